package lianxi.supervision.plan;

import java.time.LocalDate;
import java.util.List;
import lianxi.document.attachment.AttachmentId;

/**
 * An approval given on paper (纸质审批), as the supervision group records it: the day, the sheet as scanned. Who gave it is the
 * supervision head of that day.
 *
 * @param scans staged as {@code PAPER_SIGNATURE}, at least one
 */
public record PlanApproval(LocalDate on, List<AttachmentId> scans) {

    public PlanApproval {
        scans = List.copyOf(scans);
    }
}
