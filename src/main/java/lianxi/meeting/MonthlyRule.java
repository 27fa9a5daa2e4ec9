package lianxi.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import lianxi.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * On which day of a month a regular meeting is held (例会会期): the n-th day, the n-th weekday or the last one. A free day
 * moves to the next working day of the same month, else to the one before.
 *
 * @param number the day of the month (the last one of a shorter month), 1–4 for a weekday, 0 for the last weekday
 * @param weekday null for a day of the month
 */
public record MonthlyRule(Kind kind, int number, @Nullable DayOfWeek weekday) {

    /** The agenda is drafted that many working days before the slot, the meeting's day not counted. */
    private static final int WORKDAYS_BEFORE = 5;

    /** How a rule names its day: 每月几日、第几个周几、最后一个周几. */
    public enum Kind {
        DAY,
        WEEKDAY,
        LAST_WEEKDAY;

        public String messageKey() {
            return "meeting.rule." + name();
        }
    }

    public MonthlyRule {
        boolean sound = switch (kind) {
            case DAY -> number >= 1 && number <= 31 && weekday == null;
            case WEEKDAY -> number >= 1 && number <= 4 && weekday != null;
            case LAST_WEEKDAY -> number == 0 && weekday != null;
        };
        if (!sound) {
            throw new IllegalArgumentException("no rule: " + kind + " " + number + " " + weekday);
        }
    }

    public static MonthlyRule onDay(int day) {
        return new MonthlyRule(Kind.DAY, day, null);
    }

    public static MonthlyRule onWeekday(int number, DayOfWeek weekday) {
        return new MonthlyRule(Kind.WEEKDAY, number, weekday);
    }

    public static MonthlyRule onLast(DayOfWeek weekday) {
        return new MonthlyRule(Kind.LAST_WEEKDAY, 0, weekday);
    }

    /** The month's day by the rule, worked or free. */
    LocalDate nominal(YearMonth month) {
        LocalDate first = month.atDay(1);
        return switch (kind) {
            case DAY -> month.atDay(Math.min(number, month.lengthOfMonth()));
            case WEEKDAY -> first.with(TemporalAdjusters.dayOfWeekInMonth(number, weekday));
            case LAST_WEEKDAY -> first.with(TemporalAdjusters.lastInMonth(weekday));
        };
    }

    /** The month's slot (会期): a working day of that month. */
    public LocalDate slot(YearMonth month, WorkCalendar calendar) {
        LocalDate day = nominal(month);
        LocalDate next = calendar.workdayOnOrAfter(day);
        return YearMonth.from(next).equals(month) ? next : calendar.previousWorkday(day);
    }

    /** The day on which the agenda of a slot is drafted. */
    static LocalDate draftDay(LocalDate slot, WorkCalendar calendar) {
        return calendar.plusWorkdays(slot, -WORKDAYS_BEFORE);
    }
}
