package lianxi.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a document's history (办理记录). */
public record DocumentEvent(
        Kind kind, Instant at, String by, @Nullable String note) {

    /** What happened: 拟稿、送审、退回、请会签、同意、意见、取消会签、签发、登记签发、发送、撤回. */
    public enum Kind {
        DRAFTED,
        SUBMITTED,
        RETURNED,
        COUNTERSIGN_ASKED,
        AGREED,
        OPINION,
        COUNTERSIGN_CANCELLED,
        SIGNED,
        SIGNED_ON_PAPER,
        SENT,
        WITHDRAWN;

        public String messageKey() {
            return "document.event." + name();
        }
    }
}
