package lianxi.task.quantity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lianxi.shared.web.FormKeys;
import lianxi.task.quantity.QuantityLine;
import lianxi.task.quantity.QuantityService;

/** Another plan for a track, with the reason (调整计划). */
public class TaskQuantityPlanForm extends TaskQuantityPlanFields {

    private String key = FormKeys.fresh();
    private int version = -1;

    @NotBlank
    @Size(max = QuantityService.TEXT_MAX)
    private String reason = "";

    static TaskQuantityPlanForm of(QuantityLine line) {
        TaskQuantityPlanForm form = new TaskQuantityPlanForm();
        form.version = line.version();
        form.take(line.plan());
        return form;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
