package lianxi.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianxi.calendar.ReportWeek;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.scheduling.OccurrenceKind;
import lianxi.scheduling.Outcome;
import lianxi.scheduling.Owed;
import lianxi.shared.BusinessClock;

/**
 * Tells at 08:30 of each working day what has become urgent (每日提醒). On a slot's day the slot's own reminder tells it at
 * that time; this one follows at the slot and tells only what a server that was down then had left untold. It is of use on
 * its own day.
 */
class DailyDigestKind implements OccurrenceKind {

    private static final LocalTime TIME = LocalTime.of(8, 30);

    private final WorkCalendars calendars;
    private final Digests digests;

    DailyDigestKind(WorkCalendars calendars, Digests digests) {
        this.calendars = calendars;
        this.digests = digests;
    }

    @Override
    public String code() {
        return Digests.DAILY;
    }

    @Override
    public List<Owed> owed(Instant from, Instant upTo) {
        WorkCalendar calendar = calendars.current();
        List<Owed> owed = new ArrayList<>();
        LocalDate last = dayOf(upTo);
        for (LocalDate day = dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            if (calendar.isWorkday(day)) {
                Instant due = slotOf(day, calendar)
                        .orElse(day.atTime(TIME).atZone(BusinessClock.ZONE))
                        .toInstant();
                Instant end = day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
                if (!due.isBefore(from) && !due.isAfter(upTo)) {
                    owed.add(Owed.until(day.toString(), due, end));
                }
            }
        }
        return owed;
    }

    @Override
    public Outcome produce(Owed owed) {
        LocalDate day = LocalDate.parse(owed.period());
        String morning = slotOf(day, calendars.current())
                .map(slot -> DigestKind.period(ReportWeek.of(day), slot))
                .orElse(null);
        return Outcome.made(digests.ofDay(day, morning));
    }

    /** The slot that lies on the day. */
    private static Optional<ZonedDateTime> slotOf(LocalDate day, WorkCalendar calendar) {
        return ReportWeek.of(day)
                .slot(calendar)
                .filter(slot -> slot.toLocalDate().equals(day));
    }

    private static LocalDate dayOf(Instant moment) {
        return moment.atZone(BusinessClock.ZONE).toLocalDate();
    }
}
