package lianxi.task.quantity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import lianxi.task.quantity.QuantityCorrection;
import lianxi.task.quantity.QuantityEntryId;
import lianxi.task.quantity.QuantityEntryView;
import lianxi.task.quantity.QuantityService;
import org.jspecify.annotations.Nullable;

/** What an entry should have said, and why it did not (更正). */
public class TaskQuantityCorrectionForm extends TaskQuantityEvidenceFields {

    @NotNull
    private @Nullable BigDecimal seen;

    @NotBlank
    @Size(max = QuantityService.TEXT_MAX)
    private String reason = "";

    static TaskQuantityCorrectionForm of(QuantityEntryView wrong) {
        TaskQuantityCorrectionForm form = new TaskQuantityCorrectionForm();
        form.seen = wrong.standing();
        return form;
    }

    /** Only after validation. */
    QuantityCorrection toCommand(QuantityEntryId entry) {
        return new QuantityCorrection(
                entry,
                Objects.requireNonNull(getAmount()),
                Objects.requireNonNull(seen),
                reason,
                whyOver(),
                told(),
                getFiles().ids());
    }

    public @Nullable BigDecimal getSeen() {
        return seen;
    }

    public void setSeen(@Nullable BigDecimal seen) {
        this.seen = seen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
