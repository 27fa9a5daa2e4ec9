package lianxi.dashboard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import lianxi.briefing.BriefingLine;
import lianxi.calendar.ReportWeek;
import lianxi.calendar.WorkCalendars;
import lianxi.dashboard.OfficeDesk.MissingUnit;
import lianxi.notification.Waiting;
import lianxi.permit.TrackLine;
import lianxi.roster.ContactQueries;
import lianxi.roster.ContactView;
import lianxi.roster.UnitRole;
import lianxi.shared.Actor;
import lianxi.shared.UnitId;
import lianxi.weekly.BoardRow;
import lianxi.weekly.BoardView;
import lianxi.weekly.WeeklyQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays the office's desk. */
@Component
class OfficeDesks {

    private final WeeklyQueries weekly;
    private final ContactQueries contacts;
    private final WorkCalendars calendars;
    private final Clock clock;

    OfficeDesks(WeeklyQueries weekly, ContactQueries contacts, WorkCalendars calendars, Clock clock) {
        this.weekly = weekly;
        this.contacts = contacts;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The whole desk for those who call the units; a leader's is short. */
    OfficeDesk of(Actor actor, List<BriefingLine> briefings, List<TrackLine> tracks, Waiting waiting, boolean whole) {
        LocalDate today = LocalDate.now(clock);
        BoardView board = weekly.currentBoard(week -> signing(briefings, week));
        OptionalInt missingYear = calendars.missingNextYear(today);
        return new OfficeDesk(
                board,
                whole ? missing(actor, board.owing(), today) : null,
                ofWeek(briefings, board.week()),
                Urgency.redsSince(tracks, ReportWeek.of(today).monday()),
                waiting.counts(),
                missingYear.isPresent() ? missingYear.getAsInt() : null);
    }

    private List<MissingUnit> missing(Actor actor, List<BoardRow> owing, LocalDate today) {
        if (owing.isEmpty()) {
            return List.of();
        }
        Map<UnitId, List<ContactView>> people =
                contacts.contactsWithPhones(actor, today).stream().collect(Collectors.groupingBy(ContactView::unit));
        return owing.stream()
                .map(row -> new MissingUnit(row, toCall(people.getOrDefault(row.unit(), List.of()))))
                .toList();
    }

    /** The contact and the deputy; the responsible person where a unit has neither. */
    private static List<ContactView> toCall(List<ContactView> people) {
        List<ContactView> contacts = people.stream()
                .filter(person -> person.role() != UnitRole.RESPONSIBLE)
                .toList();
        return contacts.isEmpty() ? people : contacts;
    }

    private static @Nullable BriefingLine ofWeek(List<BriefingLine> briefings, ReportWeek week) {
        return briefings.stream()
                .filter(line -> line.week().equals(week) && line.relation() == null)
                .findFirst()
                .orElse(null);
    }

    private static Optional<Instant> signing(List<BriefingLine> briefings, ReportWeek week) {
        return Optional.ofNullable(ofWeek(briefings, week))
                .filter(line -> line.state().stands())
                .map(BriefingLine::signedAt);
    }
}
