package lianxi.meeting.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lianxi.shared.web.FormKeys;
import org.jspecify.annotations.Nullable;

/** 取消会议: why, as everybody who was invited is told. */
class MeetingReasonForm {

    private String key = FormKeys.fresh();
    private @Nullable Integer version;

    @NotBlank
    @Size(max = 300)
    private String reason = "";

    /** What the service compares; a form that brings no version was opened with none that could hold. */
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
