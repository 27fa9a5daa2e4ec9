package lianxi.meeting.agenda;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where an agenda item comes from (议题来源), in the order in which an agenda is drafted. */
public enum AgendaKind {
    /** 上次会议议定事项落实情况 */
    DECISIONS("decisions"),
    /** 逾期和预计误期事项 */
    LATE("late"),
    /** 督查整改事项落实情况 */
    RECTIFICATION("rectifications"),
    /** 需会议协调的问题 */
    PROBLEM(null),
    /** 受阻手续：暂停超过 10 个工作日，或办公室提请 */
    STOPPED(null),
    /** 须由组长审定的延期 */
    EXTENSION(null),
    /** 听取项目承担单位汇报 */
    UNDERTAKER("undertakers"),
    /** 其他议题 */
    OWN(null);

    private final @Nullable String subject;

    AgendaKind(@Nullable String subject) {
        this.subject = subject;
    }

    /** One item for all that stands on the day; every agenda drafts it anew, so that it is never carried over. */
    public boolean isCollective() {
        return subject != null;
    }

    /** What a collective item is about. */
    String subject() {
        return Objects.requireNonNull(subject);
    }

    public String messageKey() {
        return "meeting.agenda.kind." + name();
    }
}
