package lianxi.meeting.decision;

import java.time.Instant;
import java.util.List;
import lianxi.document.attachment.AttachmentView;
import lianxi.task.TaskId;
import lianxi.task.TaskLine;
import lianxi.task.TaskProofs;
import org.jspecify.annotations.Nullable;

/**
 * One decision with its whole thread (议定事项详情): meeting, minutes, tasks, evidence, strike-off.
 *
 * @param outcome as it was recorded
 * @param minutes the signed minutes; null before
 * @param tasks those that the reader may know of
 * @param entries the newest first
 * @param version of what the reader acts on
 */
public record DecisionView(
        DecisionLine line,
        OutcomeView outcome,
        MinutesOf.@Nullable Minutes minutes,
        List<Followed> tasks,
        List<Entry> entries,
        int version) {

    /** A task that follows it, with how it came to its end. */
    public record Followed(TaskLine line, TaskProofs.Proof proof) {}

    /** One entry of its record (办理记录), never changed; evidence hangs on the one that struck it off. */
    public record Entry(
            DecisionAction action,
            Instant at,
            String by,
            String note,
            @Nullable TaskId task,
            List<AttachmentView> files) {}

    public DecisionId id() {
        return line.id();
    }

    /** The message key of why no task is shown (尚无任务的缘由). */
    public String noTasksKey() {
        String why = switch (line.state()) {
            case TO_SIGN -> "TO_SIGN";
            case OPEN -> "OPEN";
            default -> line.tasks() > 0 ? "HIDDEN" : "CLOSED";
        };
        return "meeting.decision.noTasks." + why;
    }

    /** Its words as a task's title says them. */
    public String taskTitle() {
        return DecisionTasks.title(line.text());
    }
}
