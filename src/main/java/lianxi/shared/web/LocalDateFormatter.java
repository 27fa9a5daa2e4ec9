package lianxi.shared.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.format.Formatter;

/** Reads a date as offices write it: 2026-11-23, 2026/11/23, 2026.11.23, 2026年11月23日, 20261123, also in full width. */
public class LocalDateFormatter implements Formatter<LocalDate> {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})\\s*[-/.\u5e74]\\s*(\\d{1,2})\\s*[-/.\u6708]\\s*(\\d{1,2})\\s*\u65e5?");
    private static final Pattern PACKED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    @Override
    public LocalDate parse(String text, Locale locale) {
        String half = TextNormaliser.halfWidth(text).strip();
        Matcher date = DATE.matcher(half);
        if (date.matches()) {
            return of(date);
        }
        Matcher packed = PACKED.matcher(half);
        if (packed.matches()) {
            return of(packed);
        }
        throw new IllegalArgumentException("not a date");
    }

    @Override
    public String print(LocalDate date, Locale locale) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(date);
    }

    private static LocalDate of(Matcher parts) {
        try {
            return LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
        } catch (DateTimeException noSuchDay) {
            throw new IllegalArgumentException("no such day", noSuchDay);
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
