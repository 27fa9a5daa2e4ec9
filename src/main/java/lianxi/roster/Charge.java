package lianxi.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;

/** A leader of the group in charge of a unit (分管领导). It gives no right to act for the unit. */
@Entity
@Table(name = "roster_charge")
class Charge extends DatedRow {

    private long unitId;
    private long personId;

    protected Charge() {}

    Charge(ChargeCommand command) {
        super(command.from(), command.document());
        this.unitId = Checks.chosen("unit", command.unit()).value();
        this.personId = Checks.chosen("leader", command.leader()).value();
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    PersonId leader() {
        return new PersonId(personId);
    }
}
