package lianxi.weekly;

/** The life of a weekly report: 草稿 → 已报送 → 已采用, or 退回 and filed again. Lateness is a flag, not a state. */
public enum ReportState {
    DRAFT("open"),
    SUBMITTED("active"),
    ACCEPTED("done"),
    RETURNED("warn");

    private final String look;

    ReportState(String look) {
        this.look = look;
    }

    /** How the state is drawn. */
    public String look() {
        return look;
    }

    /** Whether it is with the office. */
    public boolean isFiled() {
        return this == SUBMITTED || this == ACCEPTED;
    }

    public String messageKey() {
        return "weekly.state." + name();
    }

    /** Why a report in this state cannot be withdrawn. */
    String noWithdrawalKey() {
        return "weekly.refused.withdraw." + name();
    }
}
