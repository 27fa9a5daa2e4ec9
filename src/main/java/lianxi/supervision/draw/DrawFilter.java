package lianxi.supervision.draw;

import lianxi.supervision.CheckMatter;
import org.jspecify.annotations.Nullable;

/**
 * Which draws to list (抽取筛选).
 *
 * @param before draws older than this one, for the next page
 */
public record DrawFilter(
        @Nullable DrawState state,
        @Nullable DrawSubject subject,
        @Nullable CheckMatter matter,
        @Nullable Long before) {

    public static final int PAGE = 50;

    public static final DrawFilter ALL = new DrawFilter(null, null, null, null);

    public DrawFilter olderThan(@Nullable Long id) {
        return new DrawFilter(state, subject, matter, id);
    }
}
