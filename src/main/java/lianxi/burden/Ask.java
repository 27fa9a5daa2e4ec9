package lianxi.burden;

import java.time.Instant;
import java.time.LocalDate;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Something asked of a unit (要求): a task, a report, feedback, a reminder.
 *
 * @param kind its word, as "task", "weekly", "reminder"; message key {@code burden.kind.<kind>}
 * @param from who asks, in words; null for the office
 * @param open whether the unit still owes it
 */
public record Ask(
        UnitId unit,
        String kind,
        String title,
        String path,
        @Nullable String from,
        Instant askedAt,
        @Nullable LocalDate due,
        boolean open) {}
