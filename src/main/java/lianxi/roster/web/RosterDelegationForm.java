package lianxi.roster.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lianxi.roster.DelegationCommand;
import lianxi.shared.PersonId;

/** The group head's written authority for a deputy (授权). */
class RosterDelegationForm extends RosterOrdered {

    @NotNull
    private PersonId deputy;

    @NotBlank
    @Size(max = 200)
    private String scope;

    @NotNull
    private LocalDate lastDay;

    public PersonId getDeputy() {
        return deputy;
    }

    public void setDeputy(PersonId deputy) {
        this.deputy = deputy;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    DelegationCommand toCommand() {
        return new DelegationCommand(deputy, scope, getFrom(), lastDay, ordering());
    }
}
