package lianxi.task.quantity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lianxi.shared.web.FormKeys;
import lianxi.task.quantity.QuantityLine;
import lianxi.task.quantity.QuantityService;

/** Why a track counts no longer (撤销). */
public class TaskQuantityWithdrawalForm {

    private String key = FormKeys.fresh();
    private int version = -1;

    @NotBlank
    @Size(max = QuantityService.TEXT_MAX)
    private String reason = "";

    static TaskQuantityWithdrawalForm of(QuantityLine line) {
        TaskQuantityWithdrawalForm form = new TaskQuantityWithdrawalForm();
        form.version = line.version();
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
