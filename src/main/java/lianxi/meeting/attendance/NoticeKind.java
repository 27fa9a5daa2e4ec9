package lianxi.meeting.attendance;

/** What a notice says: 会议通知、补充通知（增加列席）、变更通知、取消通知、催请答复. */
public enum NoticeKind {
    NOTICE,
    ADDED,
    CHANGE,
    CANCEL,
    REMINDER;

    public String messageKey() {
        return "meeting.notice.kind." + name();
    }
}
