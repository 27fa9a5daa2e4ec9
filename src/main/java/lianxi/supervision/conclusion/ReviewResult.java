package lianxi.supervision.conclusion;

/** What a review decides (复核决定). */
public enum ReviewResult {
    /** 维持 */
    UPHELD,
    /** 变更: a new version of the conclusion follows */
    CHANGED,
    /** 撤销: its rectifications are stopped */
    REVOKED;

    public String messageKey() {
        return "supervision.review.result." + name();
    }
}
