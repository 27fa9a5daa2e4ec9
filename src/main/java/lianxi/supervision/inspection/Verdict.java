package lianxi.supervision.inspection;

/** What was found of a line of the checklist (核对结果): 属实、不符、未查. */
public enum Verdict {
    TRUE("done"),
    DIFFERS("late"),
    NOT_CHECKED("off");

    private final String look;

    Verdict(String look) {
        this.look = look;
    }

    /** How it is drawn. */
    public String look() {
        return look;
    }

    public String messageKey() {
        return "supervision.inspection.verdict." + name();
    }
}
