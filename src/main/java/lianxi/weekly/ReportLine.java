package lianxi.weekly;

import java.time.Instant;
import lianxi.calendar.ReportWeek;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** A report in the list of past weeks. */
public record ReportLine(
        WeeklyReportId id,
        UnitId unit,
        String unitName,
        ReportWeek week,
        BoardState state,
        boolean late,
        @Nullable Instant submittedAt,
        ReportText text) {}
