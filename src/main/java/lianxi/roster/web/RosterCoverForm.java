package lianxi.roster.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lianxi.roster.CoverCommand;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;

/** Who stands in for whom (AB角顶岗). */
class RosterCoverForm {

    private String key;

    @NotNull
    private PersonId absent;

    @NotNull
    private PersonId covering;

    @NotBlank
    @Size(max = 200)
    private String reason;

    @NotNull
    private LocalDate from;

    @NotNull
    private LocalDate lastDay;

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public PersonId getAbsent() {
        return absent;
    }

    public void setAbsent(PersonId absent) {
        this.absent = absent;
    }

    public PersonId getCovering() {
        return covering;
    }

    public void setCovering(PersonId covering) {
        this.covering = covering;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    CoverCommand toCommand(UnitId unit) {
        return new CoverCommand(unit, absent, covering, reason, from, lastDay);
    }
}
