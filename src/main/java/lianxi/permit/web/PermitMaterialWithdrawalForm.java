package lianxi.permit.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lianxi.shared.web.FormKeys;

/** Why a material is withdrawn (撤回材料). */
public class PermitMaterialWithdrawalForm {

    private String key = FormKeys.fresh();

    @NotBlank
    @Size(max = 500)
    private String reason = "";

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
