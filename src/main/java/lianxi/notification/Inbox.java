package lianxi.notification;

import static lianxi.shared.Moments.at;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's inbox (收件箱): messages are written with the business transaction and stay. */
@Service
public class Inbox {

    private final JdbcClient jdbc;
    private final Words words;
    private final AddressBook addresses;
    private final AuditTrail audit;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Words words, AddressBook addresses, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.words = words;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    /** Puts a message into a person's inbox, with the current transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public MessageId send(PersonId to, Message message) {
        return send(addresses.of(to), message, null);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    MessageId send(Addressee to, Message message, @Nullable Instant worthUntil) {
        long id = jdbc.sql("""
                        insert into notification_message (person, title, body, path, sent_at, worth_until)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        to.person().value(),
                        words.title(message, to.language()),
                        words.body(message, to.language()),
                        message.path(),
                        at(clock.instant()),
                        at(worthUntil))
                .query(Long.class)
                .single();
        return new MessageId(id);
    }

    /** Marks an own message as read; tells the page it leads to, if there is one. */
    @AllowedTo(everyone = true)
    @Transactional
    public Optional<String> open(Actor actor, MessageId id) {
        String path = jdbc.sql("""
                        update notification_message set read_at = coalesce(read_at, ?) where id = ? and person = ?
                        returning coalesce(path, '')""")
                .params(at(clock.instant()), id.value(), personOf(actor))
                .query(String.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        audit.record(actor, "notification.read", "notification_message", id, AuditFields.none());
        return path.isEmpty() ? Optional.empty() : Optional.of(path);
    }

    /** Marks everything that has come into the own inbox by now as read; returns how many messages that were. */
    @AllowedTo(everyone = true)
    @Transactional
    public int readAll(Actor actor) {
        OffsetDateTime now = at(clock.instant());
        int count = jdbc.sql(
                        "update notification_message set read_at = ? where person = ? and read_at is null and sent_at <= ?")
                .params(now, personOf(actor), now)
                .update();
        audit.record(actor, "notification.read-all", "notification_message", null, AuditFields.none());
        return count;
    }

    private static long personOf(Actor actor) {
        return Optional.ofNullable(actor.person())
                .orElseThrow(NotFoundException::new)
                .value();
    }
}
