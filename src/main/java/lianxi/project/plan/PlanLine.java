package lianxi.project.plan;

import java.time.Instant;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A unit in the office's list of plans.
 *
 * @param number the latest version; null where the unit has none
 * @param adopted the version in force; null before the first
 * @param at when the latest version came into its state
 */
public record PlanLine(
        UnitId unit,
        String unitName,
        @Nullable Integer number,
        @Nullable PlanState state,
        @Nullable Integer adopted,
        @Nullable Instant at,
        int open,
        int done) {}
