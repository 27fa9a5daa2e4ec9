package lianxi.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import lianxi.meeting.agenda.AgendaItemCommand;
import lianxi.meeting.agenda.AgendaItemId;
import lianxi.meeting.agenda.AgendaService;
import lianxi.meeting.attendance.InvitationId;
import lianxi.meeting.attendance.NoticeCommand;
import lianxi.meeting.attendance.NoticeService;
import lianxi.meeting.attendance.ObserverCommand;
import lianxi.meeting.attendance.ObserverService;
import lianxi.roster.UnitKind;
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
    private final ObserverService observers;
    private final NoticeService notices;

    MeetingRouteIds(
            MeetingSeriesService series,
            MeetingService meetings,
            AgendaService agendas,
            ObserverService observers,
            NoticeService notices) {
        this.series = series;
        this.meetings = meetings;
        this.agendas = agendas;
        this.observers = observers;
        this.notices = notices;
    }

    @Override
    public void provide(RouteWorld world) {
        SeriesId regular = series.begin(Actor.system(), MonthlyRule.onDay(15), LocalTime.of(9, 0), 90, "");
        MeetingId meeting = meetings.draftRegular(Actor.system(), regular, FEBRUARY);
        world.put("/meetings/{id}", meeting, meeting);
        agenda(world, meeting);
        attendance(world, meeting);
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

    /** The own and a foreign unit are to sit in; another meeting was notified to the group and the own units. */
    private void attendance(RouteWorld world, MeetingId planned) {
        Actor office = world.actor(Role.OFFICE);
        InvitationId own = observers.add(office, planned, ObserverCommand.unit(world.own(UnitKind.MEMBER)));
        InvitationId foreign = observers.add(office, planned, ObserverCommand.unit(world.foreign(UnitKind.MEMBER)));
        world.put("/meetings/{id}/answers/{invitation}", own, foreign);
        world.put("/meetings/{id}/observers/{invitation}", own, foreign);
        MeetingTerms terms = new MeetingTerms("示例专题会议", LocalDate.of(2017, 2, 7), LocalTime.of(15, 0), 60, "区政府三楼会议室");
        MeetingId notified = meetings.plan(office, new MeetingPlan(MeetingKind.SPECIAL_TOPIC, terms, null));
        agendas.add(office, notified, new AgendaItemCommand("示例议题", "", null, "", 10));
        InvitationId tapped = observers.add(office, notified, ObserverCommand.unit(world.own(UnitKind.MEMBER)));
        observers.add(office, notified, ObserverCommand.unit(world.own(UnitKind.UNDERTAKER)));
        notices.send(office, notified, new NoticeCommand(LocalDate.of(2017, 2, 6), ""), 0);
        world.put("GET /meetings/{id}/answer", notified, planned);
        world.put("GET /meetings/{id}/room", notified, notified);
        for (String act : List.of("outcomes", "presence", "answered", "observers", "held")) {
            world.put("POST /meetings/{id}/room/" + act, notified, notified);
        }
        world.parameters(
                "POST /meetings/{id}/room/presence", Map.of("invitation", tapped.toString(), "presence", "PRESENT"));
        world.parameters("POST /meetings/{id}/room/observers", Map.of("name", "示例人员"));
    }
}
