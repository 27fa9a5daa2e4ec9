package lianxi.problem;

import java.util.Locale;

/**
 * What can happen to a problem (问题办理动作). Who may: the owner's side (负责单位) notes progress and applies for strike-off;
 * the office takes on, assigns, marks for a meeting, sends back, strikes off and reopens; the raiser withdraws while nobody
 * has taken it on. Whatever its level, no unit strikes off its own problem: nobody acknowledges their own.
 */
public enum ProblemAction {
    /** 受理: the office names the owner. */
    ACCEPT,
    /** 不予受理 */
    DECLINE,
    /** 撤回 by who raised it. */
    WITHDRAW,
    /** 改派负责单位 */
    REASSIGN,
    /** 修改 */
    EDIT,
    /** 升级 by the owner or the office, 降级 by the office alone. */
    LEVEL,
    /** 登记进展 by the owner. */
    PROGRESS,
    /** 补充说明 by anybody who has a part in it. */
    NOTE,
    /** 提请上会 */
    MARK,
    /** 取消上会 */
    UNMARK,
    /** 申请销号, with evidence. */
    APPLY,
    /** 撤回销号申请 */
    RETRACT,
    /** 退回办理 */
    SEND_BACK,
    /** 销号 */
    STRIKE_OFF,
    /** 重新办理 */
    REOPEN;

    /** Leaves the usual course, so it wants a reason. */
    public boolean needsReason() {
        return switch (this) {
            case DECLINE, WITHDRAW, REASSIGN, LEVEL, MARK, UNMARK, SEND_BACK, REOPEN -> true;
            default -> false;
        };
    }

    /** Gives it to a unit to answer for (负责单位). */
    public boolean assigns() {
        return this == ACCEPT || this == REASSIGN;
    }

    /** Its word in addresses and in the audit trail, as "send-back". */
    public String verb() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String messageKey() {
        return "problem.action." + name();
    }
}
