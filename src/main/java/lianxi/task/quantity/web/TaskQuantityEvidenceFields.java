package lianxi.task.quantity.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import lianxi.document.attachment.AttachedFiles;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.shared.web.FiledForFields;
import lianxi.shared.web.FormKeys;
import lianxi.task.quantity.QuantityService;
import org.jspecify.annotations.Nullable;

/** What an entry and its correction have in common: the amount, its evidence, and who told the office (代报). */
public abstract class TaskQuantityEvidenceFields extends FiledForFields {

    private final AttachedFiles files = new AttachedFiles(AttachmentFeature.QUANTITY_EVIDENCE);

    private String key = FormKeys.fresh();

    @NotNull
    private @Nullable BigDecimal amount;

    @Size(max = QuantityService.TEXT_MAX)
    private String overReason = "";

    void beginNow(ZonedDateTime now) {
        toldNow(now);
    }

    final @Nullable String whyOver() {
        return overReason.isBlank() ? null : overReason;
    }

    public AttachedFiles getFiles() {
        return files;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public String getOverReason() {
        return overReason;
    }

    public void setOverReason(String overReason) {
        this.overReason = overReason;
    }
}
