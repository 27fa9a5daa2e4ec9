package lianxi.document;

import java.time.LocalDate;
import java.util.List;
import lianxi.document.attachment.AttachmentId;

/**
 * A signature given on paper (纸质签发), as the office records it: who signed, on which day, the sheet as scanned.
 *
 * @param scans staged as {@code PAPER_SIGNATURE}, at least one
 * @param despiteSilence whether it stands although units asked to countersign let their day pass
 */
public record PaperSignature(String signedBy, LocalDate on, List<AttachmentId> scans, boolean despiteSilence) {}
