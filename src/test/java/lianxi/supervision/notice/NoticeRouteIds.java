package lianxi.supervision.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.document.CountersignAnswer;
import lianxi.document.CountersignId;
import lianxi.document.CountersignService;
import lianxi.document.DeliveryChannel;
import lianxi.document.DeliveryService;
import lianxi.document.Dispatch;
import lianxi.document.DocumentQueries;
import lianxi.document.DocumentService;
import lianxi.document.SigningService;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.supervision.NoticeId;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.stereotype.Component;

/** For the role × route matrix: "own" was sent to the contact's and the recipient's units, "foreign" is a draft. */
@Component
class NoticeRouteIds implements RouteIds {

    private final NoticeService notices;
    private final NoticeQueries queries;
    private final ExaminationService examinations;
    private final Examinations recorded;
    private final DocumentService documents;
    private final DocumentQueries read;
    private final SigningService signing;
    private final DeliveryService delivery;
    private final CountersignService countersigning;

    NoticeRouteIds(
            NoticeService notices,
            NoticeQueries queries,
            ExaminationService examinations,
            Examinations recorded,
            DocumentService documents,
            DocumentQueries read,
            SigningService signing,
            DeliveryService delivery,
            CountersignService countersigning) {
        this.notices = notices;
        this.queries = queries;
        this.examinations = examinations;
        this.recorded = recorded;
        this.documents = documents;
        this.read = read;
        this.signing = signing;
        this.delivery = delivery;
        this.countersigning = countersigning;
    }

    @Override
    public void provide(RouteWorld world) {
        String route = "/supervision/notices/{id}";
        Actor head = world.actor(Role.SUPERVISOR);
        NoticeId own = issued(world, head);
        NoticeView issued = queries.notice(head, own);
        CountersignId asked = read.countersigns(issued.document()).get(0).id();
        long paper = read.deliveries(issued.document().id()).get(2).id().value();
        world.put(route, own, notices.draft(head));
        world.put(route + "/pages/{page}", 1, 1);
        world.put(route + "/deliveries/{delivery}", paper, paper);
        world.put(route + "/countersigns/{ask}", asked, asked);
        world.further(route, toExamine(world, head));
    }

    /** It criticises the units of what was concluded before (批评), and waits for the 组长, who once objected on paper. */
    private NoticeId toExamine(RouteWorld world, Actor head) {
        NoticeId id = notices.draft(
                Actor.system(), new NoticePeriod("2017-01", LocalDate.of(2017, 1, 1), LocalDate.of(2017, 1, 31)));
        NoticeView offered = queries.notice(head, id);
        notices.choose(
                head,
                id,
                offered.version(),
                offered.items().stream().map(NoticeItem::subject).collect(Collectors.toSet()));
        NoticeView draft = queries.notice(head, id);
        assertThat(draft.criticised()).isNotEmpty();
        documents.submit(head, draft.document().id(), draft.document().version());
        recorded.write(
                id,
                "0".repeat(64),
                new ExaminationCommand(false, "请写清时间。"),
                new Examiner(world.person(Role.LEADER), "示例组长", LocalDate.of(2017, 1, 26), null),
                "示例督查组长");
        return id;
    }

    private NoticeId issued(RouteWorld world, Actor head) {
        NoticeId id = notices.draft(head);
        notices.choose(head, id, queries.notice(head, id).version(), Set.of());
        NoticeView draft = queries.notice(head, id);
        documents.submit(head, draft.document().id(), draft.document().version());
        countersign(world, head, id);
        if (draft.needsExamination()) {
            examinations.examine(world.actor(Role.LEADER), id, draft.version(), new ExaminationCommand(true, ""));
        }
        signing.sign(
                head, draft.document().id(), queries.notice(head, id).document().version());
        delivery.send(
                head,
                draft.document().id(),
                queries.notice(head, id).document().version(),
                List.of(
                        to(world, UnitKind.MEMBER, DeliveryChannel.INBOX),
                        to(world, UnitKind.OUTSIDE, DeliveryChannel.INBOX),
                        to(world, UnitKind.OUTSIDE, DeliveryChannel.PAPER)));
        return id;
    }

    private void countersign(RouteWorld world, Actor head, NoticeId id) {
        NoticeView notice = queries.notice(head, id);
        countersigning.ask(
                head,
                notice.document().id(),
                notice.document().version(),
                List.of(world.own(UnitKind.MEMBER)),
                LocalDate.of(2017, 1, 27));
        CountersignId asked = read.countersigns(notice.document()).get(0).id();
        countersigning.answer(
                world.actor(Role.CONTACT), notice.document().id(), asked, new CountersignAnswer(true, "", null));
    }

    private static Dispatch to(RouteWorld world, UnitKind kind, DeliveryChannel channel) {
        return new Dispatch(null, world.own(kind), "本单位", "", channel, null, null, null);
    }
}
