package lianxi.supervision.conclusion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lianxi.calendar.LightReading;
import lianxi.calendar.Reckoning;
import lianxi.document.attachment.AttachmentView;
import lianxi.shared.PersonId;
import lianxi.supervision.ConclusionId;
import org.jspecify.annotations.Nullable;

/**
 * A review as read (复核).
 *
 * @param named whom the 组长 named to prepare it, where every supervisor took part
 * @param opinion what was proposed; told to the unit only with the decision
 * @param result what is proposed, then decided
 * @param authority the written authority under which a deputy decided; null for the 组长
 * @param reckoning how the day until which it must be decided follows, line by line
 * @param light of that day
 */
public record ReviewView(
        ReviewId id,
        ConclusionId conclusion,
        ReviewState state,
        String reason,
        String requestedBy,
        LocalDate requestedOn,
        LocalDate dueOn,
        @Nullable PersonId named,
        @Nullable String namedBy,
        @Nullable PersonId preparer,
        @Nullable String preparedBy,
        @Nullable Instant preparedAt,
        String opinion,
        @Nullable ReviewResult result,
        String decision,
        @Nullable String decidedBy,
        @Nullable String authority,
        @Nullable LocalDate decidedOn,
        @Nullable ConclusionId outcome,
        Reckoning reckoning,
        LightReading light,
        List<FindingVerdict> verdicts,
        List<AttachmentView> files,
        int version) {

    public ReviewView {
        verdicts = List.copyOf(verdicts);
        files = List.copyOf(files);
    }

    /** As the unit and all but those who prepare and decide read it: what is proposed is told with the decision. */
    ReviewView told() {
        if (state == ReviewState.DECIDED) {
            return this;
        }
        return new ReviewView(
                id,
                conclusion,
                state,
                reason,
                requestedBy,
                requestedOn,
                dueOn,
                named,
                namedBy,
                null,
                null,
                null,
                "",
                null,
                "",
                null,
                null,
                null,
                null,
                reckoning,
                light,
                List.of(),
                files,
                version);
    }

    ReviewView with(List<FindingVerdict> proposed, List<AttachmentView> attached) {
        return new ReviewView(
                id,
                conclusion,
                state,
                reason,
                requestedBy,
                requestedOn,
                dueOn,
                named,
                namedBy,
                preparer,
                preparedBy,
                preparedAt,
                opinion,
                result,
                decision,
                decidedBy,
                authority,
                decidedOn,
                outcome,
                reckoning,
                light,
                proposed,
                attached,
                version);
    }

    public String path() {
        return "/supervision/reviews/" + id;
    }
}
