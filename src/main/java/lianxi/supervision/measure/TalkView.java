package lianxi.supervision.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lianxi.supervision.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * A talk with everything its page shows (约谈详情).
 *
 * @param ownUnit the supervision head sent it about the own unit, which the page says
 * @param onPaper the unit confirmed it on paper
 * @param proposal the 问责建议 that followed; null for none, or none that the reader may know of
 * @param may what the reader may do now
 */
public record TalkView(
        TalkLine line,
        String notes,
        List<Commitment> commitments,
        String remarks,
        @Nullable String confirmedBy,
        @Nullable LocalDate confirmedOn,
        boolean onPaper,
        boolean ownUnit,
        String draftedBy,
        Instant draftedAt,
        List<MeasureEntry> entries,
        @Nullable ProposalId proposal,
        Set<TalkAction> may) {

    public TalkView {
        commitments = List.copyOf(commitments);
        entries = List.copyOf(entries);
        may = Set.copyOf(may);
    }

    public boolean may(TalkAction action) {
        return may.contains(action);
    }
}
