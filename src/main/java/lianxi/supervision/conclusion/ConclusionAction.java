package lianxi.supervision.conclusion;

import java.util.Locale;

/** What happens to a conclusion (督查结论的处理动作). */
public enum ConclusionAction {
    /** 拟稿 */
    DRAFT,
    /** 修改 */
    EDIT,
    /** 送签 */
    SUBMIT,
    /** 退回 */
    SEND_BACK,
    /** 作废草稿 */
    DISCARD,
    /** 签发 */
    SIGN,
    /** 签收 by the unit, or 送达 as a supervisor records it */
    RECEIVE,
    /** 变更 by a review */
    REPLACE,
    /** 撤销 by a review */
    REVOKE;

    /** The verb of its audit row. */
    String act() {
        return "supervision.conclusion-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String messageKey() {
        return "supervision.conclusion.action." + name();
    }
}
