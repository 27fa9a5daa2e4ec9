package lianxi.task.instruction;

import java.time.Instant;
import java.util.List;
import lianxi.document.attachment.AttachmentView;
import lianxi.shared.PersonId;
import lianxi.task.TaskLine;
import org.jspecify.annotations.Nullable;

/** One instruction with its scan and its tasks (批示件详情). */
public record InstructionView(
        InstructionLine line,
        PersonId leader,
        String recordedBy,
        Instant recordedAt,
        @Nullable String editedBy,
        @Nullable Instant editedAt,
        int version,
        List<AttachmentView> scans,
        List<TaskLine> tasks) {

    public InstructionId id() {
        return line.id();
    }

    /** As a form fills it in. */
    public InstructionCommand content() {
        return new InstructionCommand(
                leader, line.givenOn(), line.words(), line.documentTitle(), line.documentNumber(), line.documentFrom());
    }
}
