package lianxi.project.plan;

/** The life of a plan's version: 草稿 → 已报送 → 已采用, or 退回 and handed in again. */
public enum PlanState {
    DRAFT("open"),
    SUBMITTED("active"),
    RETURNED("warn"),
    ADOPTED("done");

    private final String look;

    PlanState(String look) {
        this.look = look;
    }

    /** How the state is drawn. */
    public String look() {
        return look;
    }

    /** Whether the unit still writes it. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }

    public String messageKey() {
        return "project.plan.state." + name();
    }
}
