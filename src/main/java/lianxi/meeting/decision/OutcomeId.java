package lianxi.meeting.decision;

/** An outcome's identity (议题结果). */
public record OutcomeId(long value) {

    /** The same thing as it stands in the register. */
    public DecisionId decision() {
        return new DecisionId(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
