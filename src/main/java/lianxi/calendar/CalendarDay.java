package lianxi.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One day as the calendar knows it; names are null on ordinary days, a provisional day (†) has no notice behind it yet. */
public record CalendarDay(
        LocalDate date,
        DayKind kind,
        @Nullable String name,
        @Nullable String nameEn,
        boolean provisional) {

    public boolean isWorked() {
        return kind.isWorked();
    }
}
