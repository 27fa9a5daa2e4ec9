package lianxi.notification;

/** Where a letter stands: 待发送, 已发出, 未送达, 仅收件箱, 过期未发, 已电话告知. */
public enum MailState {
    QUEUED,
    SENT,
    FAILED,
    INBOX_ONLY,
    EXPIRED,
    TOLD
}
