package lianxi.weekly;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lianxi.calendar.ReportWeek;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which week it is for whom, and whether it still takes reports. */
@Component
class Weeks {

    private final WorkCalendars calendars;
    private final ObjectProvider<WeekClosing> closings;
    private final Clock clock;

    Weeks(WorkCalendars calendars, ObjectProvider<WeekClosing> closings, Clock clock) {
        this.calendars = calendars;
        this.closings = closings;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    WorkCalendar calendar() {
        return calendars.current();
    }

    /** The slot; a week that lost its own to a holiday loaded later keeps Friday noon for the reports it has. */
    ZonedDateTime slot(ReportWeek week) {
        return week.slot(calendar())
                .orElseGet(() -> week.friday().atTime(LocalTime.NOON).atZone(clock.getZone()));
    }

    boolean isPast(ReportWeek week) {
        return now().isAfter(slot(week).toInstant());
    }

    Instant opens(ReportWeek week) {
        return week.opens(calendar()).toInstant();
    }

    boolean isOpened(ReportWeek week) {
        return !now().isBefore(opens(week));
    }

    /** Signed: its reports stand. */
    boolean isClosed(ReportWeek week) {
        return closings.stream().anyMatch(closing -> closing.signedAt(week).isPresent());
    }

    /** The week that collects what is done now. */
    ReportWeek collecting() {
        return ReportWeek.collecting(now(), calendar());
    }

    /** The latest week whose slot has come. */
    ReportWeek latestDue() {
        return ReportWeek.latestDue(now(), calendar());
    }

    /** The week that the office works on: this one until its briefing is signed or the week is over. */
    ReportWeek current() {
        return current(this::isClosed);
    }

    ReportWeek current(Predicate<ReportWeek> closed) {
        ReportWeek thisWeek = thisWeek();
        boolean working = thisWeek.hasSlot(calendar()) && !(isPast(thisWeek) && closed.test(thisWeek));
        return working ? thisWeek : collecting();
    }

    ReportWeek thisWeek() {
        return ReportWeek.of(LocalDate.now(clock));
    }

    /** Refuses what comes for a week that has not opened or whose briefing is signed. */
    void requireTaking(ReportWeek week) {
        if (!week.hasSlot(calendar()) || !isOpened(week)) {
            throw new NotFoundException();
        }
        if (isClosed(week)) {
            throw new RefusedException(null, "weekly.refused.closed");
        }
    }

    /** The weeks with a slot whose moment lies between both, inclusive. */
    Stream<ReportWeek> withSlotBetween(Instant from, Instant upTo, Function<ReportWeek, Instant> moment) {
        ReportWeek first = ReportWeek.of(from.atZone(clock.getZone()).toLocalDate());
        // A week opens up to two holidays before its own days.
        ReportWeek last = ReportWeek.of(upTo.atZone(clock.getZone()).toLocalDate())
                .next()
                .next()
                .next();
        return Stream.iterate(first, week -> week.compareTo(last) <= 0, ReportWeek::next)
                .filter(week -> week.hasSlot(calendar()))
                .filter(week -> !moment.apply(week).isBefore(from)
                        && !moment.apply(week).isAfter(upTo));
    }

    static ReportWeek ofPeriod(String period) {
        return new ReportWeek(LocalDate.parse(period));
    }
}
