package lianxi.meeting.attendance;

/** What the invited answers (答复): 参加、请假、委托参会. */
public enum Answer {
    ATTENDS("done"),
    ON_LEAVE("off"),
    DEPUTES("active");

    private final String look;

    Answer(String look) {
        this.look = look;
    }

    /** How it is drawn. */
    public String look() {
        return look;
    }

    /** What the answer makes of the room's list until somebody taps otherwise. */
    Presence expected() {
        return switch (this) {
            case ATTENDS -> Presence.PRESENT;
            case ON_LEAVE -> Presence.ON_LEAVE;
            case DEPUTES -> Presence.BY_DEPUTY;
        };
    }

    public String messageKey() {
        return "meeting.answer." + name();
    }
}
