package lianxi.task.quantity;

import java.math.BigDecimal;
import java.util.List;
import lianxi.document.attachment.AttachmentId;
import lianxi.shared.FiledFor;
import org.jspecify.annotations.Nullable;

/**
 * What an entry should have said (更正登记). It becomes a row of its own on the entry's day that holds the difference; the
 * wrong one stays.
 *
 * @param amount the right amount; none at all takes the entry back
 * @param seen what the entry said when the form was opened; another correction meanwhile is a conflict
 */
public record QuantityCorrection(
        QuantityEntryId entry,
        BigDecimal amount,
        BigDecimal seen,
        String reason,
        @Nullable String overReason,
        @Nullable FiledFor told,
        List<AttachmentId> files) {}
