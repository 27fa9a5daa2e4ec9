package lianxi.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter as the office sees it.
 *
 * @param attachments how many files go with it
 * @param nextAt the next attempt, while it waits
 * @param trouble why the latest attempt failed
 * @param toldBy who told the recipient by phone, and {@code toldNote} what was said
 */
public record MailView(
        OutboxId id,
        String recipient,
        String address,
        String subject,
        String body,
        int attachments,
        MailState state,
        int attempts,
        Instant queuedAt,
        @Nullable Instant nextAt,
        @Nullable Instant settledAt,
        @Nullable MailTrouble trouble,
        @Nullable String toldBy,
        @Nullable String toldNote) {

    /** Whether another attempt can be asked for. */
    public boolean isRetryable() {
        return state == MailState.FAILED || state == MailState.EXPIRED || state == MailState.QUEUED;
    }

    /** Whether the office may record that the recipient was told by phone. */
    public boolean isOpen() {
        return state != MailState.SENT && state != MailState.TOLD;
    }
}
