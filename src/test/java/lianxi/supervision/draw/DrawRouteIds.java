package lianxi.supervision.draw;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.DrawId;
import lianxi.supervision.InspectionId;
import lianxi.supervision.draw.DrawCommand.LeftOut;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.stereotype.Component;

/** A draw that drew the own unit, which has been told of its check (own) and leads to one more, and one that is not drawn yet (foreign). */
@Component
class DrawRouteIds implements RouteIds {

    private final DrawService draws;
    private final DrawUses uses;
    private final DrawCandidates candidates;

    DrawRouteIds(DrawService draws, DrawUses uses, DrawCandidates candidates) {
        this.draws = draws;
        this.uses = uses;
        this.candidates = candidates;
    }

    @Override
    public void provide(RouteWorld world) {
        Actor head = world.actor(Role.SUPERVISOR);
        UnitId own = world.own(UnitKind.MEMBER);
        DrawId told = draws.record(head, command(unit -> unit.equals(own)));
        draws.draw(head, told, 0);
        uses.arranged(head, told, 1, new InspectionId(9_000_001), own);
        uses.told(head, new InspectionId(9_000_001));
        DrawId recorded = draws.record(head, command(unit -> !head.belongsTo(unit)));
        world.put("/supervision/draws/{id}", told, recorded);
        world.parameters("GET /supervision/inspections/new", Map.of("draw", told.toString(), "pick", "1"));
    }

    private DrawCommand command(Predicate<UnitId> listed) {
        Map<Long, LeftOut> leftOut = candidates.free(DrawSubject.UNIT, CheckMatter.PERMITS).targets().stream()
                .filter(one -> !listed.test(one.unit()))
                .collect(Collectors.toMap(DrawCandidate::key, one -> new LeftOut(LeftOutReason.NOT_CONCERNED, "")));
        return new DrawCommand(
                null, CheckKind.SPOT_CHECK, CheckMatter.PERMITS, "示例督查内容", DrawSubject.UNIT, 1, 1, leftOut, Map.of());
    }
}
