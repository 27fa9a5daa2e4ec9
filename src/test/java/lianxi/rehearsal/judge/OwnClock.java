package lianxi.rehearsal.judge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a limit runs (期限计算): the day of the event does not count; limits in working days count working days, limits in calendar days
 * count every day and end on a working day (行政许可法 Art. 82, 民法总则 of the time); the days of a stop do not count (Art. 45).
 */
public record OwnClock(OwnCalendar calendar) {

    /** What a limit is counted in. */
    public enum Unit {
        WORKDAYS,
        DAYS
    }

    /**
     * A time that does not count, both days inclusive.
     *
     * @param last null while it lasts
     */
    public record Pause(LocalDate first, @Nullable LocalDate last) {

        boolean covers(LocalDate day, LocalDate today) {
            LocalDate end = last == null ? today : last;
            return !day.isBefore(first) && !day.isAfter(end);
        }
    }

    /** @param today through which an open pause reaches */
    public LocalDate due(LocalDate event, int limit, Unit unit, List<Pause> pauses, LocalDate today) {
        LocalDate day = event;
        for (int counted = 0; counted < limit; ) {
            day = day.plusDays(1);
            boolean rests = unit == Unit.WORKDAYS && !calendar.isWorkday(day);
            if (!rests && !isPaused(day, pauses, today)) {
                counted++;
            }
        }
        return unit == Unit.WORKDAYS ? day : rolled(day, pauses, today);
    }

    private LocalDate rolled(LocalDate day, List<Pause> pauses, LocalDate today) {
        LocalDate worked = calendar.onOrAfter(day, calendar::isWorkday);
        return calendar.onOrAfter(worked, next -> calendar.isWorkday(next) && !isPaused(next, pauses, today));
    }

    private static boolean isPaused(LocalDate day, List<Pause> pauses, LocalDate today) {
        return pauses.stream().anyMatch(pause -> pause.covers(day, today));
    }

    /** Working days that are left after today up to the due day; negative by the working days gone by since. */
    public int left(LocalDate today, LocalDate due) {
        return due.isBefore(today)
                ? -calendar.workdays(due.plusDays(1), today).size()
                : calendar.workdays(today.plusDays(1), due).size();
    }
}
