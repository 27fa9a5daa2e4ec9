package lianxi.task.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rung as the record of its thing shows it (催办记录).
 *
 * @param words what was written; of a 督办单 its title
 * @param recipients how many were told; 0 for a 督办单
 * @param order the 督办单; null for others
 */
public record LadderEntry(
        Rung rung,
        Instant at,
        String by,
        String words,
        int recipients,
        @Nullable OrderId order) {

    public @Nullable String path() {
        return order == null ? null : "/orders/" + order;
    }
}
