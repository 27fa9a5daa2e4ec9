package lianxi.roster;

/** Identifies which leader is in charge of a unit (分管). */
public record ChargeId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
