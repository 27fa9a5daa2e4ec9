package lianxi.weekly;

/** A weekly report's identity. */
public record WeeklyReportId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
