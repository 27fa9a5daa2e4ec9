package lianxi.supervision.finding;

import lianxi.shared.UnitId;
import lianxi.supervision.FindingKind;
import lianxi.supervision.InspectionId;
import org.jspecify.annotations.Nullable;

/**
 * Which findings to list (发现问题筛选).
 *
 * @param before findings older than this one, for the next page
 */
public record FindingFilter(
        @Nullable UnitId unit,
        @Nullable FindingKind kind,
        @Nullable InspectionId inspection,
        Show show,
        String text,
        @Nullable Long before) {

    public static final int PAGE = 50;

    public static final FindingFilter ALL = new FindingFilter(null, null, null, Show.ALL, "", null);

    /** 状态: as the finding stands, or as its rectification does. */
    public enum Show {
        ALL,
        RECORDED,
        CONCLUDED,
        DROPPED,
        REVOKED,
        /** 整改中: a rectification follows that is not finished. */
        RECTIFYING,
        /** 整改逾期 */
        OVERDUE,
        /** 待核查: the unit has applied for its closure. */
        TO_CHECK,
        /** 待销号 */
        TO_STRIKE_OFF,
        /** 已销号 */
        STRUCK_OFF;

        public String messageKey() {
            return "supervision.finding.show." + name();
        }
    }

    public FindingFilter olderThan(@Nullable Long id) {
        return new FindingFilter(unit, kind, inspection, show, text, id);
    }
}
