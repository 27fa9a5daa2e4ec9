package lianxi.supervision.draw;

/** How far a draw is (抽取状态): lists recorded, drawn, or voided with a reason; none is ever deleted. */
public enum DrawState {
    /** 待抽取: lists and seed stand, nothing is drawn. */
    RECORDED,
    /** 已抽取 */
    DRAWN,
    /** 已作废 */
    VOIDED;

    public String messageKey() {
        return "supervision.draw.state." + name();
    }
}
