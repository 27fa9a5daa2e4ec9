package lianxi.meeting;

import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Map;
import lianxi.meeting.agenda.AgendaItemCommand;
import lianxi.meeting.agenda.AgendaItemId;
import lianxi.meeting.agenda.AgendaService;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.stereotype.Component;

/** The regular meeting of February, planned; meetings belong to no unit. */
@Component
class MeetingRouteIds implements RouteIds {

    private static final YearMonth FEBRUARY = YearMonth.of(2017, 2);

    private final MeetingSeriesService series;
    private final MeetingService meetings;
    private final AgendaService agendas;

    MeetingRouteIds(MeetingSeriesService series, MeetingService meetings, AgendaService agendas) {
        this.series = series;
        this.meetings = meetings;
        this.agendas = agendas;
    }

    @Override
    public void provide(RouteWorld world) {
        SeriesId regular = series.begin(Actor.system(), MonthlyRule.onDay(15), LocalTime.of(9, 0), 90, "");
        MeetingId meeting = meetings.draftRegular(Actor.system(), regular, FEBRUARY);
        world.put("/meetings/{id}", meeting, meeting);
        agenda(world, meeting);
    }

    /** Two items, the second of which can move up; the pool gives the overdue ones. */
    private void agenda(RouteWorld world, MeetingId meeting) {
        Actor office = world.actor(Role.OFFICE);
        agendas.add(office, meeting, new AgendaItemCommand("示例议题一", "", null, "", 10));
        AgendaItemId item = agendas.add(office, meeting, new AgendaItemCommand("示例议题二", "", null, "", 10));
        world.put("/meetings/{id}/agenda/items/{item}", item, item);
        world.parameters("POST /meetings/{id}/agenda/items/{item}/move", Map.of("to", "UP"));
        world.parameters("POST /meetings/{id}/agenda/pool", Map.of("subject", "late"));
    }
}
