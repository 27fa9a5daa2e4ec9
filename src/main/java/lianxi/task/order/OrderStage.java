package lianxi.task.order;

/** Where a 督办单 stands (督办状态), derived from its document, its answers and the matter it is about. */
public enum OrderStage {
    /** 拟稿 */
    DRAFT("open"),
    /** 审核 */
    IN_REVIEW("warn"),
    /** 已签发，待发送 */
    SIGNED("active"),
    /** 待答复 */
    AWAITING("active"),
    /** 已答复，事项未办结 */
    ANSWERED("active"),
    /** 事项已办结 */
    CLOSED("done"),
    /** 已作废 */
    VOIDED("off");

    private final String look;

    OrderStage(String look) {
        this.look = look;
    }

    /** How the state is drawn. */
    public String look() {
        return look;
    }

    public String messageKey() {
        return "task.order.stage." + name();
    }
}
