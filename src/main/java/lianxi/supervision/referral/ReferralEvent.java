package lianxi.supervision.referral;

import java.time.Instant;

/** One line of a case's own record (移送办理记录), beside its document's history. */
public record ReferralEvent(Kind kind, Instant at, String by, String note) {

    /** 启动、修改、重新汇集、调整知悉范围、补充证据、停办、导出加密包、登记移交. */
    public enum Kind {
        OPENED,
        EDITED,
        ASSEMBLED,
        CIRCLE,
        EVIDENCE,
        DROPPED,
        ARCHIVED,
        HANDED_OVER;

        public String messageKey() {
            return "supervision.referral.event." + name();
        }

        /** The audit's word; its rows carry nothing else. */
        String act() {
            return "supervision.referral-"
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
