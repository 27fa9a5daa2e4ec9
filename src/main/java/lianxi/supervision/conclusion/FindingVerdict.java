package lianxi.supervision.conclusion;

import lianxi.supervision.FindingId;
import lianxi.supervision.FindingKind;

/**
 * What a review proposes or decides of one finding (逐项复核意见).
 *
 * @param as its kind from now on
 * @param facts as they stand from now on
 */
public record FindingVerdict(FindingId finding, Kind kind, FindingKind as, String facts) {

    /** 维持、变更、撤销 */
    public enum Kind {
        KEPT,
        REWORDED,
        REVOKED;

        public String messageKey() {
            return "supervision.review.verdict." + name();
        }
    }

    public FindingVerdict {
        facts = facts.strip();
    }
}
