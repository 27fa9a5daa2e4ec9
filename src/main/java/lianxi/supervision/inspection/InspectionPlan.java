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
 * @param draw the draw that chose it; null where nothing was drawn
 */
public record InspectionPlan(
        @Nullable PlanItemId item, @Nullable DrawId draw, CheckKind kind, UnitId unit, InspectionTerms terms) {}
