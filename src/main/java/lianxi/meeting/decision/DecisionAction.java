package lianxi.meeting.decision;

/** What is written down of an outcome and of the decision that it becomes (办理记录). */
public enum DecisionAction {
    /** 会上登记 */
    RECORD,
    /** 修改; the note keeps the old words. */
    EDIT,
    /** 删除 */
    REMOVE,
    /** 撤回删除 */
    RESTORE,
    /** 纪要签发，列入台账 */
    REGISTER,
    /** 交办 */
    ASSIGN,
    /** 销号 without a task, with evidence. */
    CLOSE,
    /** 重启 */
    REOPEN;

    public String messageKey() {
        return "meeting.decision.action." + name();
    }
}
