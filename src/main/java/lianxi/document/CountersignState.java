package lianxi.document;

/** How far a unit is with countersigning (会签状态). */
public enum CountersignState {
    /** 待会签 */
    WAITING("active"),
    /** 逾期未回 */
    OVERDUE("late"),
    /** 同意 */
    AGREED("done"),
    /** 有意见 */
    OPINION("warn"),
    /** 已取消，或稿子已退回 */
    LAPSED("off");

    private final String look;

    CountersignState(String look) {
        this.look = look;
    }

    /** How the state is drawn. */
    public String look() {
        return look;
    }

    public boolean isOpen() {
        return this == WAITING || this == OVERDUE;
    }

    public String messageKey() {
        return "document.countersign.state." + name();
    }
}
