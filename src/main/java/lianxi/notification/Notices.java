package lianxi.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import lianxi.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people something by every way they can be reached: the inbox always, e-mail where there is an address. */
@Service
public class Notices {

    private final Inbox inbox;
    private final Outbox outbox;
    private final AddressBook addresses;

    Notices(Inbox inbox, Outbox outbox, AddressBook addresses) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.addresses = addresses;
    }

    /** Tells each of them once, with the current transaction; returns how many were told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int send(Collection<PersonId> to, Message message) {
        return send(to, message, List.of());
    }

    /** The same with files that go along with the e-mail; in the inbox the message's page leads to them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int send(Collection<PersonId> to, Message message, List<AttachmentRef> files) {
        Map<PersonId, Addressee> all = addresses.of(to);
        all.values().forEach(person -> send(person, message, files, null));
        return all.size();
    }

    /**
     * Tells each of them by the inbox alone: of what nobody else is to know yet, for the office looks after the letters and reads
     * what they say.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellInPrivate(Collection<PersonId> to, Message message) {
        addresses.of(to).values().forEach(person -> inbox.send(person, message, null));
    }

    MessageId send(Addressee to, Message message, @Nullable Instant worthUntil) {
        return send(to, message, List.of(), worthUntil);
    }

    private MessageId send(Addressee to, Message message, List<AttachmentRef> files, @Nullable Instant worthUntil) {
        MessageId id = inbox.send(to, message, worthUntil);
        if (to.hasEmail()) {
            Letter copy = Letter.to(to.email(), to.name(), message)
                    .forPerson(to.person())
                    .attachAll(files);
            outbox.mail(copy.asInboxCopy(worthUntil), to.language(), id);
        }
        return id;
    }
}
