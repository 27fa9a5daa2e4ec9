package lianxi.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.supervision.plan.PlanApprovalService;
import lianxi.supervision.plan.PlanItemCommand;
import lianxi.supervision.plan.PlanPeriod;
import lianxi.supervision.plan.PlanQueries;
import lianxi.supervision.plan.PlanService;
import lianxi.supervision.plan.PlanTargets;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.stereotype.Component;

/** A plan that is approved (own) and one that is not (foreign), each with one item. */
@Component
class SupervisionRouteIds implements RouteIds {

    private final PlanService plans;
    private final PlanApprovalService approvals;
    private final PlanQueries queries;

    SupervisionRouteIds(PlanService plans, PlanApprovalService approvals, PlanQueries queries) {
        this.plans = plans;
        this.approvals = approvals;
        this.queries = queries;
    }

    @Override
    public void provide(RouteWorld world) {
        Actor head = world.actor(Role.SUPERVISOR);
        PlanId approved = plans.draft(head, PlanPeriod.of(2017));
        PlanItemId laid = plans.add(head, approved, item(world, world.own(UnitKind.MEMBER), 1));
        approvals.submit(head, approved, version(head, approved));
        approvals.approve(head, approved, version(head, approved));
        PlanId draft = plans.draft(head, PlanPeriod.of(2018));
        PlanItemId planned = plans.add(head, draft, item(world, world.foreign(UnitKind.MEMBER), 3));
        PlanId waiting = plans.draft(head, PlanPeriod.of(2019));
        plans.add(head, waiting, item(world, world.foreign(UnitKind.MEMBER), 3));
        approvals.submit(head, waiting, version(head, waiting));
        world.put("/supervision/plans/{id}", approved, draft);
        world.put("GET /supervision/plans/{id}/return", approved, waiting);
        world.put("GET /supervision/plans/{id}/approve-on-paper", approved, waiting);
        world.put("/supervision/plans/items/{id}", laid, planned);
    }

    private int version(Actor actor, PlanId id) {
        return queries.view(actor, id).version();
    }

    static PlanItemCommand item(RouteWorld world, UnitId unit, int month) {
        return new PlanItemCommand(
                CheckKind.REGULAR,
                CheckMatter.DUTIES,
                "示例重点",
                PlanTargets.NAMED,
                0,
                List.of(unit),
                List.of(),
                new TreeSet<>(Set.of(month)),
                (LocalDate) null,
                List.of(world.person(Role.SUPERVISOR)),
                "示例依据");
    }
}
