package lianxi.project.web;

import jakarta.validation.constraints.NotNull;
import lianxi.shared.web.FormKeys;
import org.jspecify.annotations.Nullable;

/** What every form of a schedule carries: its key and the version of the plan it was opened with. */
public abstract class PlanForm {

    private String key = FormKeys.fresh();

    @NotNull
    private Integer version;

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    @Nullable
    public Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }
}
