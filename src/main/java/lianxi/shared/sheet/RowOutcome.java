package lianxi.shared.sheet;

/** What an import makes of a row (检查结果). */
public enum RowOutcome {
    WRONG,
    NEW,
    CHANGED,
    UNCHANGED;

    public String messageKey() {
        return "shared.import.outcome." + name();
    }
}
