package lianxi.task;

/** What is done to a task (任务办理动作); {@link TaskState#after} says where each leads. */
public enum TaskAction {
    /** 拟办 */
    DRAFT,
    /** 修改 */
    EDIT,
    /** 报请交办 */
    PROPOSE,
    /** 交办 */
    APPROVE,
    /** 交办 by a 批示, signed minutes or a signed conclusion */
    ASSIGN,
    /** 签收 */
    ACKNOWLEDGE,
    /** 退签 */
    DECLINE,
    /** 明确责任人 */
    NAME,
    /** 阶段反馈 */
    FEED_BACK,
    /** 采用 */
    ADOPT,
    /** 退回重报 */
    SEND_BACK,
    /** 申请办结 */
    APPLY,
    /** 收件 */
    RECEIVE,
    /** 核查通过 */
    PASS,
    /** 核查不通过 */
    REFUSE,
    /** 销号 */
    STRIKE_OFF,
    /** 中止 */
    STOP,
    /** 重启 */
    REOPEN,
    /** 配合单位签收 */
    ACKNOWLEDGE_LINE,
    /** 配合单位反馈 */
    FEED_BACK_LINE,
    /** 同意延期 */
    EXTEND,
    /** 期限随放假安排调整 */
    RECKON,
    /** 工作交接 */
    HAND_OVER;

    public String messageKey() {
        return "task.action." + name();
    }
}
