package lianxi.supervision.inspection;

/** How far an inspection has come: 计划、已通知、检查中、已记录、已出结论, or 已取消. */
public enum InspectionState {
    PLANNED("open"),
    ANNOUNCED("active"),
    UNDER_WAY("active"),
    RECORDED("active"),
    CONCLUDED("done"),
    CANCELLED("off");

    private final String look;

    InspectionState(String look) {
        this.look = look;
    }

    /** Before it begins: day, place and inspectors may still change. */
    public boolean isAhead() {
        return this == PLANNED || this == ANNOUNCED;
    }

    /** Began, whatever came of it: its checklist is frozen. */
    public boolean hasBegun() {
        return this == UNDER_WAY || this == RECORDED || this == CONCLUDED;
    }

    /** How the state is drawn. */
    public String look() {
        return look;
    }

    public String messageKey() {
        return "supervision.inspection.state." + name();
    }
}
