package lianxi.notification;

import static lianxi.shared.Moments.at;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lianxi.shared.PersonId;
import lianxi.shared.ProductProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mail on its way out (发件箱). A letter is written with the business transaction and leaves after it; whatever happens to
 * the mail server or to us in between, it is neither lost nor, as far as mail allows, doubled (see OutboxDelivery).
 */
@Service
public class Outbox {

    /** How long a letter is tried before the office must see to it. */
    static final Duration PATIENCE = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final Words words;
    private final AddressBook addresses;
    private final MailGate gate;
    private final ProductProperties product;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(
            JdbcClient jdbc,
            Words words,
            AddressBook addresses,
            MailGate gate,
            ProductProperties product,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.words = words;
        this.addresses = addresses;
        this.gate = gate;
        this.product = product;
        this.events = events;
        this.clock = clock;
    }

    /** Whether a mail server is configured; without one letters wait, and copies of inbox messages stay there. */
    public boolean isConfigured() {
        return gate.isConfigured();
    }

    /** Writes a letter with the current transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public OutboxId mail(Letter letter) {
        PersonId person = letter.person();
        return mail(
                letter,
                person == null
                        ? Locale.SIMPLIFIED_CHINESE
                        : addresses.of(person).language());
    }

    OutboxId mail(Letter letter, Locale language) {
        return mail(letter, language, null);
    }

    /** @param copyOf the inbox message that the letter repeats */
    OutboxId mail(Letter letter, Locale language, @Nullable MessageId copyOf) {
        boolean leaves = gate.isConfigured() || !letter.inboxCopy();
        Instant now = clock.instant();
        long id = jdbc.sql("""
                        insert into notification_outbox (message_id, address, recipient, person, subject, body, path,
                                                         inbox_copy, state, queued_at, give_up_at, worth_until, next_at, copy_of)
                        values (:messageId, :address, :recipient, :person, :subject, :body, :path,
                                :inboxCopy, :state, :now, :giveUp, :until, :next, :copyOf) returning id""")
                .param("messageId", UUID.randomUUID() + "@" + domain())
                .param("address", letter.address())
                .param("recipient", letter.name())
                .param(
                        "person",
                        letter.person() == null ? null : letter.person().value())
                .param("subject", words.title(letter.message(), language))
                .param("body", body(letter.message(), language))
                .param("path", letter.message().path())
                .param("inboxCopy", letter.inboxCopy())
                .param("state", (leaves ? MailState.QUEUED : MailState.INBOX_ONLY).name())
                .param("now", at(now))
                .param("giveUp", at(now.plus(PATIENCE)))
                .param("until", at(letter.worthUntil()))
                .param("next", leaves ? at(now) : null)
                .param("copyOf", copyOf == null ? null : copyOf.value())
                .query(Long.class)
                .single();
        attach(id, letter.attachments());
        if (leaves) {
            events.publishEvent(new MailQueued());
        }
        return new OutboxId(id);
    }

    private void attach(long id, List<AttachmentRef> attachments) {
        for (int i = 0; i < attachments.size(); i++) {
            jdbc.sql("insert into notification_outbox_attachment (outbox, position, kind, ref) values (?, ?, ?, ?)")
                    .params(id, i, attachments.get(i).kind(), attachments.get(i).ref())
                    .update();
        }
    }

    private String body(Message message, Locale language) {
        String text = message.lines().isEmpty() ? words.title(message, language) : words.body(message, language);
        Optional<URI> link = Optional.ofNullable(message.path()).flatMap(product::link);
        return link.map(uri -> text + "\n\n" + words.in(language, Text.of("notification.mail.link", uri.toString())))
                .orElse(text);
    }

    private String domain() {
        return product.link("/").map(URI::getHost).orElse("lianxi.invalid");
    }

    /** Tells the delivery, after commit, that there is something to do. */
    record MailQueued() {}
}
