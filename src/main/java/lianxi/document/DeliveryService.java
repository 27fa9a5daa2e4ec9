package lianxi.document;

import static lianxi.shared.Moments.at;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.notification.Inbox;
import lianxi.notification.Letter;
import lianxi.notification.Message;
import lianxi.notification.Outbox;
import lianxi.notification.Text;
import lianxi.roster.RosterQueries;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.Moments;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends signed documents (印发) to each recipient by a way of its own, and takes the receipts. */
@Service
@Transactional
public class DeliveryService {

    private static final String OBJECT = "document";
    private static final int NAME_MAX = 100;

    private final Documents documents;
    private final DocumentSources sources;
    private final RestrictedDocuments restricted;
    private final DocumentLog log;
    private final RosterQueries roster;
    private final Inbox inbox;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveryService(
            Documents documents,
            DocumentSources sources,
            RestrictedDocuments restricted,
            DocumentLog log,
            RosterQueries roster,
            Inbox inbox,
            Outbox outbox,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.documents = documents;
        this.sources = sources;
        this.restricted = restricted;
        this.log = log;
        this.roster = roster;
        this.inbox = inbox;
        this.outbox = outbox;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Sends to these recipients; a document that was sent already may be sent to more. */
    @AllowedTo({Role.OFFICE, Role.SUPERVISOR})
    public void send(Actor actor, DocumentId id, int version, List<Dispatch> recipients) {
        OfficialDocument document = kept(actor, id);
        if (recipients.isEmpty()) {
            throw new RefusedException("recipients", "document.refused.no-recipient");
        }
        document.expect(version);
        document.send(clock.instant());
        documents.saveAndFlush(document);
        List<Dispatch> fresh =
                recipients.stream().filter(recipient -> !has(id, recipient)).toList();
        if (fresh.isEmpty()) {
            throw new RefusedException("recipients", "document.refused.all-have-it");
        }
        for (Dispatch recipient : fresh) {
            deliver(actor, document, recipient);
        }
        log.write(id, DocumentEvent.Kind.SENT, actor, Integer.toString(fresh.size()));
        audit.record(
                actor,
                "document.send",
                OBJECT,
                id,
                RestrictedDocuments.audited(document, AuditFields.none().plain("recipients", null, fresh.size())));
        sources.of(document.series()).sent(actor, id);
    }

    /** Notes that a recipient has the document before the eyes (已读); the first time counts. */
    @AllowedTo({
        Role.LEADER,
        Role.MEMBER,
        Role.OFFICE,
        Role.UNIT_HEAD,
        Role.CONTACT,
        Role.SUPERVISOR,
        Role.UNDERTAKER,
        Role.RECIPIENT
    })
    public void open(Actor actor, DocumentId id) {
        int noted = own("update document_delivery set opened_at = :now where opened_at is null and ", actor, id);
        if (noted > 0) {
            audit.record(actor, "document.open", OBJECT, id, AuditFields.none());
        }
    }

    /** 签收 by the recipient. */
    @AllowedTo({
        Role.LEADER,
        Role.MEMBER,
        Role.OFFICE,
        Role.UNIT_HEAD,
        Role.CONTACT,
        Role.SUPERVISOR,
        Role.UNDERTAKER,
        Role.RECIPIENT
    })
    public void acknowledge(Actor actor, DocumentId id) {
        int noted = own("""
                update document_delivery set acknowledged_at = :now, acknowledged_by = :name,
                       opened_at = coalesce(opened_at, :now)
                 where acknowledged_at is null and\s""", actor, id);
        if (noted > 0) {
            audit.record(actor, "document.acknowledge", OBJECT, id, AuditFields.none());
        }
    }

    /** Notes who took a document that went on paper, by fax, OA or by hand (登记送达). */
    @AllowedTo({Role.OFFICE, Role.SUPERVISOR})
    public void recordReceipt(Actor actor, DocumentId id, DeliveryId delivery, String receivedBy, Instant at) {
        OfficialDocument document = kept(actor, id);
        requireReceiver(receivedBy);
        Instant sent = jdbc.sql("select sent_at from document_delivery where id = ? and document_id = ?")
                .params(delivery.value(), id.value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElseThrow(NotFoundException::new);
        requirePast(at, sent);
        int noted = jdbc.sql("""
                        update document_delivery set received_by = ?, received_at = ?
                         where id = ? and received_at is null and channel not in ('INBOX', 'EMAIL')""")
                .params(receivedBy.strip(), Moments.at(at), delivery.value())
                .update();
        if (noted == 0) {
            throw new RefusedException(null, "document.refused.receipt");
        }
        audit.record(
                actor,
                "document.record-receipt",
                OBJECT,
                id,
                RestrictedDocuments.audited(document, AuditFields.of("receivedBy", null, receivedBy)));
    }

    /** Two who send at once, or a second click, give nobody a second one by the same way. */
    private boolean has(DocumentId id, Dispatch to) {
        return jdbc.sql("""
                        select exists (select 1 from document_delivery
                         where document_id = ? and channel = ? and coalesce(address, '') = ? and (person_id = ? or unit_id = ?))""")
                .params(
                        id.value(),
                        to.channel().name(),
                        to.channel() == DeliveryChannel.EMAIL && to.address() != null ? to.address() : "",
                        to.person() == null ? -1L : to.person().value(),
                        to.unit() == null ? -1L : to.unit().value())
                .query(Boolean.class)
                .single();
    }

    private void deliver(Actor actor, OfficialDocument document, Dispatch to) {
        if (to.name().isBlank() || to.name().length() > NAME_MAX) {
            throw new RefusedException("recipients", "document.refused.recipient-name", NAME_MAX);
        }
        if (document.isRestricted() && !to.channel().isRecorded()) {
            throw new RefusedException("channel", "document.refused.restricted-channel");
        }
        if (to.receivedBy() != null) {
            requireReceiver(to.receivedBy());
            requirePast(to.receivedAt(), document.draftedAt());
        }
        jdbc.sql("""
                        insert into document_delivery (document_id, person_id, unit_id, name, post, channel, address, sent_at,
                                                       sent_by, received_by, received_at)
                        values (:document, :person, :unit, :name, :post, :channel, :address, :now, :by, :receivedBy,
                                :receivedAt)""")
                .param("document", document.id().value())
                .param("person", to.person() == null ? null : to.person().value())
                .param("unit", to.unit() == null ? null : to.unit().value())
                .param("name", to.name())
                .param("post", to.post())
                .param("channel", to.channel().name())
                .param("address", to.channel() == DeliveryChannel.EMAIL ? to.address() : null)
                .param("now", at(clock.instant()))
                .param("by", actor.name())
                .param("receivedBy", to.receivedBy())
                .param("receivedAt", at(to.receivedAt()))
                .update();
        tell(document, to);
    }

    private void tell(OfficialDocument document, Dispatch to) {
        Message message = Message.of(
                        Text.of("document.notice.sent.title", document.title()), Text.of("document.notice.sent.body"))
                .at(sources.of(document.series()).path(document.id()));
        if (to.channel() == DeliveryChannel.INBOX) {
            readers(to).forEach(person -> inbox.send(person, message));
        } else if (to.channel() == DeliveryChannel.EMAIL) {
            requireAddress(to);
            outbox.mail(Letter.to(to.address(), to.name(), message).attach(FrozenFiles.KIND, document.id()));
        }
    }

    /** The persons whose inbox it reaches: the recipient, or all contacts of the receiving unit. */
    private List<PersonId> readers(Dispatch to) {
        if (to.person() != null) {
            return List.of(to.person());
        }
        List<PersonId> contacts = to.unit() == null ? List.of() : roster.peopleOf(to.unit(), LocalDate.now(clock));
        if (contacts.isEmpty()) {
            throw new RefusedException("recipients", "document.refused.no-inbox", to.name());
        }
        return contacts;
    }

    private OfficialDocument kept(Actor actor, DocumentId id) {
        OfficialDocument document = documents.lock(id.value()).orElseThrow(NotFoundException::new);
        restricted.require(actor, document);
        document.series().requireKeeper(actor);
        return document;
    }

    private int own(String update, Actor actor, DocumentId id) {
        PersonId person = actor.person();
        List<Long> units = actor.units().stream().map(UnitId::value).toList();
        return jdbc.sql(update + "document_id = :id and (person_id = :person or unit_id in (:units))")
                .param("now", at(clock.instant()))
                .param("name", actor.name())
                .param("id", id.value())
                .param("person", person == null ? -1L : person.value())
                .param("units", units.isEmpty() ? List.of(-1L) : units)
                .update();
    }

    private void requirePast(@Nullable Instant at, Instant notBefore) {
        if (at == null || at.isAfter(clock.instant()) || at.isBefore(notBefore)) {
            throw new RefusedException("receivedAt", "document.refused.received-at");
        }
    }

    private static void requireReceiver(String receivedBy) {
        if (receivedBy.isBlank() || receivedBy.length() > NAME_MAX) {
            throw new RefusedException("receivedBy", "document.refused.receiver", NAME_MAX);
        }
    }

    private static void requireAddress(Dispatch to) {
        if (to.address() == null || !to.address().matches("[^@\\s]{1,64}@[^@\\s]{1,190}")) {
            throw new RefusedException("recipients", "document.refused.address", to.name());
        }
    }
}
