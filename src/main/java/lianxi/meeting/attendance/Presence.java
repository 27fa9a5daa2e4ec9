package lianxi.meeting.attendance;

/** Who came (到会情况): 出席、委托参会、请假、缺席. */
public enum Presence {
    PRESENT("done"),
    BY_DEPUTY("active"),
    ON_LEAVE("off"),
    ABSENT("warn");

    private final String look;

    Presence(String look) {
        this.look = look;
    }

    /** Whether somebody sat in the place. */
    public boolean isThere() {
        return this == PRESENT || this == BY_DEPUTY;
    }

    /** How it is drawn. */
    public String look() {
        return look;
    }

    public String messageKey() {
        return "meeting.presence." + name();
    }
}
