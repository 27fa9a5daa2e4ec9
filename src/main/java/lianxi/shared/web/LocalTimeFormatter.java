package lianxi.shared.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.format.Formatter;

/** Reads a time of day as 9:00, 09:00 or 9：00. */
class LocalTimeFormatter implements Formatter<LocalTime> {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::\\d{2})?");

    @Override
    public LocalTime parse(String text, Locale locale) {
        Matcher time = TIME.matcher(TextNormaliser.halfWidth(text).strip());
        if (!time.matches()) {
            throw new IllegalArgumentException("not a time");
        }
        try {
            return LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
        } catch (DateTimeException noSuchTime) {
            throw new IllegalArgumentException("no such time", noSuchTime);
        }
    }

    @Override
    public String print(LocalTime time, Locale locale) {
        return DateTimeFormatter.ofPattern("HH:mm").format(time);
    }
}
