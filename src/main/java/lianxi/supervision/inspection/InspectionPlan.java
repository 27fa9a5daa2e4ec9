package lianxi.supervision.inspection;

import lianxi.shared.UnitId;
import lianxi.supervision.CheckKind;
import lianxi.supervision.DrawId;
import lianxi.supervision.PlanItemId;
import org.jspecify.annotations.Nullable;

/**
 * An inspection to be arranged (安排检查).
 *
 * @param item the plan's item that it carries out; null for one beside the plan
 * @param drawn what chose it; null where nothing was drawn
 */
public record InspectionPlan(
        @Nullable PlanItemId item, @Nullable Drawn drawn, CheckKind kind, UnitId unit, InspectionTerms terms) {

    /** A pick of a draw (抽取结果), by its place from 1. */
    public record Drawn(DrawId draw, int place) {}
}
