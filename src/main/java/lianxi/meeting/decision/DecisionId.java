package lianxi.meeting.decision;

/** A decision's identity (议定事项): that of the outcome it was recorded as. */
public record DecisionId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
