package lianxi.task;

/** Where a supporting unit's own line stands (配合单位): 待签收 → 已签收 → 已反馈. */
public enum LineState {
    TO_ACKNOWLEDGE("open"),
    ACKNOWLEDGED("active"),
    FED_BACK("done");

    private final String look;

    LineState(String look) {
        this.look = look;
    }

    /** How the state is drawn. */
    public String look() {
        return look;
    }

    public String messageKey() {
        return "task.line.state." + name();
    }
}
