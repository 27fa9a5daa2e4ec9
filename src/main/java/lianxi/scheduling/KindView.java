package lianxi.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A kind with what it owes next.
 *
 * @param begunAt since when it is owed; null before the group is set up
 * @param next the next occurrence within the coming weeks; null if there is none, or the rule is broken
 * @param errorId of the rule's failure in the latest sweep
 */
public record KindView(
        String code,
        String nameKey,
        @Nullable Instant begunAt,
        @Nullable Instant sweptAt,
        @Nullable Owed next,
        @Nullable String errorId,
        @Nullable String error) {}
