package lianxi.task.quantity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lianxi.document.attachment.AttachmentId;
import lianxi.shared.FiledFor;
import org.jspecify.annotations.Nullable;

/**
 * An amount that was done on a day (登记完成量).
 *
 * @param overReason why more is done than planned; needed only then
 * @param told who told the office, how and when (代报); needed only where the office enters for a unit
 * @param files staged as {@code QUANTITY_EVIDENCE}
 */
public record QuantityEntryCommand(
        BigDecimal amount,
        LocalDate doneOn,
        String note,
        @Nullable String overReason,
        @Nullable FiledFor told,
        List<AttachmentId> files) {}
