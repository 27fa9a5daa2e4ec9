package lianxi.project.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A version of a unit's plan as it is read.
 *
 * @param priorNumber the version it is compared with; null for the first
 * @param dropped names of nodes that the version before had and this one has not
 */
public record UnitPlanView(
        UnitPlanId id,
        UnitId unit,
        String unitName,
        int number,
        PlanState state,
        String approach,
        List<PlanRowView> rows,
        @Nullable Integer priorNumber,
        List<String> dropped,
        Traces traces,
        int version) {

    public UnitPlanView {
        rows = List.copyOf(rows);
        dropped = List.copyOf(dropped);
    }

    /** Who did what when. */
    public record Traces(
            Instant savedAt,
            String savedBy,
            @Nullable Instant submittedAt,
            @Nullable String submittedBy,
            @Nullable Instant settledAt,
            @Nullable String settledBy,
            @Nullable String returnReason) {}

    /** What is still to do, project by project. */
    public Map<String, List<PlanRowView>> open() {
        return byProject(false);
    }

    /** Every day that is still planned or to be kept, unknown ones as null. */
    public Stream<@Nullable LocalDate> plannedDays() {
        return rows.stream()
                .filter(row -> !row.isDone())
                .flatMap(row -> Stream.of(row.startsOn(), row.finishesOn(), row.latestSafeDate(), row.safeNow()));
    }

    /** What is finished, project by project (已完成). */
    public Map<String, List<PlanRowView>> done() {
        return byProject(true);
    }

    private Map<String, List<PlanRowView>> byProject(boolean done) {
        return rows.stream()
                .filter(row -> row.isDone() == done)
                .collect(Collectors.groupingBy(PlanRowView::projectName, LinkedHashMap::new, Collectors.toList()));
    }

    public long openCount() {
        return rows.stream().filter(row -> !row.isDone()).count();
    }

    /** How many nodes are new, moved or gone against the version before. */
    public long changes() {
        return dropped.size()
                + rows.stream().filter(row -> row.isNew() || row.isMoved()).count();
    }

    /** Whether the schedule has moved a node of this version since. */
    public boolean isOvertaken() {
        return rows.stream().anyMatch(row -> row.safeNow() != null);
    }
}
