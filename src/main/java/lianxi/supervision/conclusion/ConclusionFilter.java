package lianxi.supervision.conclusion;

import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Which conclusions to list (督查结论筛选).
 *
 * @param before conclusions older than this one, for the next page
 */
public record ConclusionFilter(
        @Nullable UnitId unit, Show show, @Nullable Long before) {

    public static final int PAGE = 50;

    /** 状态, or a review that waits. */
    public enum Show {
        ALL,
        OPEN,
        SIGNED,
        /** 待签收 */
        TO_RECEIVE,
        /** 复核中 */
        IN_REVIEW,
        REPLACED,
        REVOKED;

        public String messageKey() {
            return "supervision.conclusion.show." + name();
        }
    }

    public ConclusionFilter olderThan(@Nullable Long id) {
        return new ConclusionFilter(unit, show, id);
    }
}
