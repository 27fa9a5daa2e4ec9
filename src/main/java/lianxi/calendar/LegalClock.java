package lianxi.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A running limit (时限计时): counts from the event that started it to its due date. Whatever suspends or moves the
 * count is a component of this record, so that the due date always follows from recorded facts.
 *
 * @param stops spans that do not count; overlapping ones count once, an open one counts through today
 * @param extendedBy days of the limit's own unit that were added before its end (延长), 0 if none
 */
public record LegalClock(TimeLimit limit, LocalDate startedOn, List<Stop> stops, int extendedBy) {

    public LegalClock {
        Objects.requireNonNull(limit);
        Objects.requireNonNull(startedOn);
        stops = List.copyOf(stops);
        if (extendedBy < 0) {
            throw new IllegalArgumentException("An extension adds days, not " + extendedBy);
        }
    }

    public LegalClock(TimeLimit limit, LocalDate startedOn, List<Stop> stops) {
        this(limit, startedOn, stops, 0);
    }

    public LegalClock(TimeLimit limit, LocalDate startedOn) {
        this(limit, startedOn, List.of());
    }

    public LegalClock without(List<Stop> spans) {
        return new LegalClock(limit, startedOn, spans, extendedBy);
    }

    /** The same clock with so many days more, in the limit's unit. */
    public LegalClock extendedBy(int days) {
        return new LegalClock(limit, startedOn, stops, days);
    }

    /** The days to be counted: the limit and its extension. */
    public int days() {
        return limit.amount() + extendedBy;
    }

    /** @throws IllegalStateException while a stop is open: then the date depends on today */
    public DueDate due(WorkCalendar calendar) {
        if (stops.stream().anyMatch(Stop::isOpen)) {
            throw new IllegalStateException("No due date follows from the facts alone while a stop is open");
        }
        return new DayWalk(this, calendar, startedOn).due(DayLog.NONE);
    }

    /** The due date with an open stop counted through today. */
    public DueDate due(WorkCalendar calendar, LocalDate today) {
        return new DayWalk(this, calendar, today).due(DayLog.NONE);
    }

    /** The due date and every stretch of days on the way to it, with an open stop counted through today. */
    public Reckoning reckon(WorkCalendar calendar, LocalDate today) {
        StretchLog log = new StretchLog();
        DueDate due = new DayWalk(this, calendar, today).due(log);
        return new Reckoning(this, due, isStopped(today), log.stretches());
    }

    /** Whether a stop is open that began by today (暂停计时). */
    public boolean isStopped(LocalDate today) {
        return stops.stream().anyMatch(stop -> stop.isOpen() && !stop.from().isAfter(today));
    }

    /** Working days left after today: 0 on the due day itself, negative once it is over. */
    public int remainingWorkdays(LocalDate today, WorkCalendar calendar) {
        return calendar.workdaysBetween(today, due(calendar, today).date());
    }
}
