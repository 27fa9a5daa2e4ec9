package lianxi.supervision.conclusion;

import java.util.Locale;

/** What happens to a review (复核的处理动作). */
public enum ReviewAction {
    /** 申请复核 by the unit */
    REQUEST,
    /** 指定复核人: the 组长 names somebody of the office where no supervisor is left */
    NAME,
    /** 提出复核意见 by who neither took part nor is of the unit */
    PREPARE,
    /** 复核决定 by the 组长, or a deputy under 授权 */
    DECIDE,
    /** 撤回申请 */
    WITHDRAW;

    /** The verb of its audit row. */
    String act() {
        return "supervision.review-" + name().toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
        return "supervision.review.action." + name();
    }
}
