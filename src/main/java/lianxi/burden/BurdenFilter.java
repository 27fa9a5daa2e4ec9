package lianxi.burden;

import lianxi.calendar.ReportWeek;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Which asks are listed.
 *
 * @param openOnly only those that the units still owe
 */
public record BurdenFilter(
        ReportWeek week, @Nullable UnitId unit, @Nullable String kind, boolean openOnly) {}
