package lianxi.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A queued letter as the delivery reads it. */
record OutgoingMail(
        OutboxId id,
        String messageId,
        String address,
        String subject,
        String body,
        int attempts,
        Instant queuedAt,
        Instant giveUpAt,
        @Nullable Instant worthUntil) {

    boolean isPointlessAt(Instant now) {
        return worthUntil != null && !now.isBefore(worthUntil);
    }
}
