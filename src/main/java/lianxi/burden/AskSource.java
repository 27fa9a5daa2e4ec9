package lianxi.burden;

/**
 * Tells what was asked of units; implemented as a bean by each module that asks something of them. All sources are asked in
 * one query.
 */
public interface AskSource {

    /** The kind's word, as "task", "weekly", "reminder"; message key {@code burden.kind.<kind>}. */
    String kind();

    /**
     * A select of everything ever asked, without parameters, with these columns: {@code unit_id}, {@code title},
     * {@code path}, {@code asked_from} (who asks, in words; null for the office), {@code asked_at}, {@code due} (date or
     * null), {@code open} (whether the unit still owes it). The reader narrows it by these columns.
     */
    String select();
}
