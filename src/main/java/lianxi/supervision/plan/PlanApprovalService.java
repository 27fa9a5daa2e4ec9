package lianxi.supervision.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.Attachments;
import lianxi.roster.PlaceView;
import lianxi.roster.RosterQueries;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.BusinessClock;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.supervision.PlanId;
import lianxi.supervision.SupervisionRights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 报批、批准、退回: the head of the supervision group approves a plan here, or on paper. */
@Service
@Transactional
public class PlanApprovalService {

    private final SupervisionPlans plans;
    private final PlanLog log;
    private final PlanAnnouncements notices;
    private final RosterQueries roster;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final Clock clock;

    PlanApprovalService(
            SupervisionPlans plans,
            PlanLog log,
            PlanAnnouncements notices,
            RosterQueries roster,
            Attachments attachments,
            AuditTrail audit,
            Clock clock) {
        this.plans = plans;
        this.log = log;
        this.notices = notices;
        this.roster = roster;
        this.attachments = attachments;
        this.audit = audit;
        this.clock = clock;
    }

    /** 报批 */
    @AllowedTo(Role.SUPERVISOR)
    public void submit(Actor actor, PlanId id, int version) {
        SupervisionPlan plan = find(id, version);
        plan.submit(actor, now());
        notices.submitted(actor, plan);
        done(actor, plan, PlanEntry.Kind.SUBMIT, "", "supervision.plan.submit", AuditFields.none());
    }

    /** 撤回修改 */
    @AllowedTo(Role.SUPERVISOR)
    public void withdraw(Actor actor, PlanId id, int version) {
        SupervisionPlan plan = find(id, version);
        plan.withdraw();
        done(actor, plan, PlanEntry.Kind.WITHDRAW, "", "supervision.plan.withdraw", AuditFields.none());
    }

    /** 批准: from now on this version is the plan. */
    @AllowedTo(Role.SUPERVISOR)
    public void approve(Actor actor, PlanId id, int version) {
        requireHead(actor);
        SupervisionPlan plan = find(id, version);
        approve(actor, plan, actor.name(), actor.person(), today(), null);
        done(actor, plan, PlanEntry.Kind.APPROVE, "", "supervision.plan.approve", AuditFields.none());
    }

    /** 登记纸质审批: the head of that day approved it on paper; the sheet is kept as a scan. */
    @AllowedTo(Role.SUPERVISOR)
    public void recordApproval(Actor actor, PlanId id, int version, PlanApproval paper) {
        SupervisionPlan plan = find(id, version);
        if (paper.scans().isEmpty()) {
            throw new RefusedException("files", "supervision.plan.refused.scan");
        }
        PlaceView head = headOn(plan, paper.on());
        approve(actor, plan, head.name(), head.person(), paper.on(), actor.name());
        attachments.bind(actor, paper.scans(), AttachmentFeature.PAPER_SIGNATURE, PlanScans.KIND, id.value());
        done(
                actor,
                plan,
                PlanEntry.Kind.APPROVE_ON_PAPER,
                head.name(),
                "supervision.plan.approve-on-paper",
                AuditFields.none().plain("on", null, paper.on()));
    }

    /** 退回, with the reason. */
    @AllowedTo(Role.SUPERVISOR)
    public void sendBack(Actor actor, PlanId id, int version, String reason) {
        requireHead(actor);
        SupervisionPlan plan = find(id, version);
        if (reason.isBlank() || reason.length() > PlanService.REASON_MAX) {
            throw new RefusedException("reason", "supervision.plan.refused.reason", PlanService.REASON_MAX);
        }
        plan.sendBack(reason);
        notices.sentBack(actor, plan, reason);
        AuditFields fields = AuditFields.of("reason", null, reason);
        done(actor, plan, PlanEntry.Kind.RETURN, reason, "supervision.plan.send-back", fields);
    }

    private PlaceView headOn(SupervisionPlan plan, LocalDate on) {
        Instant submitted = plan.submittedAt();
        if (on.isAfter(today())) {
            throw new RefusedException("on", "supervision.plan.refused.future");
        }
        if (submitted != null && on.isBefore(LocalDate.ofInstant(submitted, BusinessClock.ZONE))) {
            throw new RefusedException("on", "supervision.plan.refused.before-submission");
        }
        return roster.supervisionHead(on)
                .orElseThrow(() -> new RefusedException("on", "supervision.plan.refused.no-head"));
    }

    private void approve(
            Actor actor,
            SupervisionPlan plan,
            String by,
            @Nullable PersonId person,
            LocalDate on,
            @Nullable String recorder) {
        plan.approve(by, person, on, recorder, now());
        notices.approved(actor, plan, by);
    }

    private void done(
            Actor actor, SupervisionPlan plan, PlanEntry.Kind kind, String note, String act, AuditFields fields) {
        plans.flush();
        log.append(actor, plan.id(), kind, note);
        audit.record(actor, act, PlanService.OBJECT, plan.id(), fields);
    }

    private static void requireHead(Actor actor) {
        if (!SupervisionRights.leads(actor)) {
            throw new ForbiddenException();
        }
    }

    private SupervisionPlan find(PlanId id, int version) {
        SupervisionPlan plan = plans.findById(id.value()).orElseThrow(NotFoundException::new);
        plan.expect(version, null);
        return plan;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return clock.instant();
    }
}
