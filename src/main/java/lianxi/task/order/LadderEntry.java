package lianxi.task.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rung as the record of its thing shows it (催办记录).
 *
 * @param words what was written; of a document its title
 * @param recipients how many were told; 0 for a document
 * @param path the document's page; null for others
 */
public record LadderEntry(
        Rung rung,
        Instant at,
        String by,
        String words,
        int recipients,
        @Nullable String path) {}
