package lianxi.supervision.inspection.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lianxi.shared.web.FormKeys;
import org.jspecify.annotations.Nullable;

/** 取消检查, with the reason. */
public class SupervisionInspectionCancelForm {

    private String key = FormKeys.fresh();

    private @Nullable Integer version;

    @NotBlank
    @Size(max = 300)
    private String reason = "";

    int expectedVersion() {
        return version == null ? -1 : version;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
