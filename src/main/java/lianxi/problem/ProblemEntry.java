package lianxi.problem;

import java.time.LocalDate;
import java.util.List;
import lianxi.document.attachment.AttachmentId;
import lianxi.shared.FiledFor;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes with an act (办理记录内容).
 *
 * @param on the day it tells of; null for today
 * @param told whose word the office files (代报); null where the actor writes its own
 */
public record ProblemEntry(
        @Nullable LocalDate on, String note, @Nullable FiledFor told, List<AttachmentId> files) {

    public static final int NOTE_MAX = 2000;
    public static final int REASON_MAX = 500;

    public ProblemEntry {
        files = List.copyOf(files);
    }

    public static ProblemEntry noted(String note) {
        return new ProblemEntry(null, note, null, List.of());
    }

    public static ProblemEntry none() {
        return noted("");
    }
}
