package lianxi.weekly;

/** Where a unit stands on the Friday board: 待报、待审签、未报（时点已过）、缺报（简报已签发）、已报送、已采用、退回. */
public enum BoardState {
    WAITING("open"),
    SIGNING("open"),
    MISSING("late"),
    GONE("off"),
    SUBMITTED("active"),
    ACCEPTED("done"),
    RETURNED("warn");

    private final String look;

    BoardState(String look) {
        this.look = look;
    }

    /** How the state is drawn. */
    public String look() {
        return look;
    }

    /** Whether the unit has yet to file. */
    public boolean isOwing() {
        return this == WAITING || this == SIGNING || this == MISSING || this == RETURNED;
    }

    public boolean isFiled() {
        return this == SUBMITTED || this == ACCEPTED;
    }

    public String messageKey() {
        return "weekly.board." + name();
    }
}
