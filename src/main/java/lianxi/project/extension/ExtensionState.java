package lianxi.project.extension;

/** The life of an extension: 待审批 → 同意 | 不同意, or 撤回 by who asked. */
public enum ExtensionState {
    ASKED("active"),
    GRANTED("done"),
    REFUSED("warn"),
    WITHDRAWN("open");

    private final String look;

    ExtensionState(String look) {
        this.look = look;
    }

    /** How the state is drawn. */
    public String look() {
        return look;
    }

    public String messageKey() {
        return "project.extension.state." + name();
    }
}
