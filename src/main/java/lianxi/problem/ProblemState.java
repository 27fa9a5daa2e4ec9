package lianxi.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a problem stands (问题状态): 待受理 → 办理中 → 申请销号 → 已销号. From 申请销号 the office may send back (退回办理) to 办理中,
 * or the owner take the application back; 不予受理 and 撤回 end what was not taken on. The office reopens what was struck off
 * (→ 办理中) or declined (→ 待受理). {@link #after} is the whole lifecycle.
 */
public enum ProblemState {
    REGISTERED("active"),
    IN_PROGRESS("active"),
    CLOSING("warn"),
    STRUCK_OFF("done"),
    DECLINED("off"),
    WITHDRAWN("off");

    /** Neither struck off, declined nor withdrawn (未销号). */
    public static final Set<ProblemState> OPEN = Set.of(REGISTERED, IN_PROGRESS, CLOSING);

    private final String look;

    ProblemState(String look) {
        this.look = look;
    }

    /** The state that the action leads to from here; empty where the lifecycle does not allow it. */
    public Optional<ProblemState> after(ProblemAction action) {
        return Optional.ofNullable(
                switch (action) {
                    case ACCEPT -> this == REGISTERED ? IN_PROGRESS : null;
                    case DECLINE -> this == REGISTERED ? DECLINED : null;
                    case WITHDRAW -> this == REGISTERED ? WITHDRAWN : null;
                    case REASSIGN, PROGRESS -> this == IN_PROGRESS ? this : null;
                    case EDIT, LEVEL -> this == REGISTERED || this == IN_PROGRESS ? this : null;
                    case MARK, UNMARK, NOTE -> isOpen() ? this : null;
                    case APPLY -> this == IN_PROGRESS ? CLOSING : null;
                    case RETRACT, SEND_BACK -> this == CLOSING ? IN_PROGRESS : null;
                    case STRIKE_OFF -> this == CLOSING ? STRUCK_OFF : null;
                    case REOPEN -> reopened();
                });
    }

    /** The actions that the lifecycle allows from here. */
    public List<ProblemAction> actions() {
        return Arrays.stream(ProblemAction.values())
                .filter(action -> after(action).isPresent())
                .toList();
    }

    /** Neither struck off, declined nor withdrawn (未销号). */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Its owner has done what was asked; a wanted-by date no longer runs. */
    public boolean isAnswered() {
        return this == CLOSING || this == STRUCK_OFF;
    }

    /** How the state is drawn. */
    public String look() {
        return look;
    }

    public String messageKey() {
        return "problem.state." + name();
    }

    private ProblemState reopened() {
        return switch (this) {
            case STRUCK_OFF -> IN_PROGRESS;
            case DECLINED -> REGISTERED;
            default -> null;
        };
    }
}
