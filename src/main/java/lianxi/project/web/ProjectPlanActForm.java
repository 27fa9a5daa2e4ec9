package lianxi.project.web;

import lianxi.shared.web.FormKeys;
import lianxi.shared.web.TextNormaliser;
import org.jspecify.annotations.Nullable;

/** One button on a plan: which version of the record it was shown with, and the reason where one is asked. */
public class ProjectPlanActForm {

    private String key = FormKeys.fresh();
    private int version = -1;
    private String reason = "";

    String toReason() {
        return TextNormaliser.clean(reason);
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

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
