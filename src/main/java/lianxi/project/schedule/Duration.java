package lianxi.project.schedule;

import java.time.LocalDate;
import java.util.OptionalInt;
import lianxi.calendar.TimeLimit;
import lianxi.calendar.WorkCalendar;

/**
 * How long a node takes or a lag waits (工期、间隔), counted like a legal limit: the event's own day does not count, and a count
 * of calendar days that ends on a free day runs on to the next working day. No days at all make a milestone.
 */
public record Duration(int amount, TimeLimit.Unit unit) {

    public static final Duration NONE = workdays(0);

    public Duration {
        if (amount < 0) {
            throw new IllegalArgumentException("Nothing takes less than no time: " + amount);
        }
    }

    public static Duration workdays(int amount) {
        return new Duration(amount, TimeLimit.Unit.WORKING);
    }

    public static Duration calendarDays(int amount) {
        return new Duration(amount, TimeLimit.Unit.CALENDAR);
    }

    public static Duration of(TimeLimit limit) {
        return new Duration(limit.amount(), limit.unit());
    }

    public boolean isNone() {
        return amount == 0;
    }

    /** The day on which it is over when the event was on that day. */
    public LocalDate after(WorkCalendar calendar, LocalDate event) {
        if (isNone()) {
            return event;
        }
        return unit == TimeLimit.Unit.WORKING
                ? calendar.plusWorkdays(event, amount)
                : calendar.workdayOnOrAfter(event.plusDays(amount));
    }

    /**
     * By how many working days it ends after the latest day even if the event were today, or on the next working day where
     * nobody works today (即使今日受理仍晚); empty where it still fits.
     */
    public OptionalInt overrun(WorkCalendar calendar, LocalDate today, LocalDate latest) {
        LocalDate end = after(calendar, calendar.workdayOnOrAfter(today));
        return end.isAfter(latest) ? OptionalInt.of(calendar.workdaysBetween(latest, end)) : OptionalInt.empty();
    }

    /** The latest working day for the event if it is to be over on that day; such an event is an act of office hours. */
    public LocalDate before(WorkCalendar calendar, LocalDate end) {
        LocalDate lastWorked = workdayOnOrBefore(calendar, end);
        if (isNone()) {
            return lastWorked;
        }
        return unit == TimeLimit.Unit.WORKING
                ? calendar.plusWorkdays(lastWorked, -amount)
                : workdayOnOrBefore(calendar, lastWorked.minusDays(amount));
    }

    static LocalDate workdayOnOrBefore(WorkCalendar calendar, LocalDate day) {
        return calendar.isWorkday(day) ? day : calendar.previousWorkday(day);
    }
}
