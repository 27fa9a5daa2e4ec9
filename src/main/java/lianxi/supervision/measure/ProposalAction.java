package lianxi.supervision.measure;

/** What is done with a proposal (问责建议办理). */
public enum ProposalAction {
    /** 拟稿 */
    DRAFT,
    /** 修改 */
    EDIT,
    /** 报请审批, by the supervision head */
    SUBMIT,
    /** 退回, by who might approve it */
    SEND_BACK,
    /** 撤回 before it is approved, by the supervision head */
    RETRACT,
    /** 批准, by the 组长 or a deputy under 授权 who is not of the unit */
    APPROVE,
    /** 登记纸质批准, by a supervisor who has the signed paper */
    APPROVE_ON_PAPER,
    /** 登记移交 */
    HAND_OVER,
    /** 不再提出 */
    DROP;

    /** Of the audit trail. */
    String act() {
        return "supervision.proposal-"
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public String messageKey() {
        return "supervision.measure.proposal.action." + name();
    }
}
