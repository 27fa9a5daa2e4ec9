package lianxi.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A running limit (时限计时): counts from the event that started it to its due date. Whatever suspends or moves the
 * count is a component of this record, so that the due date always follows from recorded facts.
 *
 * @param stops spans that do not count; overlapping ones count once, and none is open
 */
public record LegalClock(TimeLimit limit, LocalDate startedOn, List<Stop> stops) {

    public LegalClock {
        Objects.requireNonNull(limit);
        Objects.requireNonNull(startedOn);
        stops = List.copyOf(stops);
        if (stops.stream().anyMatch(Stop::isOpen)) {
            throw new IllegalArgumentException("No due date follows while a stop is open");
        }
    }

    public LegalClock(TimeLimit limit, LocalDate startedOn) {
        this(limit, startedOn, List.of());
    }

    public LegalClock without(List<Stop> spans) {
        return new LegalClock(limit, startedOn, spans);
    }

    public DueDate due(WorkCalendar calendar) {
        LocalDate counted = startedOn;
        for (int left = limit.amount(); left > 0; ) {
            counted = counted.plusDays(1);
            boolean countable = limit.unit() == TimeLimit.Unit.CALENDAR || calendar.isWorkday(counted);
            left -= countable && !isStopped(counted) ? 1 : 0;
        }
        LocalDate date = calendar.workdayOnOrAfter(counted);
        while (isStopped(date)) {
            date = calendar.nextWorkday(date);
        }
        return new DueDate(date, counted, calendar.isProvisional(startedOn, date));
    }

    /** Working days left after today: 0 on the due day itself, negative once it is over. */
    public int remainingWorkdays(LocalDate today, WorkCalendar calendar) {
        return calendar.workdaysBetween(today, due(calendar).date());
    }

    private boolean isStopped(LocalDate day) {
        return stops.stream().anyMatch(stop -> stop.covers(day));
    }
}
