package lianxi.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianxi.calendar.ScheduleOutlook;
import lianxi.calendar.TimeLimit;
import lianxi.document.attachment.AttachmentView;
import lianxi.shared.Actor;
import lianxi.shared.FiledFor;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * One task with everything its page shows (任务详情).
 *
 * @param origin name and page of what it comes from; null where its module knows it no more
 * @param limit the limit that gave its date; null where the date was set
 * @param countedFrom the day of 交办 from which the limit counts
 * @param outlook what the schedule says of it; null for a task that is no node
 * @param support the supporting units' lines in printed order
 * @param feedbacks the newest first
 * @param closures the newest first
 * @param dues every due date it ever had, the newest first
 * @param history every entry, the newest first
 * @param thread what others tell of it, the newest first
 * @param actions what the reader may do now, for the task as a whole
 */
public record TaskView(
        TaskLine line,
        String doneMeans,
        @Nullable OriginView origin,
        @Nullable TimeLimit limit,
        @Nullable LocalDate countedFrom,
        @Nullable ScheduleOutlook outlook,
        List<Support> support,
        List<Feedback> feedbacks,
        List<Closure> closures,
        List<Due> dues,
        List<Entry> history,
        List<TaskThread.Entry> thread,
        Set<TaskAction> actions) {

    /**
     * A supporting unit's own line (配合单位).
     *
     * @param actions what the reader may do for it now
     */
    public record Support(
            UnitId unit,
            String unitName,
            LineState state,
            @Nullable Instant acknowledgedAt,
            @Nullable String acknowledgedBy,
            Set<TaskAction> actions) {}

    /** A feedback (阶段反馈), of the lead unit or a supporting one. */
    public record Feedback(
            long id,
            UnitId unit,
            String unitName,
            FeedbackText text,
            FeedbackState state,
            Instant filedAt,
            String filedBy,
            @Nullable FiledFor told,
            @Nullable Instant settledAt,
            @Nullable String settledBy,
            @Nullable String reason,
            List<AttachmentView> files) {}

    /** An application for closure (申请办结) and its check (核查). */
    public record Closure(
            long id,
            String statement,
            ClosureState state,
            Instant appliedAt,
            String appliedBy,
            @Nullable FiledFor told,
            @Nullable Instant receivedAt,
            @Nullable String receivedBy,
            @Nullable Instant checkedAt,
            @Nullable String checkedBy,
            @Nullable String note,
            List<AttachmentView> files) {}

    /**
     * A due date as it was set (期限变动).
     *
     * @param limit where a limit gave it; counted from countedFrom
     */
    public record Due(
            @Nullable LocalDate due,
            DueBasis basis,
            @Nullable TimeLimit limit,
            @Nullable LocalDate countedFrom,
            @Nullable String reason,
            Instant at,
            String by) {}

    /** One entry of the record (办理记录), never changed. */
    public record Entry(
            TaskAction action,
            @Nullable String unitName,
            Instant at,
            String by,
            @Nullable String note,
            @Nullable FiledFor told,
            TaskState state) {}

    public TaskId id() {
        return line.id();
    }

    public int version() {
        return line.version();
    }

    /** The supporting unit's line; empty unless the unit supports it. */
    public Optional<Support> supportOf(UnitId unit) {
        return support.stream().filter(line -> line.unit().equals(unit)).findFirst();
    }

    /** Whether the reader may do it now for the supporting unit's line. */
    public boolean mayForLine(UnitId unit, TaskAction action) {
        return supportOf(unit).filter(line -> line.actions().contains(action)).isPresent();
    }

    /** Whether it is the actor's to do, whatever the state; a line's own actions apart. */
    public boolean allows(Actor actor, TaskAction action) {
        List<UnitId> supporting = support.stream().map(Support::unit).toList();
        return new TaskRights(line.leadUnit(), supporting, line.origin(), line.assignedOn() != null)
                .allows(actor, action);
    }

    /** Whether the reader may do it now. */
    public boolean may(TaskAction action) {
        return actions.contains(action);
    }
}
