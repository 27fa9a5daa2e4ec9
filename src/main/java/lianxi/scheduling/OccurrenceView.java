package lianxi.scheduling;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A ledger row as the administrator reads it: no business data, an error by its id and kind alone. */
public record OccurrenceView(
        OccurrenceId id,
        String kind,
        String nameKey,
        String period,
        Instant dueAt,
        OccurrenceState state,
        int made,
        int attempts,
        @Nullable Instant settledAt,
        @Nullable Instant retryAt,
        @Nullable String errorId,
        @Nullable String error) {

    static final String UNKNOWN_KIND = "scheduling.kind.gone";

    private static final Duration PUNCTUAL = Duration.ofMinutes(5);

    public boolean isFailed() {
        return state == OccurrenceState.FAILED;
    }

    /** Whether another attempt can be asked for: it failed, and this release still knows its kind. */
    public boolean isRetryable() {
        return isFailed() && !nameKey.equals(UNKNOWN_KIND);
    }

    /** Made later than a sweep or two after its due moment (补办). */
    public boolean isLate() {
        return state == OccurrenceState.DONE && settledAt != null && settledAt.isAfter(dueAt.plus(PUNCTUAL));
    }
}
