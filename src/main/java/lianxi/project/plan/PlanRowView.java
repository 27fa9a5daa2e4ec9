package lianxi.project.plan;

import java.time.LocalDate;
import java.util.Objects;
import lianxi.project.ProjectId;
import lianxi.project.schedule.NodeKey;
import lianxi.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A node of a plan as it is read.
 *
 * @param safeNow where the schedule has moved since, the latest safe date of today; else null
 * @param prior the same node in the version before; null where there is none, or it did not have the node
 * @param compared whether there is a version before
 */
public record PlanRowView(
        long id,
        NodeKey node,
        ProjectId project,
        String projectName,
        String name,
        @Nullable String path,
        @Nullable LocalDate finishedOn,
        @Nullable LocalDate latestSafeDate,
        @Nullable LocalDate safeNow,
        @Nullable PersonId person,
        @Nullable String personName,
        String measures,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate finishesOn,
        @Nullable Prior prior,
        boolean compared) {

    /** The dates of the version before. */
    public record Prior(
            @Nullable LocalDate startsOn, @Nullable LocalDate finishesOn) {}

    public boolean isDone() {
        return finishedOn != null;
    }

    /** Planned to end after the latest safe date (晚于最迟安全日). */
    public boolean isUnsafe() {
        return !isDone() && latestSafeDate != null && finishesOn != null && finishesOn.isAfter(latestSafeDate);
    }

    /** Not in the version before (新增). */
    public boolean isNew() {
        return compared && prior == null;
    }

    /** Planned otherwise than in the version before (有变动). */
    public boolean isMoved() {
        return prior != null
                && (!Objects.equals(prior.startsOn(), startsOn) || !Objects.equals(prior.finishesOn(), finishesOn));
    }
}
