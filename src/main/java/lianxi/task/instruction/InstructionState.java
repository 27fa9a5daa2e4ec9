package lianxi.task.instruction;

/** What became of an instruction (批示件状态), derived from its tasks; stopped ones do not count. */
public enum InstructionState {
    /** 未分办: it has no task. */
    UNASSIGNED("warn"),
    /** 办理中: one of its tasks is open. */
    IN_PROGRESS("active"),
    /** 已办结: all are completed, not all struck off. */
    COMPLETED("done"),
    /** 已销号: all are struck off. */
    STRUCK_OFF("done");

    private final String look;

    InstructionState(String look) {
        this.look = look;
    }

    /** How the state is drawn. */
    public String look() {
        return look;
    }

    public String messageKey() {
        return "task.instruction.state." + name();
    }
}
