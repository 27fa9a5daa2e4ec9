package lianxi.permit;

/** The identity of a track's material (手续材料). */
public record MaterialId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
