package lianxi.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;

/** A written, dated authority of the group head for one deputy (授权). */
@Entity
@Table(name = "roster_delegation")
class Delegation extends DatedRow {

    private long headId;
    private long deputyId;
    private String scope;

    protected Delegation() {}

    Delegation(PersonId head, DelegationCommand command) {
        super(command.from(), command.document());
        this.headId = head.value();
        this.deputyId = Checks.chosen("deputy", command.deputy()).value();
        this.scope = Checks.required("scope", command.scope(), Checks.REASON);
        LocalDate last = Checks.day("lastDay", command.lastDay());
        if (last.isBefore(command.from())) {
            throw new RefusedException("lastDay", "roster.error.last-before-first");
        }
        until(last.plusDays(1));
    }

    PersonId head() {
        return new PersonId(headId);
    }

    PersonId deputy() {
        return new PersonId(deputyId);
    }
}
