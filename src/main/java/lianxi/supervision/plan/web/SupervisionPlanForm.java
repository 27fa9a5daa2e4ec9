package lianxi.supervision.plan.web;

import jakarta.validation.constraints.Size;
import lianxi.supervision.plan.PlanService;

/** 总体要求 of a plan. */
class SupervisionPlanForm extends SupervisionPlanActForm {

    @Size(max = PlanService.AIMS_MAX)
    private String aims = "";

    public String getAims() {
        return aims;
    }

    public void setAims(String aims) {
        this.aims = aims;
    }
}
