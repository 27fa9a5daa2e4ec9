package lianxi.document;

import java.time.Instant;
import java.time.LocalDate;
import lianxi.shared.FiledFor;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What one unit was asked to countersign, and its answer (会签).
 *
 * @param words 意见; may be empty where it agrees
 * @param told set where the office recorded the answer for the unit
 * @param earlier whether it was about a text that has been sent back since
 */
public record CountersignView(
        CountersignId id,
        UnitId unit,
        String unitName,
        LocalDate due,
        String askedBy,
        Instant askedAt,
        CountersignState state,
        String words,
        @Nullable String answeredBy,
        @Nullable FiledFor told,
        @Nullable Instant answeredAt,
        boolean earlier) {

    public boolean isOpen() {
        return state.isOpen();
    }

    public boolean isOverdue() {
        return state == CountersignState.OVERDUE;
    }
}
