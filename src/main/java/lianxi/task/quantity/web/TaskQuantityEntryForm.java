package lianxi.task.quantity.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Objects;
import lianxi.task.quantity.QuantityEntryCommand;
import lianxi.task.quantity.QuantityService;
import org.jspecify.annotations.Nullable;

/** An amount that was done on a day (登记完成量). */
public class TaskQuantityEntryForm extends TaskQuantityEvidenceFields {

    @NotNull
    private @Nullable LocalDate doneOn;

    @Size(max = QuantityService.TEXT_MAX)
    private String note = "";

    @Override
    void beginNow(ZonedDateTime now) {
        super.beginNow(now);
        doneOn = now.toLocalDate();
    }

    /** Only after validation. */
    QuantityEntryCommand toCommand() {
        return new QuantityEntryCommand(
                Objects.requireNonNull(getAmount()),
                Objects.requireNonNull(doneOn),
                note,
                whyOver(),
                told(),
                getFiles().ids());
    }

    public @Nullable LocalDate getDoneOn() {
        return doneOn;
    }

    public void setDoneOn(@Nullable LocalDate doneOn) {
        this.doneOn = doneOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
