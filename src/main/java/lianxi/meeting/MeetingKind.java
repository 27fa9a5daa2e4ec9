package lianxi.meeting;

/** What kind of meeting it is: 例会、不定期会议、专题会议. */
public enum MeetingKind {
    REGULAR,
    AD_HOC,
    SPECIAL_TOPIC;

    public String messageKey() {
        return "meeting.kind." + name();
    }
}
