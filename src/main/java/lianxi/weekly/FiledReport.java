package lianxi.weekly;

import lianxi.shared.FiledFor;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** What a unit filed for a week, as the briefing takes it over. */
public record FiledReport(
        WeeklyReportId id,
        UnitId unit,
        String unitName,
        ReportText text,
        boolean late,
        boolean accepted,
        @Nullable FiledFor filedFor) {}
