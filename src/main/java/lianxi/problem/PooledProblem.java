package lianxi.problem;

import java.time.LocalDate;
import java.util.List;
import lianxi.project.ProjectId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A problem that waits for a meeting (待上会问题).
 *
 * @param owner who answers for it; null while the office has assigned nobody
 * @param reporter the short name of the owner, else of the raiser
 * @param units raiser, owner and units involved
 * @param openSince the day on which it was raised, or reopened last
 * @param workdays how many working days it has stood; the day of raising does not count
 * @param markedFor why the office put it forward (提请上会); null where it stands here by its days alone
 */
public record PooledProblem(
        ProblemId id,
        String title,
        String description,
        String proposal,
        ProblemLevel level,
        @Nullable UnitId owner,
        String reporter,
        List<UnitId> units,
        @Nullable ProjectId project,
        LocalDate openSince,
        int workdays,
        @Nullable String markedFor) {

    public PooledProblem {
        units = List.copyOf(units);
    }

    public boolean isMarked() {
        return markedFor != null;
    }

    /** Its page, the item's evidence. */
    public String path() {
        return "/problems/" + id;
    }
}
