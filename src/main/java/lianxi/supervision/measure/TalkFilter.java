package lianxi.supervision.measure;

import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a list of talks shows (约谈筛选); null leaves a choice open.
 *
 * @param before the row before which the page begins; null for the newest
 */
public record TalkFilter(
        @Nullable UnitId unit,
        @Nullable TalkState state,
        @Nullable Long before) {

    public static final int PAGE = 50;

    public TalkFilter of(@Nullable UnitId wanted) {
        return new TalkFilter(wanted, state, null);
    }

    public TalkFilter in(@Nullable TalkState wanted) {
        return new TalkFilter(unit, wanted, null);
    }

    public TalkFilter olderThan(@Nullable Long id) {
        return new TalkFilter(unit, state, id);
    }
}
