package lianxi.meeting.decision;

import java.util.Set;

/** Where a decision stands (议定事项状态), derived from its tasks; stopped ones do not count. */
public enum DecisionState {
    /** 待签发: the minutes are not signed yet. */
    TO_SIGN("open"),
    /** 待落实: nobody is charged with it, and it is not closed. */
    OPEN("warn"),
    /** 落实中: one of its tasks is open. */
    IN_PROGRESS("active"),
    /** 已办结: all its tasks are completed, not all struck off. */
    COMPLETED("done"),
    /** 已销号: all its tasks are struck off, or it was closed with evidence. */
    STRUCK_OFF("done");

    /** Signed, and not done yet. */
    public static final Set<DecisionState> PENDING = Set.of(OPEN, IN_PROGRESS);

    private final String look;

    DecisionState(String look) {
        this.look = look;
    }

    /** How the state is drawn. */
    public String look() {
        return look;
    }

    public String messageKey() {
        return "meeting.decision.state." + name();
    }
}
