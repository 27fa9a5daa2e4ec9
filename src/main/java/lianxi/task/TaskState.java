package lianxi.task;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Where a task stands (任务状态); {@link #after} is the whole lifecycle. Lateness and urging are flags, never states. */
public enum TaskState {
    /** 拟办 */
    DRAFT("open"),
    /** 待交办 */
    TO_APPROVE("open"),
    /** 待签收 */
    TO_ACKNOWLEDGE("active"),
    /** 办理中 */
    IN_PROGRESS("active"),
    /** 反馈待审 */
    FEEDBACK_REVIEW("active"),
    /** 申请办结 */
    CLOSING("active"),
    /** 待核查 */
    CHECKING("active"),
    /** 已办结 */
    COMPLETED("done"),
    /** 已销号 */
    STRUCK_OFF("done"),
    /** 中止 */
    STOPPED("open");

    private final String look;

    TaskState(String look) {
        this.look = look;
    }

    /** The state that the action leads to from here; empty where the lifecycle does not allow it. */
    public Optional<TaskState> after(TaskAction action) {
        return Optional.ofNullable(
                switch (action) {
                    case DRAFT, ASSIGN -> null;
                    case EDIT -> isPrepared() ? this : null;
                    case PROPOSE -> this == DRAFT ? TO_APPROVE : null;
                    case APPROVE -> this == TO_APPROVE ? TO_ACKNOWLEDGE : null;
                    case ACKNOWLEDGE -> this == TO_ACKNOWLEDGE ? IN_PROGRESS : null;
                    case DECLINE -> this == TO_ACKNOWLEDGE ? TO_APPROVE : null;
                    case FEED_BACK -> this == IN_PROGRESS ? FEEDBACK_REVIEW : null;
                    case ADOPT, SEND_BACK -> this == FEEDBACK_REVIEW ? IN_PROGRESS : null;
                    case APPLY -> this == IN_PROGRESS ? CLOSING : null;
                    case RECEIVE -> this == CLOSING ? CHECKING : null;
                    case PASS -> this == CHECKING ? COMPLETED : null;
                    case REFUSE -> this == CHECKING ? IN_PROGRESS : null;
                    case STRIKE_OFF -> this == COMPLETED ? STRUCK_OFF : null;
                    case STOP -> isOpen() ? STOPPED : null;
                    case REOPEN -> isOpen() ? null : IN_PROGRESS;
                    case NAME, ACKNOWLEDGE_LINE, FEED_BACK_LINE, EXTEND -> isWithUnit() ? this : null;
                    case HAND_OVER, RECKON -> isOpen() ? this : null;
                });
    }

    /** Before it is assigned (交办): the office prepares it, no limit runs. */
    public boolean isPrepared() {
        return this == DRAFT || this == TO_APPROVE;
    }

    /** The units work on it: to be acknowledged, in progress, or with a feedback in review. */
    public boolean isWithUnit() {
        return this == TO_ACKNOWLEDGE || this == IN_PROGRESS || this == FEEDBACK_REVIEW;
    }

    /** Its closure was applied for and is not decided. */
    public boolean isClosing() {
        return this == CLOSING || this == CHECKING;
    }

    /** Neither completed, struck off nor stopped. */
    public boolean isOpen() {
        return isPrepared() || isWithUnit() || isClosing();
    }

    /** Completed, whether struck off yet or not. */
    public boolean isDone() {
        return this == COMPLETED || this == STRUCK_OFF;
    }

    /** All open states. */
    public static Set<TaskState> open() {
        Set<TaskState> open = EnumSet.allOf(TaskState.class);
        open.removeIf(state -> !state.isOpen());
        return open;
    }

    /** All states in which something of it still waits for somebody: open, or to be struck off. */
    static Set<TaskState> live() {
        return EnumSet.complementOf(EnumSet.of(STRUCK_OFF, STOPPED));
    }

    /** How the state is drawn. */
    public String look() {
        return look;
    }

    public String messageKey() {
        return "task.state." + name();
    }
}
