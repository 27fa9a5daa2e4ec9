package lianxi.rehearsal.judge;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it stands in the outbox.
 *
 * @param state QUEUED, SENT, FAILED, INBOX_ONLY, EXPIRED or TOLD
 * @param settled when it had left or was given up; null while it waits
 */
record Mailed(
        String messageId,
        String address,
        String subject,
        String state,
        Instant queued,
        @Nullable Instant worthUntil,
        @Nullable Instant settled) {

    static List<Mailed> read(Tables tables) {
        return tables.list(
                "select message_id, address, subject, state, queued_at, worth_until, settled_at from notification_outbox order by id",
                row -> new Mailed(
                        row.getString("message_id"),
                        row.getString("address"),
                        row.getString("subject"),
                        row.getString("state"),
                        row.getTimestamp("queued_at").toInstant(),
                        Tables.moment(row, "worth_until"),
                        Tables.moment(row, "settled_at")));
    }
}
