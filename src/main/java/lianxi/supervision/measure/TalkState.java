package lianxi.supervision.measure;

import java.util.Optional;

/** Where a talk stands (约谈状态); {@link #after} is the whole lifecycle. */
public enum TalkState {
    /** 拟稿: the unit knows nothing of it yet. */
    DRAFT("open"),
    /** 已通知 */
    NOTIFIED("active"),
    /** 已约谈: on record, the unit has not confirmed it yet. */
    HELD("warn"),
    /** 已确认 by the unit */
    CONFIRMED("done"),
    /** 已取消 */
    CANCELLED("off");

    private final String look;

    TalkState(String look) {
        this.look = look;
    }

    /** The state that the action leads to from here; empty where the lifecycle does not allow it. */
    public Optional<TalkState> after(TalkAction action) {
        return Optional.ofNullable(
                switch (action) {
                    case DRAFT -> null;
                    case EDIT -> this == DRAFT || this == NOTIFIED ? this : null;
                    case NOTIFY -> this == DRAFT ? NOTIFIED : null;
                    case RECORD -> this == NOTIFIED || this == HELD ? HELD : null;
                    case CONFIRM -> this == HELD ? CONFIRMED : null;
                    case ASSIGN -> this == HELD || this == CONFIRMED ? this : null;
                    case CANCEL -> this == DRAFT || this == NOTIFIED ? CANCELLED : null;
                });
    }

    /** Whether it took place. */
    public boolean isHeld() {
        return this == HELD || this == CONFIRMED;
    }

    /** How the state is drawn. */
    public String look() {
        return look;
    }

    public String messageKey() {
        return "supervision.measure.talk.state." + name();
    }
}
