package lianxi.permit.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** When the track shall be finished (目标日期), and why the date moves. */
public class PermitTargetForm extends TrackForm {

    @NotNull
    private LocalDate target;

    @Size(max = 300)
    private String targetReason = "";

    public LocalDate getTarget() {
        return target;
    }

    public void setTarget(LocalDate target) {
        this.target = target;
    }

    public String getTargetReason() {
        return targetReason;
    }

    public void setTargetReason(String targetReason) {
        this.targetReason = targetReason;
    }
}
