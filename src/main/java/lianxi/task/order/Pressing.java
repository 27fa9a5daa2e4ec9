package lianxi.task.order;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is due soon or overdue, with what was sent about it and what comes next (待催办事项).
 *
 * @param sent everything sent about it, the oldest first
 * @param next what the rule prepares; null where it waits for nothing but the unit
 * @param sendable the rung that may be sent by hand today; null where it was sent today already, or none fits
 * @param order the 督办单 that stands about it; null if there is none
 * @param above what was sent above the 督办单, the oldest first
 */
public record Pressing(
        LadderFacts facts,
        String unitName,
        List<SentRung> sent,
        @Nullable NextRung next,
        @Nullable Rung sendable,
        @Nullable OrderId order,
        List<SentRung> above) {

    /** Whether the office has something to send today. */
    public boolean isReady() {
        return next != null && next.ready() && !next.rung().isSupervisions();
    }

    /** Whether this rung is prepared today. */
    public boolean waitsFor(Rung rung) {
        return next != null && next.ready() && next.rung() == rung;
    }

    /** How often a rung was sent. */
    public long times(Rung rung) {
        return sent.stream().filter(one -> one.rung() == rung).count();
    }

    /** The day on which it was urged last; null if it never was. */
    public @Nullable LocalDate lastSent() {
        return sent.isEmpty() ? null : sent.get(sent.size() - 1).on();
    }
}
