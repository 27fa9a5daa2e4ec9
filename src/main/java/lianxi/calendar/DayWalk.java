package lianxi.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts a clock day by day (逐日计时): the event's day does not count, a stop's days do not count, a working limit passes
 * over free days; when the count is full, a free last day rolls to the next working day, and from under a stop further on.
 */
final class DayWalk {

    private final LegalClock clock;
    private final WorkCalendar calendar;
    private final LocalDate today;
    private final List<Stop> stops;
    private final boolean working;

    /** @param today the last day of a stop that is still open */
    DayWalk(LegalClock clock, WorkCalendar calendar, LocalDate today) {
        this.clock = clock;
        this.calendar = calendar;
        this.today = today;
        this.stops =
                clock.stops().stream().sorted(Comparator.comparing(Stop::from)).toList();
        this.working = clock.limit().unit() == TimeLimit.Unit.WORKING;
    }

    DueDate due(DayLog log) {
        LocalDate last = count(log);
        LocalDate due = settle(last, log);
        stops.stream().filter(stop -> isIdle(stop, last, due)).forEach(log::idle);
        LocalDate firstOfDoubt = working ? clock.startedOn().plusDays(1) : last;
        return new DueDate(due, last, calendar.isProvisional(firstOfDoubt, due));
    }

    /** The day on which the count is full. */
    private LocalDate count(DayLog log) {
        LocalDate date = clock.startedOn();
        for (int counted = 0; counted < clock.days(); ) {
            date = date.plusDays(1);
            Stop stop = stopOn(date);
            CalendarDay day = calendar.day(date);
            if (stop != null) {
                log.stopped(date, stop);
            } else if (working && !day.isWorked()) {
                log.free(day);
            } else {
                log.counted(
                        day,
                        working && day.kind() == DayKind.MAKE_UP_WORKDAY,
                        counted >= clock.limit().amount());
                counted++;
            }
        }
        return date;
    }

    private LocalDate settle(LocalDate last, DayLog log) {
        LocalDate rolled = calendar.workdayOnOrAfter(last);
        if (!rolled.equals(last)) {
            log.rolled(calendar.day(last), rolled);
        }
        Stop stop = stopOn(rolled);
        if (stop == null) {
            return rolled;
        }
        LocalDate outside = rolled;
        while (stopOn(outside) != null) {
            outside = calendar.nextWorkday(outside);
        }
        log.movedOn(rolled, outside, stop);
        return outside;
    }

    /** The first of the stops that cover the day, so that overlapping ones count once. */
    private @Nullable Stop stopOn(LocalDate day) {
        for (Stop stop : stops) {
            if (stop.covers(day) && !(stop.isOpen() && day.isAfter(today))) {
                return stop;
            }
        }
        return null;
    }

    /** Neither in the count nor on the way from its last day to the due date. */
    private boolean isIdle(Stop stop, LocalDate last, LocalDate due) {
        if (stop.isOpen()) {
            return false;
        }
        boolean before = !stop.to().isAfter(clock.startedOn());
        boolean after = stop.from().isAfter(last)
                && (stop.from().isAfter(due) || stop.to().isBefore(calendar.workdayOnOrAfter(last)));
        return before || after;
    }
}
