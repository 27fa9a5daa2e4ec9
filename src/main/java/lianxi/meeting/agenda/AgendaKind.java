package lianxi.meeting.agenda;

/** Where an agenda item comes from (议题来源), in the order in which an agenda is drafted. */
public enum AgendaKind {
    /** 上次会议议定事项落实情况 */
    DECISIONS(true),
    /** 逾期和预计误期事项 */
    LATE(true),
    /** 需会议协调的问题 */
    PROBLEM(false),
    /** 受阻手续：暂停超过 10 个工作日，或办公室提请 */
    STOPPED(false),
    /** 须由组长审定的延期 */
    EXTENSION(false),
    /** 听取项目承担单位汇报 */
    UNDERTAKER(true),
    /** 其他议题 */
    OWN(false);

    private final boolean collective;

    AgendaKind(boolean collective) {
        this.collective = collective;
    }

    /** One item for all that stands on the day; every agenda drafts it anew, so that it is never carried over. */
    public boolean isCollective() {
        return collective;
    }

    public String messageKey() {
        return "meeting.agenda.kind." + name();
    }
}
