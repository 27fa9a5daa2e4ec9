package lianxi.supervision;

/** The identity of a proposal to hold somebody accountable (问责建议). */
public record ProposalId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
