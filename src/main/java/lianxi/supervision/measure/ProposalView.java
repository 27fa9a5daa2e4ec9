package lianxi.supervision.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lianxi.document.attachment.AttachmentView;
import org.jspecify.annotations.Nullable;

/**
 * A proposal with everything its page shows (问责建议详情).
 *
 * @param ownUnit the supervision head submitted it about the own unit, which the page says
 * @param approvers who may approve it today, by name
 * @param scans of an approval on paper
 * @param may what the reader may do now
 */
public record ProposalView(
        ProposalLine line,
        String draftedBy,
        @Nullable String submittedBy,
        @Nullable LocalDate submittedOn,
        boolean ownUnit,
        @Nullable Approval approval,
        @Nullable Handing handing,
        List<MeasureEntry> entries,
        List<String> approvers,
        List<AttachmentView> scans,
        Set<ProposalAction> may) {

    public ProposalView {
        entries = List.copyOf(entries);
        approvers = List.copyOf(approvers);
        scans = List.copyOf(scans);
        may = Set.copyOf(may);
    }

    public boolean may(ProposalAction action) {
        return may.contains(action);
    }
}
