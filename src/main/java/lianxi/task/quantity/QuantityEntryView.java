package lianxi.task.quantity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lianxi.document.attachment.AttachmentView;
import lianxi.shared.FiledFor;
import org.jspecify.annotations.Nullable;

/**
 * An entry as read (完成登记), or the correction of one (更正登记).
 *
 * @param corrects the entry that this row corrects; null for an entry
 * @param amount as entered; of a correction the difference
 * @param standing what an entry comes to with its corrections; of a correction the same as its amount
 * @param reason why it was corrected; null for an entry
 */
public record QuantityEntryView(
        QuantityEntryId id,
        @Nullable QuantityEntryId corrects,
        LocalDate doneOn,
        BigDecimal amount,
        BigDecimal standing,
        String note,
        @Nullable String reason,
        @Nullable String overReason,
        @Nullable FiledFor told,
        String by,
        Instant at,
        List<AttachmentView> files) {

    public boolean isCorrection() {
        return corrects != null;
    }

    public boolean isCorrected() {
        return amount.compareTo(standing) != 0;
    }

    /** Corrected to nothing (已冲销). */
    public boolean isTakenBack() {
        return !isCorrection() && standing.signum() == 0;
    }
}
