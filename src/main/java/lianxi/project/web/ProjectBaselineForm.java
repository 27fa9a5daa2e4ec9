package lianxi.project.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the schedule is frozen as a baseline (基线审定说明). */
public class ProjectBaselineForm extends PlanForm {

    @NotBlank
    @Size(max = 200)
    private String note = "";

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
