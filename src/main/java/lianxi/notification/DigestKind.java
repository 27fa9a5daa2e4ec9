package lianxi.notification;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import lianxi.calendar.ReportWeek;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.scheduling.OccurrenceKind;
import lianxi.scheduling.Outcome;
import lianxi.scheduling.Owed;
import lianxi.shared.BusinessClock;

/**
 * Reminds, before each slot, everybody who still owes something. The period is the slot itself: if the calendar moves the
 * slot, the reminder is owed anew for the new one. It is of use only until the slot.
 */
class DigestKind implements OccurrenceKind {

    private final String code;
    private final BiFunction<ReportWeek, WorkCalendar, Optional<ZonedDateTime>> moment;
    private final WorkCalendars calendars;
    private final Digests digests;

    DigestKind(
            String code,
            BiFunction<ReportWeek, WorkCalendar, Optional<ZonedDateTime>> moment,
            WorkCalendars calendars,
            Digests digests) {
        this.code = code;
        this.moment = moment;
        this.calendars = calendars;
        this.digests = digests;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public List<Owed> owed(Instant from, Instant upTo) {
        WorkCalendar calendar = calendars.current();
        List<Owed> owed = new ArrayList<>();
        // The reminder of a slot may lie weeks before it when a long holiday is between.
        ReportWeek last = weekOf(upTo).next().next();
        for (ReportWeek week = weekOf(from); week.compareTo(last) <= 0; week = week.next()) {
            Optional<ZonedDateTime> slot = week.slot(calendar);
            Optional<Instant> due = moment.apply(week, calendar).map(ZonedDateTime::toInstant);
            if (slot.isPresent()
                    && due.isPresent()
                    && !due.get().isBefore(from)
                    && !due.get().isAfter(upTo)) {
                owed.add(Owed.until(
                        period(week, slot.get()), due.get(), slot.get().toInstant()));
            }
        }
        return owed;
    }

    @Override
    public Outcome produce(Owed owed) {
        ZonedDateTime slot = owed.validUntil().atZone(BusinessClock.ZONE);
        ReportWeek week = ReportWeek.of(slot.toLocalDate());
        return Outcome.made(digests.beforeSlot(code, owed.period(), new DigestMoment(week, slot)));
    }

    /** 2017-01-27, or 2017-01-27→01-26 when the week's slot is not on its Friday. */
    static String period(ReportWeek week, ZonedDateTime slot) {
        boolean onFriday = slot.toLocalDate().equals(week.friday());
        return onFriday ? week.toString() : week + "@" + slot.toLocalDate();
    }

    private static ReportWeek weekOf(Instant moment) {
        return ReportWeek.of(moment.atZone(BusinessClock.ZONE).toLocalDate());
    }
}
