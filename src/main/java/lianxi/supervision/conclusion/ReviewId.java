package lianxi.supervision.conclusion;

/** A review's identity (复核). */
public record ReviewId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
