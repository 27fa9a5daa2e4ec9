package lianxi.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What a person finds in the calendar on a day (日程): a meeting, or the day on which something is due.
 *
 * @param subject the thing, as "meeting:3" or "task:12"; for ever the same, so that a moved entry replaces its old one
 * @param kind its word, as "meeting"; message key {@code calendar.entry.<kind>}
 * @param at null for the whole day
 * @param path its page
 * @param cancelled called off; shown as such, so that nobody waits
 */
public record CalendarEntry(
        String subject,
        String kind,
        String title,
        LocalDate day,
        @Nullable LocalTime at,
        @Nullable LocalTime until,
        String place,
        String path,
        boolean cancelled) {}
