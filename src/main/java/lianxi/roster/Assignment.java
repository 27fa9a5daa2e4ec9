package lianxi.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** A person's role in a unit (任职): head, responsible person, contact, deputy, staff. */
@Entity
@Table(name = "roster_assignment")
class Assignment extends DatedRow {

    private long unitId;

    @Enumerated(EnumType.STRING)
    private UnitRole role;

    private long personId;
    private String post;

    @Nullable
    private LocalDate verifiedOn;

    protected Assignment() {}

    Assignment(AssignmentCommand command) {
        super(command.from(), command.document());
        this.unitId = Checks.chosen("unit", command.unit()).value();
        this.role = Checks.chosen("role", command.role());
        if (!role.isAssignable()) {
            throw new RefusedException("role", "roster.error.required.role");
        }
        this.personId = Checks.chosen("person", command.person()).value();
        this.post = Checks.optional("post", command.post(), Checks.POST);
    }

    /** The contact has looked at the own data and found them right. */
    void verify(LocalDate on) {
        verifiedOn = on;
    }

    /** The data changed under the contact: to be looked at again. */
    void unverify() {
        verifiedOn = null;
    }

    AssignmentCommand forSuccessor(PersonId successor, String post, LocalDate from, OrderingDocument order) {
        return new AssignmentCommand(unit(), role, successor, post, from, order);
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    UnitRole role() {
        return role;
    }

    PersonId person() {
        return new PersonId(personId);
    }

    String post() {
        return post;
    }

    @Nullable
    LocalDate verifiedOn() {
        return verifiedOn;
    }
}
