package lianxi.rehearsal.stage;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as the pages print them: 2月16日（周四）, with the year where it is not this one. */
final class Days {

    private static final Pattern DAY = Pattern.compile("(?:(?<year>\\d{4})年)?(?<month>\\d{1,2})月(?<day>\\d{1,2})日");

    private Days() {}

    /** The first date in the text. */
    static LocalDate first(String text, LocalDate today) {
        Matcher day = DAY.matcher(text);
        if (!day.find()) {
            throw new IllegalStateException("No date in: " + text);
        }
        int year = day.group("year") == null ? today.getYear() : Integer.parseInt(day.group("year"));
        return LocalDate.of(year, Integer.parseInt(day.group("month")), Integer.parseInt(day.group("day")));
    }

    static boolean isIn(String text) {
        return DAY.matcher(text).find();
    }
}
