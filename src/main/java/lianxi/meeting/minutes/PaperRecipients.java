package lianxi.meeting.minutes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lianxi.document.DocumentView;
import lianxi.document.desk.Candidate;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.attendance.AttendanceQueries;
import lianxi.meeting.attendance.InviteeView;
import lianxi.meeting.decision.OutcomeQueries;
import lianxi.meeting.decision.OutcomeView;
import lianxi.roster.PlaceView;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a paper may be sent to (发送范围). Ticked: whom it is reported to, and for minutes the group of the meeting's day, the
 * units that were there and those that it charges.
 */
@Component
@Transactional(readOnly = true)
public class PaperRecipients {

    private final Papers papers;
    private final MeetingQueries meetings;
    private final RosterQueries roster;
    private final AttendanceQueries attendance;
    private final OutcomeQueries outcomes;
    private final ReportUp reportUp;

    PaperRecipients(
            Papers papers,
            MeetingQueries meetings,
            RosterQueries roster,
            AttendanceQueries attendance,
            OutcomeQueries outcomes,
            ReportUp reportUp) {
        this.papers = papers;
        this.meetings = meetings;
        this.roster = roster;
        this.attendance = attendance;
        this.outcomes = outcomes;
        this.reportUp = reportUp;
    }

    /** Whom it is reported to first, then the group, then other units. */
    public List<Candidate> of(DocumentView document) {
        Paper paper = papers.findByDocumentId(document.id().value()).orElseThrow(NotFoundException::new);
        boolean minutes = paper.kind() == PaperKind.MINUTES;
        List<UnitView> units = roster.units();
        List<String> upward = reportUp.to(paper.kind());
        Set<UnitId> concerned = minutes ? concerned(paper.meeting()) : Set.of();
        List<Candidate> candidates = new ArrayList<>();
        units.stream().filter(unit -> ReportUp.isNamed(unit, upward)).forEach(unit -> candidates.add(unit(unit, true)));
        Map<PersonId, PlaceView> group = new LinkedHashMap<>();
        roster.groupOn(meetings.view(paper.meeting()).day()).forEach(place -> group.putIfAbsent(place.person(), place));
        Map<PersonId, String> emails = roster.emails(group.keySet());
        group.forEach((person, place) -> candidates.add(new Candidate(
                "person-" + person.value(),
                person,
                null,
                place.name(),
                place.post(),
                emails.getOrDefault(person, ""),
                minutes)));
        units.stream()
                .filter(unit -> !ReportUp.isNamed(unit, upward))
                .forEach(unit -> candidates.add(unit(unit, concerned.contains(unit.id()))));
        return candidates;
    }

    private Set<UnitId> concerned(MeetingId meeting) {
        Set<UnitId> units = new HashSet<>();
        for (OutcomeView outcome : outcomes.of(meeting)) {
            if (outcome.content().leadUnit() != null) {
                units.add(outcome.content().leadUnit());
            }
            units.addAll(outcome.content().supportingUnits());
        }
        attendance.invitees(meeting).stream()
                .filter(one -> !one.isMember())
                .map(InviteeView::unit)
                .filter(Objects::nonNull)
                .forEach(units::add);
        return units;
    }

    private static Candidate unit(UnitView unit, boolean usual) {
        return new Candidate("unit-" + unit.id().value(), null, unit.id(), unit.name(), "", "", usual);
    }
}
