package lianxi.calendar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A year whose notice is loaded (已录入年度), with its spans in the order of their days.
 *
 * @param loadedBy null where it came with the product
 * @param reason why it replaced an earlier version; null for the first
 */
public record LoadedYear(
        HolidayNotice notice,
        int version,
        Instant loadedAt,
        @Nullable String loadedBy,
        @Nullable String reason,
        List<DaySpan> spans) {

    public LoadedYear {
        spans = List.copyOf(spans);
    }
}
