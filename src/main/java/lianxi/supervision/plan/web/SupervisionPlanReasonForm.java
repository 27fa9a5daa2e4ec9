package lianxi.supervision.plan.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lianxi.supervision.plan.PlanService;

/** Why a plan is sent back, or revised. */
class SupervisionPlanReasonForm extends SupervisionPlanActForm {

    @NotBlank
    @Size(max = PlanService.REASON_MAX)
    private String reason = "";

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
