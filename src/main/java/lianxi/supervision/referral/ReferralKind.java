package lianxi.supervision.referral;

/** What a lead is about (问题线索类别). */
public enum ReferralKind {
    /** 不作为 */
    INACTION,
    /** 不担当 */
    SHIRKING,
    /** 乱作为 */
    MISCONDUCT;

    public String messageKey() {
        return "supervision.finding-kind." + name();
    }
}
