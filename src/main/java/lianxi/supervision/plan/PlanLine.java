package lianxi.supervision.plan;

import java.time.LocalDate;
import lianxi.supervision.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * A version of a plan in lists (督查计划).
 *
 * @param replaced whether a later version has been approved
 * @param items how many checks it lays
 */
public record PlanLine(
        PlanId id,
        PlanPeriod period,
        int number,
        PlanState state,
        boolean replaced,
        int items,
        int spotChecks,
        @Nullable LocalDate approvedOn,
        @Nullable String approvedBy) {}
