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

/** A person's place in a body (席位), with unit and post as the ordering document prints them. */
@Entity
@Table(name = "roster_place")
class Place extends DatedRow {

    @Enumerated(EnumType.STRING)
    private Body body;

    @Enumerated(EnumType.STRING)
    private PlaceRole role;

    private long personId;

    @Nullable
    private Long unitId;

    private String post;
    private boolean concurrent;
    private int position;

    protected Place() {}

    Place(Appointment appointment, int position) {
        super(appointment.from(), appointment.document());
        this.body = Checks.chosen("body", appointment.body());
        this.role = Checks.chosen("role", appointment.role());
        if (!body.roles().contains(role)) {
            throw new RefusedException("role", "roster.error.role-of-body");
        }
        this.personId = Checks.chosen("person", appointment.person()).value();
        this.unitId = appointment.unit() == null ? null : appointment.unit().value();
        this.post = Checks.optional("post", appointment.post(), Checks.POST);
        this.concurrent = appointment.concurrent();
        this.position = position;
    }

    /** The same place for a successor. */
    Appointment forSuccessor(PersonId successor, String post, LocalDate from, OrderingDocument order) {
        return new Appointment(body, role, successor, unit(), post, concurrent, position, from, order);
    }

    Body body() {
        return body;
    }

    PlaceRole role() {
        return role;
    }

    PersonId person() {
        return new PersonId(personId);
    }

    @Nullable
    UnitId unit() {
        return unitId == null ? null : new UnitId(unitId);
    }

    String post() {
        return post;
    }

    int position() {
        return position;
    }
}
