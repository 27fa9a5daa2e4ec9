package lianxi.permit;

import java.time.LocalDate;
import java.util.List;
import lianxi.document.attachment.AttachmentId;
import org.jspecify.annotations.Nullable;

/**
 * What a person tells about a stop (登记暂停计时).
 *
 * @param to its last day; null while it goes on
 * @param files the written notice and other evidence, staged
 */
public record StopEntry(
        LocalDate from, @Nullable LocalDate to, StopTerms terms, String note, List<AttachmentId> files) {

    public StopEntry {
        files = List.copyOf(files);
    }

    StepEntry entry() {
        LocalDate on = to == null ? from : to;
        return new StepEntry(on, note, null, null, terms, files);
    }
}
