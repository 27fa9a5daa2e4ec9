package lianxi.supervision.inspection;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.InspectionId;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.stereotype.Component;

/** A spot check of the own unit that has begun, with a note of its inspector, and one of the foreign unit that nobody knows of. */
@Component
class InspectionRouteIds implements RouteIds {

    private final InspectionService service;
    private final InspectionDesk desk;

    InspectionRouteIds(InspectionService service, InspectionDesk desk) {
        this.service = service;
        this.desk = desk;
    }

    @Override
    public void provide(RouteWorld world) {
        Actor inspector = world.actor(Role.SUPERVISOR);
        InspectionId own = service.arrange(inspector, plan(world, world.own(UnitKind.MEMBER)));
        service.begin(inspector, own, 0);
        RemarkId note = desk.remark(inspector, own, RemarkCommand.practice("示例做法"));
        InspectionId foreign = service.arrange(inspector, plan(world, world.foreign(UnitKind.MEMBER)));
        world.put("/supervision/inspections/{id}", own, foreign);
        world.put("/supervision/inspections/{id}/remarks/{remark}", note, note);
    }

    private static InspectionPlan plan(RouteWorld world, UnitId unit) {
        InspectionTerms terms = new InspectionTerms(
                CheckMatter.REPORTS,
                "",
                List.of(),
                LocalDate.of(2017, 1, 26),
                LocalTime.of(10, 0),
                "",
                List.of(world.person(Role.SUPERVISOR)));
        return new InspectionPlan(null, null, CheckKind.SPOT_CHECK, unit, terms);
    }
}
