package lianxi.permit;

/** A permit track's identity (手续). */
public record TrackId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
