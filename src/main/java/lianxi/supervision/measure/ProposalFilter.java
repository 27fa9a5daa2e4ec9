package lianxi.supervision.measure;

import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a list of talks shows (约谈筛选); null leaves a choice open.
 *
 * @param before the row before which the page begins; null for the newest
 */
public record ProposalFilter(
        @Nullable UnitId unit,
        @Nullable ProposalState state,
        @Nullable Long before) {

    public static final int PAGE = 50;

    public ProposalFilter of(@Nullable UnitId wanted) {
        return new ProposalFilter(wanted, state, null);
    }

    public ProposalFilter in(@Nullable ProposalState wanted) {
        return new ProposalFilter(unit, wanted, null);
    }

    public ProposalFilter olderThan(@Nullable Long id) {
        return new ProposalFilter(unit, state, id);
    }
}
