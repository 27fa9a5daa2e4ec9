package lianxi.task.order;

import java.time.Instant;
import java.time.LocalDate;
import lianxi.document.DocumentNumber;
import lianxi.document.DocumentRelation;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A 督办单 in lists.
 *
 * @param late issued, not answered, and its day for that is over (逾期未答复)
 */
public record OrderLine(
        OrderId id,
        String title,
        MatterKey matter,
        UnitId unit,
        String unitName,
        OrderStage stage,
        boolean late,
        @Nullable DocumentNumber number,
        @Nullable DocumentRelation relation,
        LocalDate finishBy,
        LocalDate answerBy,
        @Nullable Instant issuedAt,
        @Nullable String signedBy,
        @Nullable LocalDate dated,
        @Nullable Instant answeredAt) {

    public String path() {
        return "/orders/" + id;
    }
}
