package lianxi.project.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that changes units' plans (推进方案): drafting, writing, handing in, adopting, sending back. */
@Service
@Transactional
public class UnitPlanService {

    private static final String OBJECT = "project_plan";
    private static final int REASON_MAX = 500;

    private final UnitPlans plans;
    private final PlanNodes nodes;
    private final PlanPeople people;
    private final PlanUnits units;
    private final PlanNotices notices;
    private final AuditTrail audit;
    private final Clock clock;

    UnitPlanService(
            UnitPlans plans,
            PlanNodes nodes,
            PlanPeople people,
            PlanUnits units,
            PlanNotices notices,
            AuditTrail audit,
            Clock clock) {
        this.plans = plans;
        this.nodes = nodes;
        this.people = people;
        this.units = units;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** 起草: the first version from the schedule, or the next one from what was adopted and the schedule. */
    @AllowedTo({Role.UNIT_HEAD, Role.CONTACT})
    public void draft(Actor actor, UnitId unit) {
        PlanScope.requireWriter(actor, unit);
        units.lock(unit);
        UnitPlan plan = plans.findFirstByUnitIdOrderByNumberDesc(unit.value())
                .map(latest -> latest.next(actor, now()))
                .orElseGet(() -> new UnitPlan(unit, actor, now()));
        follow(actor, plan);
        if (plan.isEmpty()) {
            throw new RefusedException(null, "project.plan.refused.empty");
        }
        plans.saveAndFlush(plan);
        record(actor, plan, "project.plan.draft", AuditFields.none().plain("number", null, plan.number()));
    }

    /** 按最新进度计划更新: new and moved nodes come into the draft; what a person wrote stays. */
    @AllowedTo({Role.UNIT_HEAD, Role.CONTACT})
    public void refresh(Actor actor, UnitId unit, int version) {
        UnitPlan plan = own(actor, unit);
        plan.expect(version, null);
        follow(actor, plan);
        plans.saveAndFlush(plan);
        record(actor, plan, "project.plan.refresh", AuditFields.none());
    }

    /** Keeps a draft; a text that stands already changes nothing, so a second click is no conflict. */
    @AllowedTo({Role.UNIT_HEAD, Role.CONTACT})
    public SavedPlan save(Actor actor, UnitId unit, int version, PlanText text) {
        UnitPlan plan = own(actor, unit);
        if (!plan.differs(text)) {
            return new SavedPlan(plan.version(), plan.savedAt());
        }
        plan.expect(version, text);
        AuditFields changes = AuditFields.of("approach", plan.approach(), text.approach());
        plan.write(text, chosen(unit), actor, now());
        plans.saveAndFlush(plan);
        record(actor, plan, "project.plan.save", changes);
        return new SavedPlan(plan.version(), plan.savedAt());
    }

    /** 报送: the unit's responsible person alone. */
    @AllowedTo({Role.UNIT_HEAD, Role.CONTACT})
    public void submit(Actor actor, UnitId unit, int version) {
        UnitPlan plan = own(actor, unit);
        if (!actor.is(Role.UNIT_HEAD)) {
            throw new ForbiddenException();
        }
        plan.expect(version, null);
        plan.submit(actor, now());
        plans.saveAndFlush(plan);
        notices.submitted(plan, actor.name());
        record(actor, plan, "project.plan.submit", AuditFields.none());
    }

    /** 撤回修改. */
    @AllowedTo({Role.UNIT_HEAD, Role.CONTACT})
    public void withdraw(Actor actor, UnitId unit, int version) {
        UnitPlan plan = own(actor, unit);
        plan.expect(version, null);
        plan.withdraw();
        plans.saveAndFlush(plan);
        record(actor, plan, "project.plan.withdraw", AuditFields.none());
    }

    /** 采用: from now on this version is the unit's plan. */
    @AllowedTo(Role.OFFICE)
    public void adopt(Actor actor, UnitId unit, int version) {
        UnitPlan plan = find(unit);
        plan.expect(version, null);
        plan.adopt(actor, now());
        plans.saveAndFlush(plan);
        notices.adopted(plan, actor.name());
        record(actor, plan, "project.plan.adopt", AuditFields.none());
    }

    /** 退回, with the reason for the unit. */
    @AllowedTo(Role.OFFICE)
    public void sendBack(Actor actor, UnitId unit, int version, String reason) {
        UnitPlan plan = find(unit);
        plan.expect(version, null);
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new RefusedException("reason", "project.plan.refused.reason", REASON_MAX);
        }
        plan.sendBack(reason, actor, now());
        plans.saveAndFlush(plan);
        notices.sentBack(plan, reason);
        record(actor, plan, "project.plan.send-back", AuditFields.of("reason", null, reason));
    }

    private void follow(Actor actor, UnitPlan plan) {
        PlanPerson responsible = people.of(plan.unit()).stream()
                .filter(PlanPerson::responsible)
                .findFirst()
                .orElse(null);
        plan.follow(nodes.of(plan.unit()), responsible, actor, now());
    }

    /** The person must be of the unit today. */
    private Function<PersonId, PlanPerson> chosen(UnitId unit) {
        Map<PersonId, PlanPerson> known =
                people.of(unit).stream().collect(Collectors.toMap(PlanPerson::id, Function.identity()));
        return id -> {
            PlanPerson person = known.get(id);
            if (person == null) {
                throw new RefusedException(null, "project.plan.refused.not-of-unit");
            }
            return person;
        };
    }

    private UnitPlan own(Actor actor, UnitId unit) {
        PlanScope.requireWriter(actor, unit);
        return find(unit);
    }

    private UnitPlan find(UnitId unit) {
        return plans.findFirstByUnitIdOrderByNumberDesc(unit.value()).orElseThrow(NotFoundException::new);
    }

    private void record(Actor actor, UnitPlan plan, String act, AuditFields fields) {
        audit.record(actor, act, OBJECT, plan.id(), fields);
    }

    private Instant now() {
        return clock.instant();
    }
}
