package lianxi.supervision.inspection;

/** The identity of what was noted on the spot (现场记录). */
public record RemarkId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
