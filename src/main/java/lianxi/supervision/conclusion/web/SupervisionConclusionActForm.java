package lianxi.supervision.conclusion.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lianxi.shared.web.FormKeys;
import lianxi.supervision.conclusion.ConclusionService;
import org.jspecify.annotations.Nullable;

/** One act on a conclusion: which of its fields it needs, the service says. */
public class SupervisionConclusionActForm {

    private String key = FormKeys.fresh();
    private @Nullable Integer version;
    private String mark = "";

    @Size(max = ConclusionService.REASON_MAX)
    private String reason = "";

    @Size(max = ConclusionService.RECEIVER_MAX)
    private String receiver = "";

    private @Nullable LocalDate on;

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

    public String getMark() {
        return mark;
    }

    public void setMark(String mark) {
        this.mark = mark;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getReceiver() {
        return receiver;
    }

    public void setReceiver(String receiver) {
        this.receiver = receiver;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }
}
