package lianxi.supervision;

/** An inspection's identity (督查检查). */
public record InspectionId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
