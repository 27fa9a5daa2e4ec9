package lianxi.meeting.decision;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingKind;
import lianxi.meeting.MeetingPlan;
import lianxi.meeting.MeetingService;
import lianxi.meeting.MeetingTerms;
import lianxi.meeting.agenda.AgendaItemCommand;
import lianxi.meeting.agenda.AgendaItemId;
import lianxi.meeting.agenda.AgendaService;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.stereotype.Component;

/** For the role × route matrix: the own decision stands in signed minutes, those of the foreign one are not signed yet. */
@Component
class DecisionRouteIds implements RouteIds {

    private final MeetingService meetings;
    private final AgendaService agendas;
    private final OutcomeService outcomes;
    private final DecisionService decisions;

    DecisionRouteIds(
            MeetingService meetings, AgendaService agendas, OutcomeService outcomes, DecisionService decisions) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.outcomes = outcomes;
        this.decisions = decisions;
    }

    @Override
    public void provide(RouteWorld world) {
        Actor office = world.actor(Role.OFFICE);
        MeetingId signed = meeting(office);
        OutcomeId registered = decided(office, signed);
        decisions.assignAll(office, signed);
        meetings.markMinutesSigned(office, signed);
        MeetingId held = meeting(office);
        OutcomeId waiting = decided(office, held);
        world.put("/meetings/decisions/{id}", registered, waiting);
        world.put("/meetings/outcomes/{id}", registered, waiting);
        world.put("GET /meetings/{id}/outcomes/new", held, signed);
        world.put("POST /meetings/{id}/outcomes/new", held, signed);
        world.parameters("POST /meetings/outcomes/{id}/remove", Map.of("version", "0"));
    }

    MeetingId meeting(Actor office) {
        MeetingTerms terms = new MeetingTerms("示例专题会议", LocalDate.of(2017, 1, 26), LocalTime.of(15, 0), 60, "区政府三楼会议室");
        return meetings.plan(office, new MeetingPlan(MeetingKind.SPECIAL_TOPIC, terms, null));
    }

    /** Puts an item on its agenda, and holds it. */
    AgendaItemId item(Actor office, MeetingId meeting) {
        AgendaItemId item = agendas.add(office, meeting, new AgendaItemCommand("示例议题", "", null, "区府办", 10));
        meetings.markNotified(office, meeting);
        meetings.hold(office, meeting);
        return item;
    }

    OutcomeId decided(Actor office, MeetingId meeting) {
        AgendaItemId item = item(office, meeting);
        return outcomes.add(office, meeting, OutcomeCommand.of(item, OutcomeKind.DECISION, "由办公室协调示例事项。"));
    }
}
