package lianxi.meeting;

/** How far a meeting has come: 计划、已通知、已召开、纪要已签发、已上报, or 取消. */
public enum MeetingState {
    PLANNED("open"),
    NOTIFIED("active"),
    HELD("active"),
    MINUTES_SIGNED("active"),
    REPORTED("done"),
    CANCELLED("off");

    private final String look;

    MeetingState(String look) {
        this.look = look;
    }

    /** Before it took place: agenda, date and place may still change. */
    public boolean isAhead() {
        return this == PLANNED || this == NOTIFIED;
    }

    /** Took place, whatever came of it on paper. */
    public boolean wasHeld() {
        return this == HELD || this == MINUTES_SIGNED || this == REPORTED;
    }

    /** How the state is drawn. */
    public String look() {
        return look;
    }

    public String messageKey() {
        return "meeting.state." + name();
    }
}
