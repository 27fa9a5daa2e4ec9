package lianxi.supervision.referral.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import lianxi.document.DeliveryChannel;
import lianxi.document.attachment.AttachedFiles;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.desk.DocumentReceiptForm;
import lianxi.shared.BusinessClock;
import lianxi.shared.web.TextNormaliser;
import lianxi.supervision.referral.HandOver;
import org.jspecify.annotations.Nullable;

/** When, how and to whom a case was handed over. */
class SupervisionHandOverForm extends DocumentReceiptForm {

    private final AttachedFiles files = new AttachedFiles(AttachmentFeature.REFERRAL_RECEIPT);

    @NotBlank
    @Size(max = 100)
    private String organ = "";

    @NotNull
    private @Nullable DeliveryChannel channel = DeliveryChannel.IN_PERSON;

    HandOver handOver() {
        LocalDate on = Objects.requireNonNull(getReceivedOn());
        LocalTime at = Objects.requireNonNull(getReceivedAt());
        return new HandOver(
                TextNormaliser.oneLine(organ),
                Objects.requireNonNull(channel),
                TextNormaliser.oneLine(Objects.requireNonNull(getReceivedBy())),
                on.atTime(at).atZone(BusinessClock.ZONE).toInstant(),
                files.ids());
    }

    public AttachedFiles getFiles() {
        return files;
    }

    public String getOrgan() {
        return organ;
    }

    public void setOrgan(String organ) {
        this.organ = organ;
    }

    public @Nullable DeliveryChannel getChannel() {
        return channel;
    }

    public void setChannel(@Nullable DeliveryChannel channel) {
        this.channel = channel;
    }
}
