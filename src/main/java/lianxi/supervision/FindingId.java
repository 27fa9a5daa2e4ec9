package lianxi.supervision;

/** A finding's identity (发现问题). */
public record FindingId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
