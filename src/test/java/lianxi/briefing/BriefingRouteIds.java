package lianxi.briefing;

import java.time.LocalDate;
import lianxi.calendar.ReportWeek;
import lianxi.document.CountersignId;
import lianxi.document.CountersignedBefore;
import lianxi.document.DeliveryChannel;
import lianxi.document.DeliveryService;
import lianxi.document.Dispatch;
import lianxi.document.DocumentService;
import lianxi.document.SigningService;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.stereotype.Component;

/** For the role × route matrix: "own" is a briefing sent to the recipient's and the contact's units, "foreign" a draft. */
@Component
class BriefingRouteIds implements RouteIds {

    private final BriefingService service;
    private final BriefingQueries queries;
    private final lianxi.document.DocumentQueries read;
    private final DocumentService documents;
    private final SigningService signing;
    private final DeliveryService delivery;
    private final CountersignedBefore countersigned;

    BriefingRouteIds(
            BriefingService service,
            BriefingQueries queries,
            lianxi.document.DocumentQueries read,
            DocumentService documents,
            SigningService signing,
            DeliveryService delivery,
            CountersignedBefore countersigned) {
        this.service = service;
        this.queries = queries;
        this.read = read;
        this.documents = documents;
        this.signing = signing;
        this.delivery = delivery;
        this.countersigned = countersigned;
    }

    @Override
    public void provide(RouteWorld world) {
        Actor office = world.actor(Role.OFFICE);
        BriefingId issued = service.compile(office, new ReportWeek(LocalDate.of(2017, 1, 13)));
        var document = queries.document(office, issued);
        documents.submit(office, document.id(), document.version());
        CountersignId asked = countersigned.of(world, document.id());
        signing.sign(office, document.id(), queries.document(office, issued).version());
        delivery.send(
                office,
                document.id(),
                queries.document(office, issued).version(),
                java.util.List.of(
                        to(world, UnitKind.OUTSIDE, DeliveryChannel.INBOX),
                        to(world, UnitKind.MEMBER, DeliveryChannel.PAPER)));
        BriefingId draft = service.compile(office, new ReportWeek(LocalDate.of(2017, 1, 20)));
        long paper = lastDelivery(office, issued);
        world.parameters("POST /briefings", java.util.Map.of("week", "2017-01-20"));
        world.put("/briefings/{id}", issued, draft);
        world.put("/briefings/{id}/pages/{page}", 1, 1);
        world.put("/briefings/{id}/countersigns/{ask}", asked, asked);
        world.put("/briefings/{id}/figures/{figure}", "due", "due");
        world.put("/briefings/{id}/deliveries/{delivery}", paper, paper);
    }

    private long lastDelivery(Actor office, BriefingId issued) {
        var deliveries = read.deliveries(queries.document(office, issued).id());
        return deliveries.get(deliveries.size() - 1).id().value();
    }

    private static Dispatch to(RouteWorld world, UnitKind kind, DeliveryChannel channel) {
        return new Dispatch(null, world.own(kind), "本单位", "", channel, null, null, null);
    }
}
