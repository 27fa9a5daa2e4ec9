package lianxi.supervision.referral;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lianxi.document.DeliveryChannel;
import lianxi.document.DeliveryService;
import lianxi.document.Dispatch;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.Attachments;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.supervision.ReferralId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records that a signed file went to the discipline body (移交登记): outside the product, from hand to hand. */
@Service
@Transactional
public class ReferralHandOverService {

    /** 当面、机要、纸质; nothing that leaves a copy in a mailbox or an office system. */
    public static final Set<DeliveryChannel> CHANNELS =
            EnumSet.of(DeliveryChannel.IN_PERSON, DeliveryChannel.CONFIDENTIAL, DeliveryChannel.PAPER);

    private final ReferralDoor door;
    private final ReferralLog log;
    private final DeliveryService delivery;
    private final Attachments attachments;

    ReferralHandOverService(ReferralDoor door, ReferralLog log, DeliveryService delivery, Attachments attachments) {
        this.door = door;
        this.log = log;
        this.delivery = delivery;
        this.attachments = attachments;
    }

    @AllowedTo(Role.SUPERVISOR)
    public void record(Actor actor, ReferralId id, int documentVersion, HandOver how) {
        Referral referral = door.work(actor, id);
        if (!CHANNELS.contains(how.channel())) {
            throw new RefusedException("channel", "supervision.referral.refused.channel");
        }
        delivery.send(
                actor,
                referral.document(),
                documentVersion,
                List.of(new Dispatch(
                        null,
                        null,
                        how.organ().strip(),
                        "",
                        how.channel(),
                        null,
                        how.receivedBy().strip(),
                        how.at())));
        attachments.bind(
                actor, how.receipts(), AttachmentFeature.REFERRAL_RECEIPT, ReferralFiles.RECEIPT, id.value(), true);
        log.write(actor, id, ReferralEvent.Kind.HANDED_OVER, how.organ().strip());
    }
}
