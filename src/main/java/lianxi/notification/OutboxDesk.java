package lianxi.notification;

import static lianxi.shared.Moments.at;

import java.time.Clock;
import java.time.Instant;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office does about letters that did not arrive: another attempt, or a phone call (电话告知). */
@Service
public class OutboxDesk {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutboxDesk(JdbcClient jdbc, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Sends an undelivered letter once more, at once and then with the usual patience. */
    @AllowedTo(Role.OFFICE)
    @Transactional
    public void retry(Actor actor, OutboxId id) {
        Instant now = clock.instant();
        int changed = jdbc.sql("""
                        update notification_outbox
                           set state = 'QUEUED', next_at = :now, give_up_at = :giveUp, worth_until = null,
                               settled_at = null, version = version + 1
                         where id = :id and state in ('QUEUED', 'FAILED', 'EXPIRED')""")
                .param("now", at(now))
                .param("giveUp", at(now.plus(Outbox.PATIENCE)))
                .param("id", id.value())
                .update();
        orRefuse(id, changed);
        audit.record(actor, "notification.retry", "notification_outbox", id, AuditFields.none());
        events.publishEvent(new Outbox.MailQueued());
    }

    /** Records that the recipient was told by phone; the letter is not sent any more. */
    @AllowedTo(Role.OFFICE)
    @Transactional
    public void toldByPhone(Actor actor, OutboxId id, String note) {
        int changed = jdbc.sql("""
                        update notification_outbox
                           set state = 'TOLD', next_at = null, settled_at = :now, told_by = :by, told_note = :note,
                               version = version + 1
                         where id = :id and state not in ('SENT', 'TOLD')""")
                .param("now", at(clock.instant()))
                .param("by", actor.name())
                .param("note", note)
                .param("id", id.value())
                .update();
        orRefuse(id, changed);
        audit.record(actor, "notification.told", "notification_outbox", id, AuditFields.of("note", null, note));
    }

    private void orRefuse(OutboxId id, int changed) {
        if (changed == 1) {
            return;
        }
        boolean exists = jdbc.sql("select exists (select 1 from notification_outbox where id = ?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
        throw exists ? new RefusedException(null, "notification.outbox.too-late") : new NotFoundException();
    }
}
