package lianxi.meeting.decision;

/** What an item came to: 知悉、议定、交办. */
public enum OutcomeKind {
    INFORMATION,
    DECISION,
    TASK;

    /** Whether it stands in the register once the minutes are signed. */
    public boolean isDecision() {
        return this != INFORMATION;
    }

    public String messageKey() {
        return "meeting.outcome.kind." + name();
    }
}
