package lianxi.supervision.referral;

import lianxi.supervision.FindingKind;

/** What a lead is about (问题线索类别). */
public enum ReferralKind {
    /** 不作为 */
    INACTION,
    /** 不担当 */
    SHIRKING,
    /** 乱作为 */
    MISCONDUCT;

    /** What a finding of this kind suggests; the author decides. */
    static ReferralKind suggested(FindingKind kind) {
        return switch (kind) {
            case SHIRKING -> SHIRKING;
            case MISCONDUCT, UNTRUE_MATERIAL -> MISCONDUCT;
            case DELAY, INACTION, OTHER -> INACTION;
        };
    }

    public String messageKey() {
        return "supervision.finding-kind." + name();
    }
}
