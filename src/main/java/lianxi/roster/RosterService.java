package lianxi.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.ForbiddenException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Places in the bodies and roles in the units: a change ends one row and begins another (人员调整). */
@Service
@Transactional
public class RosterService {

    private static final String PLACE = "roster_place";
    private static final String ASSIGNMENT = "roster_assignment";

    private final RosterStore store;
    private final Overlaps overlaps;
    private final ChargeSuccession charges;
    private final AuditTrail audit;
    private final Clock clock;

    RosterService(RosterStore store, Overlaps overlaps, ChargeSuccession charges, AuditTrail audit, Clock clock) {
        this.store = store;
        this.overlaps = overlaps;
        this.charges = charges;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a body is called and where it sits from a day on (办公室设在…). */
    @AllowedTo(value = Role.OFFICE, system = true)
    public void nameBody(
            Actor actor, Body body, String name, @Nullable UnitId seat, LocalDate from, OrderingDocument document) {
        if (seat != null) {
            store.unit(seat);
        }
        BodyText text = store.bodyText(body, from).orElseGet(() -> new BodyText(body, from));
        text.write(name, seat, document);
        store.save(text);
        audit.record(actor, "roster.body.name", "roster_body", body, AuditFields.of("name", null, name));
    }

    /** Puts a person into a body. */
    @AllowedTo(value = Role.OFFICE, system = true)
    public PlaceId appoint(Actor actor, Appointment appointment) {
        Place place = newPlace(appointment);
        audit.record(actor, "roster.place.appoint", PLACE, place.id(), fields(place, appointment.document()));
        return new PlaceId(place.id());
    }

    /** The same or another person, role, post or order from a day on: the old row ends, a new one begins. */
    @AllowedTo(Role.OFFICE)
    public PlaceId replace(Actor actor, PlaceId id, int version, Appointment appointment) {
        Place old = store.find(Place.class, id.value(), version, appointment.from());
        old.end(appointment.from(), appointment.document());
        store.flush();
        Place place = newPlace(new Appointment(
                old.body(),
                appointment.role(),
                appointment.person(),
                appointment.unit(),
                appointment.post(),
                appointment.concurrent(),
                appointment.position() == null ? Integer.valueOf(old.position()) : appointment.position(),
                appointment.from(),
                appointment.document()));
        boolean leads = place.role() != PlaceRole.MEMBER;
        charges.after(actor, old, appointment.from(), appointment.document(), leads ? place.person() : null);
        audit.record(
                actor,
                "roster.place.replace",
                PLACE,
                place.id(),
                AuditFields.of("person", old.person(), place.person())
                        .changed("role", old.role(), place.role())
                        .changed("post", old.post(), place.post())
                        .changed("document", null, appointment.document().title()));
        return new PlaceId(place.id());
    }

    /** The place ends: the day is the first without it. */
    @AllowedTo(Role.OFFICE)
    public void endPlace(Actor actor, PlaceId id, int version, LocalDate on, OrderingDocument document) {
        Place place = store.find(Place.class, id.value(), version, on);
        place.end(on, document);
        store.flush();
        charges.after(actor, place, on, document, null);
        audit.record(
                actor, "roster.place.end", PLACE, id, fields(place, document).plain("on", null, on));
    }

    /** Puts a person into a unit's role; the holder of that day leaves it by the same document. */
    @AllowedTo(value = Role.OFFICE, system = true)
    public AssignmentId assign(Actor actor, AssignmentCommand command) {
        store.unit(Checks.chosen("unit", command.unit()));
        Assignment assignment = new Assignment(command);
        store.person(command.person());
        if (command.role().isSingle()) {
            relieve(command);
        }
        overlaps.refuseFor(command);
        store.save(assignment);
        audit.record(
                actor,
                "roster.assignment.assign",
                ASSIGNMENT,
                assignment.id(),
                fields(assignment, command.document()).plain("from", null, command.from()));
        return new AssignmentId(assignment.id());
    }

    /** The role ends: the day is the first without it. */
    @AllowedTo(Role.OFFICE)
    public void endAssignment(Actor actor, AssignmentId id, int version, LocalDate on, OrderingDocument document) {
        Assignment assignment = store.find(Assignment.class, id.value(), version, on);
        assignment.end(on, document);
        store.flush();
        audit.record(
                actor,
                "roster.assignment.end",
                ASSIGNMENT,
                id,
                fields(assignment, document).plain("on", null, on));
    }

    /** The contact confirms the own data (核实), once a day; the office may note that the contact did so by phone. */
    @AllowedTo({Role.UNIT_HEAD, Role.CONTACT, Role.OFFICE})
    public void verify(Actor actor, AssignmentId id) {
        Assignment assignment = store.lock(Assignment.class, id.value());
        boolean own = assignment.person().equals(actor.person());
        if (!own && !actor.is(Role.OFFICE)) {
            throw new ForbiddenException();
        }
        LocalDate today = LocalDate.now(clock);
        if (assignment.validUntil() != null && !today.isBefore(assignment.validUntil())) {
            throw new RefusedException(null, "roster.error.already-ended", assignment.validUntil());
        }
        if (today.equals(assignment.verifiedOn())) {
            return;
        }
        AuditFields fields = AuditFields.none().plain("verifiedOn", assignment.verifiedOn(), today);
        assignment.verify(today);
        store.flush();
        audit.record(actor, "roster.assignment.verify", ASSIGNMENT, id, fields);
    }

    private Place newPlace(Appointment appointment) {
        int position = appointment.position() == null
                ? store.lastPosition(Checks.chosen("body", appointment.body())) + 1
                : appointment.position();
        if (position < 1 || position > 999) {
            throw new RefusedException("position", "roster.error.position");
        }
        Place place = new Place(appointment, position);
        store.person(appointment.person());
        if (appointment.unit() != null) {
            store.unit(appointment.unit());
        }
        overlaps.refuseFor(appointment);
        return store.save(place);
    }

    private void relieve(AssignmentCommand command) {
        List<Assignment> holders = store.holders(command.unit(), command.role(), command.from());
        holders.stream()
                .filter(holder -> !holder.validFrom().isAfter(command.from())
                        && !holder.person().equals(command.person()))
                .forEach(holder -> holder.end(command.from(), command.document()));
        store.flush();
    }

    private static AuditFields fields(Place place, OrderingDocument document) {
        return AuditFields.of("person", null, place.person())
                .changed("role", null, place.role())
                .changed("document", null, document.title());
    }

    private static AuditFields fields(Assignment assignment, OrderingDocument document) {
        return AuditFields.of("person", null, assignment.person())
                .changed("role", null, assignment.role())
                .changed("document", null, document.title());
    }
}
