package lianxi.supervision.measure.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import lianxi.shared.web.TextNormaliser;
import lianxi.supervision.measure.Handing;
import org.jspecify.annotations.Nullable;

/** How a proposal was handed over (登记移交). */
class SupervisionHandingForm extends MeasureForm {

    @NotNull
    private @Nullable LocalDate on;

    @NotNull
    private Handing.@Nullable Way how;

    @NotBlank
    @Size(max = Handing.RECEIVER_MAX)
    private String receiver = "";

    static SupervisionHandingForm of(int version, LocalDate today) {
        SupervisionHandingForm form = new SupervisionHandingForm();
        form.setVersion(version);
        form.on = today;
        return form;
    }

    Handing handing() {
        return new Handing(Objects.requireNonNull(on), Objects.requireNonNull(how), TextNormaliser.oneLine(receiver));
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public Handing.@Nullable Way getHow() {
        return how;
    }

    public void setHow(Handing.@Nullable Way how) {
        this.how = how;
    }

    public String getReceiver() {
        return receiver;
    }

    public void setReceiver(String receiver) {
        this.receiver = receiver;
    }
}
