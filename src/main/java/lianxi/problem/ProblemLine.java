package lianxi.problem;

import java.time.Instant;
import java.time.LocalDate;
import lianxi.calendar.LightReading;
import lianxi.permit.TrackId;
import lianxi.project.ProjectId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A problem in lists (问题台账的一行).
 *
 * @param raiserName the raising unit's name; null for the office itself
 * @param ownerName who answers for it; null while the office has named nobody
 * @param standing how many working days it has been open; null once it is closed
 * @param pooled whether it waits for a meeting (待上会)
 * @param reading the light of its wanted-by date; null where none runs
 */
public record ProblemLine(
        ProblemId id,
        String title,
        ProblemLevel level,
        ProblemState state,
        @Nullable ProjectId project,
        @Nullable String projectName,
        @Nullable TrackId track,
        @Nullable String permitName,
        ProblemSource source,
        @Nullable UnitId raiser,
        @Nullable String raiserName,
        Instant raisedAt,
        @Nullable UnitId owner,
        @Nullable String ownerName,
        @Nullable LocalDate wantedBy,
        @Nullable LocalDate answeredOn,
        @Nullable Integer standing,
        boolean pooled,
        @Nullable LightReading reading) {

    public String path() {
        return "/problems/" + id;
    }
}
