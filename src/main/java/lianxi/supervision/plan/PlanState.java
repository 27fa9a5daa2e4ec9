package lianxi.supervision.plan;

/** The life of a plan's version: 草稿 → 待批 → 已批准, or 退回 and submitted again; 已作废 without ever having been in force. */
public enum PlanState {
    DRAFT("open"),
    SUBMITTED("active"),
    RETURNED("warn"),
    APPROVED("done"),
    DISCARDED("off");

    private final String look;

    PlanState(String look) {
        this.look = look;
    }

    /** How the state is drawn. */
    public String look() {
        return look;
    }

    /** Whether the supervision group still writes it. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }

    public String messageKey() {
        return "supervision.plan.state." + name();
    }
}
