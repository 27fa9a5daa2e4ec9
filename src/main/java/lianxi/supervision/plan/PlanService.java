package lianxi.supervision.plan;

import java.time.Clock;
import java.time.Instant;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.supervision.PlanId;
import lianxi.supervision.PlanItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafting and writing of supervision's plans (督查计划的编制); approving is {@link PlanApprovalService}'s. */
@Service
@Transactional
public class PlanService {

    static final String OBJECT = "supervision_plan";
    public static final int AIMS_MAX = 2000;
    public static final int REASON_MAX = 500;

    private final SupervisionPlans plans;
    private final PlanChecks checks;
    private final PlanLog log;
    private final AuditTrail audit;
    private final Clock clock;

    PlanService(SupervisionPlans plans, PlanChecks checks, PlanLog log, AuditTrail audit, Clock clock) {
        this.plans = plans;
        this.checks = checks;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    /** 编制: the first version of a period; a month's begins with what the year's plan in force lays in it. */
    @AllowedTo(Role.SUPERVISOR)
    public PlanId draft(Actor actor, PlanPeriod period) {
        if (latestOf(period) != null) {
            throw new RefusedException("month", "supervision.plan.refused.exists");
        }
        SupervisionPlan plan = new SupervisionPlan(period, actor, now());
        if (!period.isYear()) {
            plans.yearInForce(period.year()).ifPresent(plan::take);
        }
        return drafted(actor, plan, "");
    }

    /** 调整: a new version of what was approved, which names it and says why. */
    @AllowedTo(Role.SUPERVISOR)
    public PlanId revise(Actor actor, PlanId id, String reason) {
        SupervisionPlan plan = find(id);
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new RefusedException("reason", "supervision.plan.refused.reason", REASON_MAX);
        }
        SupervisionPlan latest = latestOf(plan.period());
        if (latest != null && !latest.id().equals(id)) {
            throw new RefusedException(
                    null,
                    latest.state() == PlanState.APPROVED
                            ? "supervision.plan.refused.replaced"
                            : "supervision.plan.refused.open");
        }
        return drafted(actor, plan.next(reason, actor, now()), reason);
    }

    /** 总体要求 */
    @AllowedTo(Role.SUPERVISOR)
    public void write(Actor actor, PlanId id, int version, String aims) {
        SupervisionPlan plan = find(id);
        plan.expect(version, aims);
        if (aims.length() > AIMS_MAX) {
            throw new RefusedException("aims", "supervision.plan.refused.text", AIMS_MAX);
        }
        AuditFields changes = AuditFields.of("aims", plan.aims(), aims);
        plan.write(aims, actor, now());
        save(actor, plan, "supervision.plan.write", changes);
    }

    @AllowedTo(Role.SUPERVISOR)
    public PlanItemId add(Actor actor, PlanId id, PlanItemCommand said) {
        SupervisionPlan plan = find(id);
        checks.require(plan.period(), said);
        SupervisionPlanItem item = plan.add(said, actor, now());
        save(actor, plan, "supervision.plan.item-add", fields(null, said));
        return item.id();
    }

    @AllowedTo(Role.SUPERVISOR)
    public void edit(Actor actor, PlanItemId id, int version, PlanItemCommand said) {
        SupervisionPlan plan = planOf(id);
        SupervisionPlanItem item = plan.item(id);
        item.expect(version, said);
        checks.require(plan.period(), said);
        AuditFields changes = fields(item.said(), said);
        plan.change(item, said, actor, now());
        save(actor, plan, "supervision.plan.item-edit", changes);
    }

    @AllowedTo(Role.SUPERVISOR)
    public void remove(Actor actor, PlanItemId id, int version) {
        SupervisionPlan plan = planOf(id);
        SupervisionPlanItem item = plan.item(id);
        item.expect(version, null);
        AuditFields changes = AuditFields.of("focus", item.said().focus(), null);
        plan.remove(item, actor, now());
        save(actor, plan, "supervision.plan.item-remove", changes);
    }

    /** 作废 of a draft that is not wanted. */
    @AllowedTo(Role.SUPERVISOR)
    public void discard(Actor actor, PlanId id, int version) {
        SupervisionPlan plan = find(id);
        plan.expect(version, null);
        plan.discard();
        log.append(actor, id, PlanEntry.Kind.DISCARD, "");
        save(actor, plan, "supervision.plan.discard", AuditFields.none());
    }

    private PlanId drafted(Actor actor, SupervisionPlan plan, String note) {
        PlanId id = plans.saveAndFlush(plan).id();
        log.append(actor, id, PlanEntry.Kind.DRAFT, note);
        PlanPeriod period = plan.period();
        AuditFields fields = AuditFields.none()
                .plain("year", null, period.year())
                .plain("month", null, period.month())
                .plain("number", null, plan.number())
                .plain("items", null, plan.size());
        audit.record(actor, "supervision.plan.draft", OBJECT, id, fields);
        return id;
    }

    private static AuditFields fields(@Nullable PlanItemCommand before, PlanItemCommand after) {
        return AuditFields.of("focus", before == null ? null : before.focus(), after.focus())
                .changed("basis", before == null ? null : before.basis(), after.basis())
                .changed("kind", before == null ? null : before.kind(), after.kind())
                .changed("matter", before == null ? null : before.matter(), after.matter())
                .changed("units", before == null ? null : before.units(), after.units())
                .changed("projects", before == null ? null : before.projects(), after.projects())
                .changed("months", before == null ? null : before.months(), after.months())
                .changed("day", before == null ? null : before.day(), after.day())
                .changed("leads", before == null ? null : before.leads(), after.leads());
    }

    private void save(Actor actor, SupervisionPlan plan, String act, AuditFields fields) {
        plans.flush();
        audit.record(actor, act, OBJECT, plan.id(), fields);
    }

    private @Nullable SupervisionPlan latestOf(PlanPeriod period) {
        Integer month = period.month();
        return plans.latest(period.year(), month == null ? 0 : month).orElse(null);
    }

    private SupervisionPlan find(PlanId id) {
        return plans.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    private SupervisionPlan planOf(PlanItemId item) {
        return plans.ofItem(item.value()).orElseThrow(NotFoundException::new);
    }

    private Instant now() {
        return clock.instant();
    }
}
