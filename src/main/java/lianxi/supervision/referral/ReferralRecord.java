package lianxi.supervision.referral;

import java.util.List;
import lianxi.document.attachment.AttachmentView;
import lianxi.supervision.referral.ReferralView.Related;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on a case (移送件的附属记录).
 *
 * @param units the units that it concerns, by name
 * @param archive the last archive, whose content is there; null if none was made
 * @param earlier the case that it corrects or voids, if the reader is on that too
 * @param later those that correct or void it, as far as the reader is on them
 */
public record ReferralRecord(
        List<ReferralEvent> events,
        List<String> units,
        List<AttachmentView> receipts,
        @Nullable ArchiveView archive,
        @Nullable Related earlier,
        List<Related> later) {}
