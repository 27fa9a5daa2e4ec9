package lianxi.notification;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Which letters to list; the usual question is which have not reached anybody. */
public enum MailFilter {
    UNDELIVERED(MailState.QUEUED, MailState.FAILED, MailState.EXPIRED),
    SENT(MailState.SENT),
    TOLD(MailState.TOLD),
    INBOX_ONLY(MailState.INBOX_ONLY),
    ALL(MailState.values());

    private final Set<MailState> states;

    MailFilter(MailState... states) {
        this.states = EnumSet.copyOf(Arrays.asList(states));
    }

    Set<MailState> states() {
        return states;
    }
}
