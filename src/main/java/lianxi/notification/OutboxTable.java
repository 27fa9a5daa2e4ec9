package lianxi.notification;

import static lianxi.shared.Moments.at;
import static lianxi.shared.Moments.moment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox's rows as the delivery sees them. */
@Repository
class OutboxTable {

    private final JdbcClient jdbc;

    OutboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next letter that is due and that nobody else is sending, locked until the transaction ends. */
    Optional<OutgoingMail> lockNext(Instant now) {
        return jdbc.sql("""
                        select id, message_id, address, subject, body, attempts, queued_at, give_up_at, worth_until
                          from notification_outbox
                         where state = 'QUEUED' and next_at <= ?
                         order by next_at, id limit 1 for update skip locked""")
                .param(at(now))
                .query((row, n) -> new OutgoingMail(
                        new OutboxId(row.getLong("id")),
                        row.getString("message_id"),
                        row.getString("address"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getInt("attempts"),
                        Objects.requireNonNull(moment(row, "queued_at")),
                        Objects.requireNonNull(moment(row, "give_up_at")),
                        moment(row, "worth_until")))
                .optional();
    }

    List<AttachmentRef> attachments(OutboxId id) {
        return jdbc.sql("select kind, ref from notification_outbox_attachment where outbox = ? order by position")
                .param(id.value())
                .query((row, n) -> new AttachmentRef(row.getString("kind"), row.getString("ref")))
                .list();
    }

    void sent(OutboxId id, Instant now) {
        settle(id, MailState.SENT, now);
    }

    void expire(OutboxId id, Instant now) {
        settle(id, MailState.EXPIRED, now);
    }

    private void settle(OutboxId id, MailState state, Instant now) {
        jdbc.sql("""
                        update notification_outbox
                           set state = ?, attempts = attempts + 1, settled_at = ?, next_at = null, error = null,
                               version = version + 1
                         where id = ?""").params(state.name(), at(now), id.value()).update();
    }

    /**
     * Records a failed attempt, unless another node got further meanwhile.
     *
     * @param next the next attempt; null: given up
     */
    void failed(OutgoingMail mail, @Nullable Instant next, Instant now, MailTrouble trouble) {
        jdbc.sql("""
                        update notification_outbox
                           set state = :state, attempts = attempts + 1, next_at = :next, settled_at = :settled,
                               error = :error, version = version + 1
                         where id = :id and state = 'QUEUED' and attempts = :before""")
                .param("state", (next == null ? MailState.FAILED : MailState.QUEUED).name())
                .param("next", at(next))
                .param("settled", next == null ? at(now) : null)
                .param("error", trouble.name())
                .param("id", mail.id().value())
                .param("before", mail.attempts())
                .update();
    }
}
