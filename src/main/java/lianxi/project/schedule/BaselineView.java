package lianxi.project.schedule;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An approved baseline (基线): its number, who froze it when and why, and how the two dates stood. */
public record BaselineView(
        int number,
        String note,
        Instant approvedAt,
        String approvedBy,
        @Nullable LocalDate firstGridTarget,
        @Nullable LocalDate firstGridForecast,
        @Nullable LocalDate fullCapacityTarget,
        @Nullable LocalDate fullCapacityForecast) {}
