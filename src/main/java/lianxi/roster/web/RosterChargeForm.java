package lianxi.roster.web;

import jakarta.validation.constraints.NotNull;
import lianxi.roster.ChargeCommand;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;

/** Which leader of the group is in charge of a unit (分管领导). */
class RosterChargeForm extends RosterOrdered {

    @NotNull
    private PersonId leader;

    public PersonId getLeader() {
        return leader;
    }

    public void setLeader(PersonId leader) {
        this.leader = leader;
    }

    ChargeCommand toCommand(UnitId unit) {
        return new ChargeCommand(unit, leader, getFrom(), ordering());
    }
}
