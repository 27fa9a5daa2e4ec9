package lianxi.task.quantity.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import lianxi.document.attachment.AttachedFiles;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.shared.BusinessClock;
import lianxi.shared.FiledFor;
import lianxi.shared.web.FormKeys;
import lianxi.task.quantity.QuantityService;
import org.jspecify.annotations.Nullable;

/** What an entry and its correction have in common: the amount, its evidence, and who told the office (代报). */
public abstract class TaskQuantityEvidenceFields {

    private final AttachedFiles files = new AttachedFiles(AttachmentFeature.QUANTITY_EVIDENCE);

    private String key = FormKeys.fresh();

    @NotNull
    private @Nullable BigDecimal amount;

    @Size(max = QuantityService.TEXT_MAX)
    private String overReason = "";

    @Size(max = 60)
    private String toldBy = "";

    private FiledFor.@Nullable Channel toldHow = FiledFor.Channel.PHONE;
    private @Nullable LocalDate toldOn;
    private @Nullable LocalTime toldTime;

    void beginNow(ZonedDateTime now) {
        toldOn = now.toLocalDate();
        toldTime = now.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    /** Null where nobody is named or the moment is left out: the service says what is missing. */
    final @Nullable FiledFor told() {
        if (toldBy.isBlank() || toldHow == null || toldOn == null || toldTime == null) {
            return null;
        }
        return new FiledFor(
                toldBy,
                toldHow,
                toldOn.atTime(toldTime).atZone(BusinessClock.ZONE).toInstant());
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

    public String getToldBy() {
        return toldBy;
    }

    public void setToldBy(String toldBy) {
        this.toldBy = toldBy;
    }

    public FiledFor.@Nullable Channel getToldHow() {
        return toldHow;
    }

    public void setToldHow(FiledFor.@Nullable Channel toldHow) {
        this.toldHow = toldHow;
    }

    public @Nullable LocalDate getToldOn() {
        return toldOn;
    }

    public void setToldOn(@Nullable LocalDate toldOn) {
        this.toldOn = toldOn;
    }

    public @Nullable LocalTime getToldTime() {
        return toldTime;
    }

    public void setToldTime(@Nullable LocalTime toldTime) {
        this.toldTime = toldTime;
    }
}
