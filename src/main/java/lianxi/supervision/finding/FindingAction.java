package lianxi.supervision.finding;

import java.util.Locale;

/** What happens to a finding (发现问题的处理动作). */
public enum FindingAction {
    /** 记录 */
    RECORD,
    /** 修改 */
    EDIT,
    /** 不予认定 */
    DROP,
    /** 认定, by the signed conclusion */
    CONCLUDE,
    /** 变更, by a review */
    REWORD,
    /** 撤销, by a review */
    REVOKE,
    /** 回应, by the unit */
    REPLY;

    /** The verb of its audit row. */
    String act() {
        return "supervision.finding-" + name().toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
        return "supervision.finding.action." + name();
    }
}
