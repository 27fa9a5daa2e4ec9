package lianxi.weekly;

import java.time.ZonedDateTime;
import lianxi.calendar.ReportWeek;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What one unit owes this week, for its people's home page; finished where the report is filed.
 *
 * @param report null while nobody has begun it
 * @param filledFields how many of the three fields hold text; an untouched report opens with all of them filled in
 */
public record OwedReport(
        UnitId unit,
        String unitName,
        ReportWeek week,
        ZonedDateTime slot,
        BoardState state,
        boolean late,
        @Nullable WeeklyReportId report,
        boolean touched,
        int filledFields) {}
