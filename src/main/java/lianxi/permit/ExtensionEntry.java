package lianxi.permit;

import java.time.LocalDate;
import java.util.List;
import lianxi.document.attachment.AttachmentId;

/**
 * An extension that the deciding authority's own head has approved (登记延长期限, 行政许可法 Art. 42): recorded here, not granted
 * here.
 *
 * @param days in the limit's own unit
 * @param on the day of the approval
 */
public record ExtensionEntry(
        int days, LocalDate on, String approvedBy, String documentNumber, String reason, List<AttachmentId> files) {

    public ExtensionEntry {
        files = List.copyOf(files);
    }

    StepEntry entry() {
        return new StepEntry(on, reason, documentNumber, null, null, files);
    }
}
