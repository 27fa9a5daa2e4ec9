package lianxi.project.exchange;

/** A column of a schedule's sheet (表列). */
public enum SheetColumn {
    NUMBER(true),
    NAME(true),
    UNIT(false),
    NEEDED(false),
    DURATION(true),
    DURATION_UNIT(true),
    DURATION_FROM(false),
    BEFORE(true),
    STARTED(true),
    FINISHED(true),
    LATEST_START(false),
    LATEST_SAFE(false),
    FORECAST_START(false),
    FORECAST_FINISH(false),
    SLACK(false),
    CRITICAL(false),
    BASELINE_START(false),
    BASELINE_FINISH(false),
    KEY(true);

    private final boolean read;

    SheetColumn(boolean read) {
        this.read = read;
    }

    /** Whether an import needs it; the others are for reading alone. */
    boolean isRead() {
        return read;
    }

    public String messageKey() {
        return "project.exchange.column." + name();
    }
}
