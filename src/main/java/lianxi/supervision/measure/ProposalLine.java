package lianxi.supervision.measure;

import java.time.Instant;
import java.time.LocalDate;
import lianxi.supervision.ProposalId;
import lianxi.supervision.TalkId;
import org.jspecify.annotations.Nullable;

/**
 * A proposal in lists (问责建议台账的一行).
 *
 * @param talk the talk that went before; null for none
 */
public record ProposalLine(
        ProposalId id,
        MeasureSubject subject,
        ProposalText text,
        ProposalState state,
        @Nullable TalkId talk,
        Instant draftedAt,
        @Nullable String approvedBy,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate handedOn,
        int version) {

    public String path() {
        return "/supervision/proposals/" + id;
    }
}
