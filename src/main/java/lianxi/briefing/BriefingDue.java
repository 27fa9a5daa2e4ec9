package lianxi.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianxi.calendar.ReportWeek;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.document.DocumentState;
import lianxi.notification.Message;
import lianxi.notification.Notices;
import lianxi.notification.Text;
import lianxi.roster.RosterQueries;
import lianxi.scheduling.OccurrenceKind;
import lianxi.scheduling.Outcome;
import lianxi.scheduling.Owed;
import lianxi.shared.BusinessClock;
import org.springframework.stereotype.Component;

/** The briefing is owed in every week that has a slot, by 18:00 of its last working day; then the office is told. */
@Component
class BriefingDue implements OccurrenceKind {

    private final BriefingQueries briefings;
    private final WorkCalendars calendars;
    private final RosterQueries roster;
    private final Notices notices;

    BriefingDue(BriefingQueries briefings, WorkCalendars calendars, RosterQueries roster, Notices notices) {
        this.briefings = briefings;
        this.calendars = calendars;
        this.roster = roster;
        this.notices = notices;
    }

    @Override
    public String code() {
        return "briefing.due";
    }

    @Override
    public List<Owed> owed(Instant from, Instant upTo) {
        WorkCalendar calendar = calendars.current();
        List<Owed> owed = new ArrayList<>();
        ReportWeek last = weekOf(upTo);
        for (ReportWeek week = weekOf(from); week.compareTo(last) <= 0; week = week.next()) {
            Optional<Instant> due = week.briefingDue(calendar).map(ZonedDateTime::toInstant);
            if (due.isPresent() && !due.get().isBefore(from) && !due.get().isAfter(upTo)) {
                owed.add(Owed.always(week.toString(), due.get()));
            }
        }
        return owed;
    }

    @Override
    public Outcome produce(Owed owed) {
        ReportWeek week = new ReportWeek(LocalDate.parse(owed.period()));
        Optional<DocumentState> state = briefings.stateOf(week);
        if (state.filter(DocumentState.ISSUED::equals).isPresent()) {
            return Outcome.nothing();
        }
        LocalDate day = owed.dueAt().atZone(BusinessClock.ZONE).toLocalDate();
        String path = briefings.ofWeek(week).map(id -> "/briefings/" + id).orElse("/briefings");
        Message message = Message.of(
                        Text.of("briefing.notice.due.title", week.friday()),
                        Text.of("briefing.notice.due." + state.map(Enum::name).orElse("MISSING")))
                .at(path);
        return Outcome.made(notices.send(roster.office(day), message));
    }

    private static ReportWeek weekOf(Instant moment) {
        return ReportWeek.of(moment.atZone(BusinessClock.ZONE).toLocalDate());
    }
}
