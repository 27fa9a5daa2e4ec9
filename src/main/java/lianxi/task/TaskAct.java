package lianxi.task;

import java.util.List;
import lianxi.document.attachment.AttachmentId;
import lianxi.shared.FiledFor;
import org.jspecify.annotations.Nullable;

/**
 * What goes with an action on a task (办理意见).
 *
 * @param version the task's, with which the form was opened
 * @param note reason or remark; blank for none
 * @param files staged evidence; none is allowed
 * @param told who phoned in, when the office acts for a unit (代报); null when the unit acts itself
 */
public record TaskAct(
        int version,
        String note,
        List<AttachmentId> files,
        @Nullable FiledFor told) {

    public TaskAct {
        note = note.strip();
        files = List.copyOf(files);
    }

    public static TaskAct of(int version) {
        return of(version, "");
    }

    public static TaskAct of(int version, String note) {
        return new TaskAct(version, note, List.of(), null);
    }

    public TaskAct with(List<AttachmentId> evidence) {
        return new TaskAct(version, note, evidence, told);
    }

    /** By the office for a unit that told it. */
    public TaskAct told(@Nullable FiledFor by) {
        return new TaskAct(version, note, files, by);
    }
}
