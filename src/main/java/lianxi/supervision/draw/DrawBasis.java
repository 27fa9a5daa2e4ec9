package lianxi.supervision.draw;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.plan.PlanItemView;
import org.jspecify.annotations.Nullable;

/**
 * What a draw may be made of (抽取依据): the plan's item, if there is one, and both lists before anybody is left out.
 *
 * @param kind of the plan's item; outside any plan the form says it
 * @param wanted how many the plan has drawn; outside any plan the form says it
 * @param checked the units that were or will be checked on the same matter within 30 days, with the day
 */
public record DrawBasis(
        @Nullable PlanItemView item,
        @Nullable CheckKind kind,
        CheckMatter matter,
        String focus,
        DrawSubject subject,
        @Nullable Integer wanted,
        List<DrawCandidate> targets,
        List<DrawCandidate> inspectors,
        Map<UnitId, LocalDate> checked) {

    public DrawBasis {
        targets = List.copyOf(targets);
        inspectors = List.copyOf(inspectors);
        checked = Map.copyOf(checked);
    }

    /** The day on which a target was or will be checked nearby, if it is a unit (近期已查). */
    public @Nullable LocalDate checkedOn(DrawCandidate target) {
        return target.unit() == null ? null : checked.get(target.unit());
    }

    /** What the plan says goes before what a form says. */
    DrawCommand settle(DrawCommand command) {
        return new DrawCommand(
                command.item(),
                kind == null ? command.kind() : kind,
                matter,
                item == null ? command.focus() : focus,
                subject,
                wanted == null ? command.wanted() : wanted,
                command.perTarget(),
                command.targetsLeftOut(),
                command.inspectorsLeftOut());
    }
}
