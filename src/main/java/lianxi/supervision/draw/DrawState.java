package lianxi.supervision.draw;

/** How far a draw is (抽取状态): lists recorded, drawn, or voided with a reason; none is ever deleted. */
public enum DrawState {
    /** 待抽取: lists and seed stand, nothing is drawn. */
    RECORDED("active"),
    /** 已抽取 */
    DRAWN("done"),
    /** 已作废 */
    VOIDED("off");

    private final String look;

    DrawState(String look) {
        this.look = look;
    }

    /** How the state is drawn. */
    public String look() {
        return look;
    }

    public String messageKey() {
        return "supervision.draw.state." + name();
    }
}
