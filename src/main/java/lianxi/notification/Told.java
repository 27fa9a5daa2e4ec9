package lianxi.notification;

import java.time.Instant;
import lianxi.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a person was told about a thing, as it was known at the end of a day (告知事实).
 *
 * @param title as the person got it, in its language
 * @param inInbox whether it came into the inbox; otherwise by mail alone
 * @param readAt when it was opened there; null if it was not by then
 * @param mail what had become of the mail by then; null where none was sent
 * @param mailedAt when the mail left or was given up; null if neither by then
 */
public record Told(
        PersonId person,
        Instant at,
        String title,
        boolean inInbox,
        @Nullable Instant readAt,
        @Nullable MailState mail,
        @Nullable Instant mailedAt) {

    /** Whether a mail went out or was to. */
    public boolean isMailed() {
        return mail != null && mail != MailState.INBOX_ONLY;
    }

    /** The same as it was known at the moment. */
    public Told asOf(Instant moment) {
        boolean settled = mailedAt != null && !mailedAt.isAfter(moment);
        return new Told(
                person,
                at,
                title,
                inInbox,
                readAt != null && readAt.isAfter(moment) ? null : readAt,
                mail == null || settled || mail == MailState.INBOX_ONLY ? mail : MailState.QUEUED,
                settled ? mailedAt : null);
    }
}
