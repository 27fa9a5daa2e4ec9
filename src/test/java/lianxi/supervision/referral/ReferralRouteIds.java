package lianxi.supervision.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
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

    ReferralRouteIds(FindingService findings, ReferralService referrals) {
        this.findings = findings;
        this.referrals = referrals;
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
