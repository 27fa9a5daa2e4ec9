package lianxi.supervision.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.scheduling.OccurrenceKind;
import lianxi.scheduling.Outcome;
import lianxi.scheduling.Owed;
import lianxi.shared.Actor;
import lianxi.shared.BusinessClock;
import lianxi.supervision.NoticeId;
import org.springframework.stereotype.Component;

/**
 * A notice is drafted at 08:30 of each period's day (定期督查通报), always, even late, and once per period for ever; then the
 * supervision group is told.
 */
@Component
class NoticeDue implements OccurrenceKind {

    private final CadenceTable cadences;
    private final NoticeService service;
    private final NoticeQueries queries;
    private final NoticeTellings tellings;
    private final WorkCalendars calendars;

    NoticeDue(
            CadenceTable cadences,
            NoticeService service,
            NoticeQueries queries,
            NoticeTellings tellings,
            WorkCalendars calendars) {
        this.cadences = cadences;
        this.service = service;
        this.queries = queries;
        this.tellings = tellings;
        this.calendars = calendars;
    }

    @Override
    public String code() {
        return "supervision.notice";
    }

    @Override
    public List<Owed> owed(Instant from, Instant upTo) {
        return periods(day(from), day(upTo))
                .filter(period ->
                        !period.dueAt().isBefore(from) && !period.dueAt().isAfter(upTo))
                .map(period -> Owed.always(period.code(), period.dueAt()))
                .toList();
    }

    @Override
    public Outcome produce(Owed owed) {
        LocalDate day = day(owed.dueAt());
        NoticePeriod period = periods(day, day)
                .filter(one -> one.code().equals(owed.period()))
                .findFirst()
                .orElseGet(() -> new NoticePeriod(owed.period(), day.withDayOfMonth(1), day));
        if (queries.ofPeriod(period.code()).isPresent()) {
            return Outcome.nothing();
        }
        NoticeId made = service.draft(Actor.system(), period);
        tellings.drafted(made);
        return Outcome.made(1);
    }

    private Stream<NoticePeriod> periods(LocalDate from, LocalDate to) {
        WorkCalendar calendar = calendars.current();
        return cadences.all().stream().flatMap(held -> {
            LocalDate first = held.from().isAfter(from) ? held.from() : from;
            LocalDate last = held.to() != null && held.to().isBefore(to) ? held.to() : to;
            return first.isAfter(last)
                    ? Stream.empty()
                    : held.cadence().periods(held.from(), first, last, calendar).stream();
        });
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(BusinessClock.ZONE).toLocalDate();
    }
}
