package lianxi.meeting.room;

import java.util.List;
import java.util.Map;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.MeetingState;
import lianxi.meeting.MeetingView;
import lianxi.meeting.agenda.AgendaItemId;
import lianxi.meeting.agenda.AgendaQueries;
import lianxi.meeting.attendance.AttendanceQueries;
import lianxi.meeting.decision.OutcomeQueries;
import lianxi.meeting.decision.OutcomeView;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitView;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a meeting for its room: from the notice on, by everybody inside. */
@Component
@Transactional(readOnly = true)
public class RoomQueries {

    private final MeetingQueries meetings;
    private final AgendaQueries agendas;
    private final AttendanceQueries attendance;
    private final OutcomeQueries outcomes;
    private final RosterQueries roster;

    RoomQueries(
            MeetingQueries meetings,
            AgendaQueries agendas,
            AttendanceQueries attendance,
            OutcomeQueries outcomes,
            RosterQueries roster) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.attendance = attendance;
        this.outcomes = outcomes;
        this.roster = roster;
    }

    /** Whether the meeting has a room already, or still. */
    public static boolean isOpen(MeetingView meeting) {
        return meeting.state() == MeetingState.NOTIFIED || meeting.state().wasHeld();
    }

    public MeetingView meeting(MeetingId id) {
        return meetings.view(id);
    }

    /** Outcomes are read before the minutes are signed by those alone who read everything. At most six queries. */
    public RoomPage page(Actor actor, MeetingView meeting) {
        boolean mayWrite = actor.is(Role.OFFICE) && OutcomeQueries.areTakenIn(meeting.state());
        boolean readsOutcomes = actor.readsEverything() || !OutcomeQueries.areTakenIn(meeting.state());
        Map<AgendaItemId, List<OutcomeView>> came = readsOutcomes ? outcomes.byItem(meeting.id()) : Map.of();
        List<UnitView> units = mayWrite ? roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY) : List.of();
        return new RoomPage(
                meeting,
                attendance.invitees(meeting.id()),
                agendas.of(actor, meeting.id()).stream()
                        .map(item -> new RoomPage.Item(item, came.getOrDefault(item.id(), List.of())))
                        .toList(),
                units,
                mayWrite);
    }
}
