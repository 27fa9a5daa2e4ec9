package lianxi.scheduling;

import org.jspecify.annotations.Nullable;

/** Which ledger rows to list; null leaves a criterion out. */
public record OccurrenceFilter(
        @Nullable String kind, @Nullable OccurrenceState state) {}
