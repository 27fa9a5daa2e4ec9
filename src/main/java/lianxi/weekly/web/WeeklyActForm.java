package lianxi.weekly.web;

import org.jspecify.annotations.Nullable;

/** One button on a report: which version it was shown with, and the reason where one is asked. */
class WeeklyActForm {

    private @Nullable String key;
    private int version;
    private String reason = "";

    public @Nullable String getKey() {
        return key;
    }

    public void setKey(@Nullable String key) {
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
