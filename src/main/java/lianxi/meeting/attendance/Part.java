package lianxi.meeting.attendance;

/** As what somebody is invited: 参会人员 of the leading group, or 列席. */
public enum Part {
    MEMBER,
    OBSERVER;

    public String messageKey() {
        return "meeting.part." + name();
    }
}
