package lianxi.document;

import java.time.Instant;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** One recipient of a sent document with the receipts so far (送达情况). */
public record DeliveryView(
        DeliveryId id,
        @Nullable PersonId person,
        @Nullable UnitId unit,
        String name,
        String post,
        DeliveryChannel channel,
        @Nullable String address,
        Instant sentAt,
        @Nullable String receivedBy,
        @Nullable Instant receivedAt,
        @Nullable Instant openedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy) {

    /** Message key of the best that is known: 已签收, 已送达, 已读, 未读, 已发送, 待登记. */
    public String receiptKey() {
        if (acknowledgedAt != null) {
            return "document.receipt.acknowledged";
        }
        if (receivedAt != null) {
            return "document.receipt.received";
        }
        if (openedAt != null) {
            return "document.receipt.opened";
        }
        return switch (channel) {
            case INBOX -> "document.receipt.unread";
            case EMAIL -> "document.receipt.mailed";
            default -> "document.receipt.unrecorded";
        };
    }

    /** Somebody has signed for it or taken it. */
    public boolean isConfirmed() {
        return acknowledgedAt != null || receivedAt != null;
    }

    /** The latest moment that is known of it. */
    public Instant latest() {
        if (acknowledgedAt != null) {
            return acknowledgedAt;
        }
        if (receivedAt != null) {
            return receivedAt;
        }
        return openedAt != null ? openedAt : sentAt;
    }

    /** The office may still note who took it. */
    public boolean awaitsRecord() {
        return channel.isRecorded() && receivedAt == null;
    }
}
