package lianxi.meeting.decision.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lianxi.meeting.decision.DecisionService;
import lianxi.shared.web.FormKeys;
import org.jspecify.annotations.Nullable;

/** A decision that was struck off without a task is taken up again (重启), with the reason. */
class MeetingDecisionReopenForm {

    private String key = FormKeys.fresh();
    private @Nullable Integer version;

    @NotBlank
    @Size(max = DecisionService.NOTE_MAX)
    private String reason = "";

    static MeetingDecisionReopenForm of(int version) {
        MeetingDecisionReopenForm form = new MeetingDecisionReopenForm();
        form.version = version;
        return form;
    }

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
