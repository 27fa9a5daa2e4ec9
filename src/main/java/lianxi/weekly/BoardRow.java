package lianxi.weekly;

import java.time.Instant;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * One unit on the Friday board.
 *
 * @param report null while nobody has begun it
 * @param late 迟报; only of what has been filed
 */
public record BoardRow(
        UnitId unit,
        String unitName,
        BoardState state,
        boolean late,
        @Nullable WeeklyReportId report,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        boolean filedFor,
        int filledFields) {

    /** Where the unit files it. */
    String path() {
        return report == null ? "/weekly" : "/weekly/reports/" + report;
    }
}
