package lianxi.weekly;

import lianxi.calendar.ReportWeek;

/** The unit's report of the week before (上周周报), as it stands beside this week's. */
public record PriorReport(WeeklyReportId id, ReportWeek week, ReportState state, ReportText text) {}
