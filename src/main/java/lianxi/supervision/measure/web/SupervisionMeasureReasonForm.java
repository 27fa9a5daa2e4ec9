package lianxi.supervision.measure.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a talk is called off, or a proposal sent back, taken back or dropped (理由). */
class SupervisionMeasureReasonForm extends MeasureForm {

    @NotBlank
    @Size(max = 500)
    private String reason = "";

    static SupervisionMeasureReasonForm of(int version) {
        SupervisionMeasureReasonForm form = new SupervisionMeasureReasonForm();
        form.setVersion(version);
        return form;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
