package lianxi.shared;

/**
 * Tells what became of a module's things in an interval (动态), for weekly report and briefing; all sources are asked in one
 * query by {@link Movements}.
 */
public interface MovementSource {

    /**
     * A select of what happened in (:after, :upTo], of all units, with these columns: {@code kind} (a name of
     * {@link Movement.Kind}), {@code unit_id}, {@code subject} ("task:12"), {@code path}, {@code at}, {@code word} (the
     * sentence's message key), {@code args} (text[]; a day as {@code 2017-03-01}). It reads recorded facts only, so that the
     * same interval gives the same answer for ever.
     */
    String select();
}
