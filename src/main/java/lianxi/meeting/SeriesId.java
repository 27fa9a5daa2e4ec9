package lianxi.meeting;

/** A series' identity (例会制度). */
public record SeriesId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
