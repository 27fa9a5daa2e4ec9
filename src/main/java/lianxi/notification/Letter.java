package lianxi.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lianxi.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent.
 *
 * @param name whom it is for, as the office reads it in the list of undelivered mail
 * @param person the recipient, if it is a person of the roster: it is worded in that person's language
 * @param attachments fetched from their {@link MailAttachmentSource} when the mail leaves
 * @param worthUntil from this moment on it is no longer sent; null: sent however late
 * @param inboxCopy whether the same text lies in the recipient's inbox, so that nothing is lost without mail
 */
public record Letter(
        String address,
        String name,
        @Nullable PersonId person,
        Message message,
        List<AttachmentRef> attachments,
        @Nullable Instant worthUntil,
        boolean inboxCopy) {

    public Letter {
        attachments = List.copyOf(attachments);
    }

    public static Letter to(String address, String name, Message message) {
        return new Letter(address, name, null, message, List.of(), null, false);
    }

    public Letter attach(String kind, Object ref) {
        return attachAll(List.of(new AttachmentRef(kind, ref.toString())));
    }

    Letter attachAll(List<AttachmentRef> files) {
        List<AttachmentRef> more = new ArrayList<>(attachments);
        more.addAll(files);
        return new Letter(address, name, person, message, more, worthUntil, inboxCopy);
    }

    public Letter forPerson(PersonId recipient) {
        return new Letter(address, name, recipient, message, attachments, worthUntil, inboxCopy);
    }

    Letter asInboxCopy(@Nullable Instant until) {
        return new Letter(address, name, person, message, attachments, until, true);
    }
}
