package lianxi.supervision.measure.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An approval that the head of the group gave on paper (登记纸质批准). */
class SupervisionApprovalForm extends MeasureForm {

    @NotNull
    private @Nullable LocalDate on;

    static SupervisionApprovalForm of(int version, LocalDate today) {
        SupervisionApprovalForm form = new SupervisionApprovalForm();
        form.setVersion(version);
        form.on = today;
        return form;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }
}
