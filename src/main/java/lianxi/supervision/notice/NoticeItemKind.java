package lianxi.supervision.notice;

/** What a notice tells of (通报事项): 发现问题, 好的做法, 督办未落实事项. */
public enum NoticeItemKind {
    PRACTICE(false),
    FINDING(true),
    MATTER(true);

    private final boolean criticises;

    NoticeItemKind(boolean criticises) {
        this.criticises = criticises;
    }

    /** Whether printing one criticises its unit. */
    public boolean criticises() {
        return criticises;
    }

    public String messageKey() {
        return "supervision.notice.item." + name();
    }
}
