package lianxi.meeting.minutes;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import lianxi.document.CountersignId;
import lianxi.document.CountersignedBefore;
import lianxi.document.DeliveryChannel;
import lianxi.document.DeliveryService;
import lianxi.document.Dispatch;
import lianxi.document.DocumentId;
import lianxi.document.DocumentQueries;
import lianxi.document.DocumentService;
import lianxi.document.DocumentView;
import lianxi.document.SigningService;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingKind;
import lianxi.meeting.MeetingPlan;
import lianxi.meeting.MeetingService;
import lianxi.meeting.MeetingTerms;
import lianxi.meeting.agenda.AgendaItemCommand;
import lianxi.meeting.agenda.AgendaService;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.stereotype.Component;

/** For the role × route matrix: "own" was sent to the contact's and the recipient's units, "foreign" is a draft. */
@Component
class MinutesRouteIds implements RouteIds {

    private final MeetingService meetings;
    private final AgendaService agendas;
    private final PaperService papers;
    private final PaperQueries queries;
    private final DocumentService documents;
    private final DocumentQueries read;
    private final SigningService signing;
    private final DeliveryService delivery;
    private final CountersignedBefore countersigned;

    MinutesRouteIds(
            MeetingService meetings,
            AgendaService agendas,
            PaperService papers,
            PaperQueries queries,
            DocumentService documents,
            DocumentQueries read,
            SigningService signing,
            DeliveryService delivery,
            CountersignedBefore countersigned) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.papers = papers;
        this.queries = queries;
        this.documents = documents;
        this.read = read;
        this.signing = signing;
        this.delivery = delivery;
        this.countersigned = countersigned;
    }

    @Override
    public void provide(RouteWorld world) {
        Actor office = world.actor(Role.OFFICE);
        MeetingId own = meeting(office);
        PaperId minutes = issued(world, own, PaperKind.MINUTES);
        PaperId report = issued(world, own, PaperKind.REPORT);
        MeetingId other = meeting(office);
        issued(world, other, PaperKind.MINUTES);
        MeetingId open = meeting(office);
        put(world, PaperKind.MINUTES, minutes, papers.draft(office, open, PaperKind.MINUTES));
        put(world, PaperKind.REPORT, report, papers.draft(office, other, PaperKind.REPORT));
        world.put("GET /meetings/{id}/minutes.pdf", own, open);
        MeetingId third = meeting(office);
        world.further("/meetings/minutes/{id}", inReview(office, third, PaperKind.MINUTES));
        MeetingId fourth = meeting(office);
        issued(world, fourth, PaperKind.MINUTES);
        world.further("/meetings/reports/{id}", inReview(office, fourth, PaperKind.REPORT));
    }

    private void put(RouteWorld world, PaperKind kind, PaperId own, PaperId foreign) {
        String route = kind == PaperKind.MINUTES ? "/meetings/minutes/{id}" : "/meetings/reports/{id}";
        DocumentView document = document(world.actor(Role.OFFICE), kind, own);
        CountersignId asked = read.countersigns(document).get(0).id();
        long paper = read.deliveries(document.id()).get(2).id().value();
        world.put(route, own, foreign);
        world.put(route + "/pages/{page}", 1, 1);
        world.put(route + "/deliveries/{delivery}", paper, paper);
        world.put(route + "/countersigns/{ask}", asked, asked);
    }

    /** Held on the matrix's day, with one item. */
    MeetingId meeting(Actor office) {
        MeetingTerms terms = new MeetingTerms("示例会议", LocalDate.of(2017, 1, 26), LocalTime.of(15, 0), 60, "示例会议室");
        MeetingId meeting = meetings.plan(office, new MeetingPlan(MeetingKind.AD_HOC, terms, null));
        agendas.add(office, meeting, new AgendaItemCommand("示例议题", "", null, "区府办", 10));
        meetings.markNotified(office, meeting);
        meetings.hold(office, meeting);
        return meeting;
    }

    PaperId issued(RouteWorld world, MeetingId meeting, PaperKind kind) {
        Actor office = world.actor(Role.OFFICE);
        PaperId id = inReview(office, meeting, kind);
        DocumentId document = document(office, kind, id).id();
        countersigned.of(world, document);
        signing.sign(
                world.actor(Role.LEADER), document, document(office, kind, id).version());
        delivery.send(
                office,
                document,
                document(office, kind, id).version(),
                List.of(
                        to(world, UnitKind.MEMBER, DeliveryChannel.INBOX),
                        to(world, UnitKind.OUTSIDE, DeliveryChannel.INBOX),
                        to(world, UnitKind.OUTSIDE, DeliveryChannel.PAPER)));
        return id;
    }

    PaperId inReview(Actor office, MeetingId meeting, PaperKind kind) {
        PaperId id = papers.draft(office, meeting, kind);
        DocumentView draft = document(office, kind, id);
        documents.submit(office, draft.id(), draft.version());
        return id;
    }

    private DocumentView document(Actor office, PaperKind kind, PaperId id) {
        return queries.paper(office, kind, id).document();
    }

    private static Dispatch to(RouteWorld world, UnitKind kind, DeliveryChannel channel) {
        return new Dispatch(null, world.own(kind), "本单位", "", channel, null, null, null);
    }
}
