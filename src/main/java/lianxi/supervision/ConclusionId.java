package lianxi.supervision;

/** A conclusion's identity (督查结论). */
public record ConclusionId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
