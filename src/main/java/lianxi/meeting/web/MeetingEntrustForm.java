package lianxi.meeting.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lianxi.meeting.Entrusting;
import lianxi.shared.PersonId;
import lianxi.shared.web.FormKeys;
import org.jspecify.annotations.Nullable;

/** 委托主持: which deputy, on what written authority. */
class MeetingEntrustForm {

    private String key = FormKeys.fresh();
    private @Nullable Integer version;

    @NotNull
    private @Nullable PersonId deputy;

    @NotBlank
    @Size(max = 120)
    private String basis = "";

    @NotNull
    private @Nullable LocalDate on;

    /** Only after validation. */
    @SuppressWarnings("NullAway")
    Entrusting toEntrusting() {
        return new Entrusting(deputy, basis, on);
    }

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

    public @Nullable PersonId getDeputy() {
        return deputy;
    }

    public void setDeputy(@Nullable PersonId deputy) {
        this.deputy = deputy;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }
}
