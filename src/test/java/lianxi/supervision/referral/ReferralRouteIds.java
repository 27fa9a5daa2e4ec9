package lianxi.supervision.referral;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import lianxi.document.DeliveryChannel;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentService;
import lianxi.document.DocumentView;
import lianxi.document.SigningService;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.BusinessClock;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.supervision.FindingId;
import lianxi.supervision.FindingKind;
import lianxi.supervision.ReferralId;
import lianxi.supervision.finding.FindingCommand;
import lianxi.supervision.finding.FindingService;
import lianxi.supervision.finding.FindingText;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.stereotype.Component;

/** For the role × route matrix: "own" is a case of the supervision head that the 组长 decides, "foreign" one that there is not. */
@Component
class ReferralRouteIds implements RouteIds {

    static final ReferralId NONE = new ReferralId(4_711);

    private final FindingService findings;
    private final ReferralService referrals;

    private final ReferralQueries queries;
    private final ReferralHandOverService handOver;
    private final DocumentService documents;
    private final SigningService signing;

    ReferralRouteIds(
            FindingService findings,
            ReferralService referrals,
            ReferralQueries queries,
            ReferralHandOverService handOver,
            DocumentService documents,
            SigningService signing) {
        this.findings = findings;
        this.referrals = referrals;
        this.queries = queries;
        this.handOver = handOver;
        this.documents = documents;
        this.signing = signing;
    }

    @Override
    public void provide(RouteWorld world) {
        Actor supervisor = world.actor(Role.SUPERVISOR);
        FindingId finding = finding(supervisor, world.own(UnitKind.MEMBER), "示例问题");
        ReferralId id = referrals.open(supervisor, command(finding));
        world.put("/supervision/referrals/{id}", id, NONE);
        world.put("/supervision/referrals/{id}/pages/{page}", 1, 1);
        String nothing = "00000000-0000-4000-8000-000000000000";
        world.put("/supervision/referrals/{id}/evidence/{file}", nothing, nothing);
        further(world, supervisor);
    }

    /** One in review, one signed, one handed over that one voids and another corrects. */
    private void further(RouteWorld world, Actor supervisor) {
        Actor head = world.actor(Role.LEADER);
        ReferralId inReview = submitted(world, supervisor);
        ReferralId signed = signed(world, supervisor, head);
        ReferralId handed = signed(world, supervisor, head);
        handOver.record(
                supervisor,
                handed,
                document(supervisor, handed).version(),
                new HandOver(
                        "示例机关",
                        DeliveryChannel.IN_PERSON,
                        "示例接收人",
                        LocalDateTime.of(2017, 1, 26, 10, 0)
                                .atZone(BusinessClock.ZONE)
                                .toInstant(),
                        List.of()));
        ReferralId voiding = referrals.supersede(supervisor, handed, DocumentRelation.VOIDS, "示例原因");
        ReferralId correcting = referrals.supersede(supervisor, handed, DocumentRelation.CORRECTS, "示例原因");
        world.further("/supervision/referrals/{id}", inReview, signed, handed, voiding, correcting);
    }

    private ReferralId submitted(RouteWorld world, Actor supervisor) {
        ReferralId id = referrals.open(supervisor, command(finding(supervisor, world.own(UnitKind.MEMBER), "示例问题")));
        referrals.edit(
                supervisor,
                id,
                queries.view(supervisor, id).version(),
                new ReferralText(ReferralKind.INACTION, "示例移送函", "示例机关", "示例经过。", "建议核实。"));
        DocumentView draft = document(supervisor, id);
        documents.submit(supervisor, draft.id(), draft.version());
        return id;
    }

    private ReferralId signed(RouteWorld world, Actor supervisor, Actor head) {
        ReferralId id = submitted(world, supervisor);
        DocumentView ready = document(supervisor, id);
        signing.sign(head, ready.id(), ready.version());
        return id;
    }

    private DocumentView document(Actor supervisor, ReferralId id) {
        return queries.view(supervisor, id).document();
    }

    FindingId finding(Actor supervisor, UnitId unit, String title) {
        FindingText text = new FindingText(
                FindingKind.INACTION,
                title,
                "示例单位三次催办后仍未办理。",
                "示例通知第四条：按时办理手续。",
                LocalDate.of(2017, 1, 20),
                null,
                null,
                false,
                "",
                null);
        return findings.record(supervisor, new FindingCommand(unit, null, text, List.of()));
    }

    static ReferralCommand command(FindingId finding) {
        return new ReferralCommand(finding, ReferralKind.INACTION, List.of(), new Concern(Set.of(), Set.of()));
    }
}
