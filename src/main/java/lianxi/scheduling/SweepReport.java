package lianxi.scheduling;

/** What one sweep settled. */
public record SweepReport(int done, int missed, int failed) {

    static final SweepReport EMPTY = new SweepReport(0, 0, 0);

    SweepReport plus(SweepReport other) {
        return new SweepReport(done + other.done, missed + other.missed, failed + other.failed);
    }

    public boolean isEmpty() {
        return equals(EMPTY);
    }

    static SweepReport of(OccurrenceState state) {
        return switch (state) {
            case DONE -> new SweepReport(1, 0, 0);
            case MISSED -> new SweepReport(0, 1, 0);
            case FAILED -> new SweepReport(0, 0, 1);
        };
    }
}
