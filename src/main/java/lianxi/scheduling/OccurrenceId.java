package lianxi.scheduling;

/** A ledger row's identity. */
public record OccurrenceId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
