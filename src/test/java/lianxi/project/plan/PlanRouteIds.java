package lianxi.project.plan;

import java.util.List;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.testing.NoticeRoster;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The own unit has an adopted plan and a draft of the next version, the foreign one a draft alone. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PlanRouteIds implements RouteIds {

    private final UnitPlanService service;
    private final UnitPlanQueries queries;

    PlanRouteIds(UnitPlanService service, UnitPlanQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @Override
    public void provide(RouteWorld world) {
        UnitId own = world.own(UnitKind.MEMBER);
        UnitId foreign = world.foreign(UnitKind.MEMBER);
        Actor head = world.actor(Role.UNIT_HEAD);
        service.draft(head, own);
        service.save(head, own, version(head, own), new PlanText("示例思路", List.of()));
        service.submit(head, own, version(head, own));
        service.adopt(world.actor(Role.OFFICE), own, version(head, own));
        service.draft(head, own);
        service.draft(NoticeRoster.actor(Role.CONTACT, null, foreign), foreign);
    }

    private int version(Actor actor, UnitId unit) {
        return queries.page(actor, unit, null).plan().version();
    }
}
