package lianxi.supervision.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxi.supervision.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * A version of a plan as it is read (督查计划).
 *
 * @param aims what the period's supervision is for (总体要求)
 * @param versions all versions of the period that the reader may know of, the newest first
 * @param months of a year's plan: its months' plans, each in its latest version
 */
public record PlanView(
        PlanId id,
        PlanPeriod period,
        int number,
        PlanState state,
        String aims,
        String changeReason,
        @Nullable PlanId replaces,
        Traces traces,
        List<PlanItemView> items,
        List<PlanLine> versions,
        Map<Integer, PlanLine> months,
        int version) {

    public PlanView {
        items = List.copyOf(items);
        versions = List.copyOf(versions);
        months = Map.copyOf(months);
    }

    /**
     * Who did what when.
     *
     * @param recordedBy who recorded an approval given on paper; null where it was given here
     */
    public record Traces(
            Instant savedAt,
            String savedBy,
            @Nullable Instant submittedAt,
            @Nullable String submittedBy,
            @Nullable LocalDate approvedOn,
            @Nullable String approvedBy,
            @Nullable String recordedBy,
            @Nullable String returnReason) {}

    /** The version in force, where it is another one. */
    public @Nullable PlanLine successor() {
        return versions.stream()
                .filter(line -> line.state() == PlanState.APPROVED && line.number() > number)
                .findFirst()
                .orElse(null);
    }

    public boolean isReplaced() {
        return successor() != null;
    }
}
