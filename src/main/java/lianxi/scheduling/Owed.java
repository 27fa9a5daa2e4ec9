package lianxi.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One owed occurrence of a kind.
 *
 * @param period what makes it the same one for ever, as "2017-01-27"
 * @param dueAt when it is to be made
 * @param validUntil from this moment on making it is of no use, and it is recorded as missed (漏发); null: made however
 *     late
 */
public record Owed(String period, Instant dueAt, @Nullable Instant validUntil) {

    public Owed {
        if (period.isBlank()) {
            throw new IllegalArgumentException("an occurrence needs a period");
        }
        if (validUntil != null && !validUntil.isAfter(dueAt)) {
            throw new IllegalArgumentException("valid until " + validUntil + ", but due only at " + dueAt);
        }
    }

    /** Made even when it is late: an agenda, a missing list. */
    public static Owed always(String period, Instant dueAt) {
        return new Owed(period, dueAt, null);
    }

    /** Of use only until a moment: a reminder, until the slot it reminds of. */
    public static Owed until(String period, Instant dueAt, Instant validUntil) {
        return new Owed(period, dueAt, validUntil);
    }

    boolean isPointlessAt(Instant now) {
        return validUntil != null && !now.isBefore(validUntil);
    }
}
