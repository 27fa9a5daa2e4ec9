package lianxi.supervision.notice;

import java.time.LocalDate;
import java.util.List;
import lianxi.document.attachment.AttachmentId;

/**
 * An examination given on paper (纸质审定), as the supervision group records it.
 *
 * @param scans the sheet as scanned, at least one
 */
public record PaperExamination(String examinedBy, LocalDate on, List<AttachmentId> scans) {}
