package lianxi.roster;

/** Identity of a written authority (授权). */
public record DelegationId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
