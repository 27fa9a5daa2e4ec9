package lianxi.project.extension;

import java.time.LocalDate;
import java.util.List;
import lianxi.document.attachment.AttachmentId;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for (延期申请): which limit, until when, why.
 *
 * @param evidence staged files that prove the reason; none is allowed
 */
public record ExtensionRequest(
        String kind, long subject, @Nullable LocalDate newDue, String reason, List<AttachmentId> evidence) {

    public ExtensionRequest {
        evidence = List.copyOf(evidence);
    }

    /** Without files. */
    public ExtensionRequest(String kind, long subject, @Nullable LocalDate newDue, String reason) {
        this(kind, subject, newDue, reason, List.of());
    }
}
