package lianxi.task.order;

import java.util.List;
import lianxi.document.CountersignId;
import lianxi.document.CountersignedBefore;
import lianxi.document.DeliveryChannel;
import lianxi.document.DeliveryService;
import lianxi.document.Dispatch;
import lianxi.document.DocumentId;
import lianxi.document.DocumentQueries;
import lianxi.document.DocumentService;
import lianxi.document.NumberSeries;
import lianxi.document.SigningService;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For the role × route matrix: "own" is a 督办单 sent to the contact's and the recipient's units, "foreign" a draft. */
@Component
class OrderRouteIds implements RouteIds {

    private final DocumentService documents;
    private final DocumentQueries read;
    private final SigningService signing;
    private final DeliveryService delivery;
    private final CountersignedBefore countersigned;
    private final JdbcClient jdbc;

    OrderRouteIds(
            DocumentService documents,
            DocumentQueries read,
            SigningService signing,
            DeliveryService delivery,
            CountersignedBefore countersigned,
            JdbcClient jdbc) {
        this.documents = documents;
        this.read = read;
        this.signing = signing;
        this.delivery = delivery;
        this.countersigned = countersigned;
        this.jdbc = jdbc;
    }

    @Override
    public void provide(RouteWorld world) {
        Actor office = world.actor(Role.OFFICE);
        DocumentId document = documents.draft(office, NumberSeries.SUPERVISION_ORDER, "关于督办示例事项的通知");
        long issued = order(world, document);
        documents.submit(office, document, version(office, document));
        CountersignId asked = countersigned.of(world, document);
        signing.sign(office, document, version(office, document));
        delivery.send(
                office,
                document,
                version(office, document),
                List.of(
                        to(world, UnitKind.MEMBER, DeliveryChannel.INBOX),
                        to(world, UnitKind.OUTSIDE, DeliveryChannel.INBOX),
                        to(world, UnitKind.OUTSIDE, DeliveryChannel.PAPER)));
        long draft = order(world, documents.draft(office, NumberSeries.SUPERVISION_ORDER, "关于督办另一事项的通知"));
        long paper = read.deliveries(document).get(2).id().value();
        world.put("/orders/{id}", issued, draft);
        world.put("/orders/{id}/pages/{page}", 1, 1);
        world.put("/orders/{id}/countersigns/{ask}", asked, asked);
        world.put("/orders/{id}/deliveries/{delivery}", paper, paper);
        world.further("/orders/{id}", inReview(world, office));
    }

    private long inReview(RouteWorld world, Actor office) {
        DocumentId document = documents.draft(office, NumberSeries.SUPERVISION_ORDER, "关于督办待签发事项的通知");
        long order = order(world, document);
        documents.submit(office, document, version(office, document));
        return order;
    }

    private long order(RouteWorld world, DocumentId document) {
        return jdbc.sql("""
                        insert into task_order (document_id, subject_kind, subject_id, unit_id, title, matter, demands, finish_by,
                                                answer_by, answer_to, facts)
                        values (?, 'task', 0, ?, '关于督办示例事项的通知', '示例事项尚未办结。', '请抓紧办理。', '2017-02-08', '2017-02-06',
                                '领导组办公室', '{}') returning id""")
                .params(document.value(), world.own(UnitKind.MEMBER).value())
                .query(Long.class)
                .single();
    }

    private int version(Actor office, DocumentId document) {
        return read.document(office, document).version();
    }

    private static Dispatch to(RouteWorld world, UnitKind kind, DeliveryChannel channel) {
        return new Dispatch(null, world.own(kind), "本单位", "", channel, null, null, null);
    }
}
