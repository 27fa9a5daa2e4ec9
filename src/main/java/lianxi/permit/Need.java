package lianxi.permit;

/** Whether a project needs the permit (是否需要办理). */
public enum Need {
    NEEDED,
    CLARIFYING,
    NOT_NEEDED;

    public String messageKey() {
        return "permit.need." + name();
    }
}
