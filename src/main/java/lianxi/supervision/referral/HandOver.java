package lianxi.supervision.referral;

import java.time.Instant;
import java.util.List;
import lianxi.document.DeliveryChannel;
import lianxi.document.attachment.AttachmentId;

/**
 * A case handed over (移交): when, how, to whom.
 *
 * @param receivedBy the person who took it
 * @param receipts staged scans of the receipt ({@code AttachmentFeature.REFERRAL_RECEIPT}); none is allowed
 */
public record HandOver(
        String organ, DeliveryChannel channel, String receivedBy, Instant at, List<AttachmentId> receipts) {

    public HandOver {
        receipts = List.copyOf(receipts);
    }
}
