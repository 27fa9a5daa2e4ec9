package lianxi.supervision.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxi.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which notices are owed (通报周期). A day of the month that is free moves to the next working day of the same month,
 * else to the one before; a weekday that is free moves to the next working day.
 *
 * @param number the day of the month (the last one of a shorter month), or every how many weeks; else 0
 * @param weekday of a rule by weeks
 */
public record Cadence(
        CadenceKind kind, int number, @Nullable DayOfWeek weekday) {

    public static final int WEEKS_MAX = 12;
    public static final Cadence OFF = new Cadence(CadenceKind.OFF, 0, null);
    public static final Cadence MONTH_END = new Cadence(CadenceKind.MONTH_END, 0, null);

    private static final int DAYS = 31;
    private static final int WEEK = 7;

    public Cadence {
        boolean sound = switch (kind) {
            case MONTH_DAY -> number >= 1 && number <= DAYS && weekday == null;
            case WEEKS -> number >= 1 && number <= WEEKS_MAX && weekday != null;
            case MONTH_END, OFF -> number == 0 && weekday == null;
        };
        if (!sound) {
            throw new IllegalArgumentException("no cadence: " + kind + " " + number + " " + weekday);
        }
    }

    public static Cadence monthly(int day) {
        return new Cadence(CadenceKind.MONTH_DAY, day, null);
    }

    public static Cadence weeks(int weeks, DayOfWeek weekday) {
        return new Cadence(CadenceKind.WEEKS, weeks, weekday);
    }

    /**
     * The periods whose day lies between both days (inclusive).
     *
     * @param anchor the day from which weeks are counted
     */
    List<NoticePeriod> periods(LocalDate anchor, LocalDate from, LocalDate to, WorkCalendar calendar) {
        return switch (kind) {
            case MONTH_DAY, MONTH_END -> months(from, to, calendar);
            case WEEKS -> weeks(anchor, from, to, calendar);
            case OFF -> List.of();
        };
    }

    private List<NoticePeriod> months(LocalDate from, LocalDate to, WorkCalendar calendar) {
        List<NoticePeriod> periods = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            LocalDate day = slot(month, calendar);
            if (!day.isBefore(from) && !day.isAfter(to)) {
                periods.add(new NoticePeriod(
                        month.toString(), slot(month.minusMonths(1), calendar).plusDays(1), day));
            }
        }
        return periods;
    }

    /** A working day of the month. */
    LocalDate slot(YearMonth month, WorkCalendar calendar) {
        LocalDate day = kind == CadenceKind.MONTH_END
                ? month.atEndOfMonth()
                : month.atDay(Math.min(number, month.lengthOfMonth()));
        LocalDate next = calendar.workdayOnOrAfter(day);
        return YearMonth.from(next).equals(month) ? next : calendar.previousWorkday(day);
    }

    private List<NoticePeriod> weeks(LocalDate anchor, LocalDate from, LocalDate to, WorkCalendar calendar) {
        List<NoticePeriod> periods = new ArrayList<>();
        LocalDate nominal = anchor.with(TemporalAdjusters.nextOrSame(Objects.requireNonNull(weekday)));
        while (!nominal.isAfter(to)) {
            LocalDate day = calendar.workdayOnOrAfter(nominal);
            if (!day.isBefore(from) && !day.isAfter(to)) {
                LocalDate before = calendar.workdayOnOrAfter(nominal.minusDays((long) number * WEEK));
                periods.add(new NoticePeriod(nominal.toString(), before.plusDays(1), day));
            }
            nominal = nominal.plusDays((long) number * WEEK);
        }
        return periods;
    }
}
