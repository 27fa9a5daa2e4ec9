package lianxi.scheduling;

import java.time.Instant;
import java.util.List;

/**
 * A thing that the product owes again and again by a rule of time (定期事项): a reminder, a missing list, a draft. Later
 * modules implement it as a bean; the ledger sees to it that each period is made exactly once or recorded as missed.
 */
public interface OccurrenceKind {

    /** Module and thing, for ever the same, as "weekly.missing-list". */
    String code();

    /** Message key of the kind's name: "weekly.missing-list" is called {@code weekly.occurrence.missing-list}. */
    default String nameKey() {
        return code().replaceFirst("\\.", ".occurrence.");
    }

    /**
     * The periods whose due moment lies between both moments (inclusive), by the rule alone: without looking at what was
     * made, and the same in the past as in the future. More than asked for does no harm.
     */
    List<Owed> owed(Instant from, Instant upTo);

    /**
     * Makes one occurrence, in the ledger's transaction: whatever it throws rolls everything back, is shown to the
     * administrator, and is tried again. Writes only to the database; what goes outside goes through the outbox.
     */
    Outcome produce(Owed owed);
}
