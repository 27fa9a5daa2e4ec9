package lianxi.project.plan;

import java.util.List;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A unit's plan with its versions.
 *
 * @param plan the version that is shown; null before there is any
 * @param versions those that the reader may open, the newest first
 */
public record PlanPage(
        UnitId unit, String unitName, @Nullable UnitPlanView plan, List<Version> versions) {

    public PlanPage {
        versions = List.copyOf(versions);
    }

    /** A version in the list. */
    public record Version(int number, PlanState state) {}

    /** Whether the shown version is the latest one. */
    public boolean isLatest() {
        return plan != null && !versions.isEmpty() && versions.get(0).number() == plan.number();
    }
}
