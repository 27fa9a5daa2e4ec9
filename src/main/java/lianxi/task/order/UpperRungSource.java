package lianxi.task.order;

import java.util.Optional;

/**
 * Tells what was sent above the 督办单 (督查通报、约谈、问责建议) about things that the ladder urges; all sources are asked in one query
 * by {@link SentRungs}.
 */
public interface UpperRungSource {

    /**
     * A select of what has gone out and stands, with these columns: {@code kind} and {@code id} (the thing, as task and 12),
     * {@code rung} (a name of {@link Rung}), {@code sent_on} (the day), {@code due} (the date that the thing was held to; null
     * if it counts whatever the date).
     */
    String select();

    /**
     * The same for the record of a thing (催办记录), with these columns: {@code kind}, {@code id}, {@code rung}, {@code at} (moment),
     * {@code by_name}, {@code words}, {@code path}; only what the reader may open. Parameters: those of
     * {@link lianxi.document.DocumentQueries#scope}. None where the thing's page tells it otherwise.
     */
    default Optional<String> thread() {
        return Optional.empty();
    }
}
