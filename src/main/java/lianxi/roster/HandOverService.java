package lianxi.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A personnel change in one step (工作交接): places, roles and open work of a unit go from one person to another. */
@Service
@Transactional
public class HandOverService {

    private final RosterStore store;
    private final Overlaps overlaps;
    private final RosterService roster;
    private final ChargeSuccession charges;
    private final ObjectProvider<HandOver> work;
    private final AuditTrail audit;
    private final Clock clock;

    HandOverService(
            RosterStore store,
            Overlaps overlaps,
            RosterService roster,
            ChargeSuccession charges,
            ObjectProvider<HandOver> work,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.overlaps = overlaps;
        this.roster = roster;
        this.charges = charges;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /** The open work of a person at a unit, by the kinds that name one. */
    @Transactional(readOnly = true)
    public List<OpenWork> openWork(PersonId person, UnitId unit) {
        return work.orderedStream()
                .map(kind -> new OpenWork(kind.labelKey(), kind.openWork(person, unit)))
                .filter(open -> open.count() > 0)
                .toList();
    }

    /** Ends what the leaving person holds at the unit and gives it, with the open work, to the successor. */
    @AllowedTo(Role.OFFICE)
    public void handOver(Actor actor, HandOverCommand command) {
        LocalDate on = Checks.day("on", command.on());
        Checks.document(command.document());
        store.unit(command.unit());
        store.person(Checks.chosen("leaving", command.from()));
        store.person(Checks.chosen("to", command.to()));
        if (command.from().equals(command.to())) {
            throw new RefusedException("to", "roster.error.hand-over-self");
        }
        if (on.isAfter(LocalDate.now(clock))) {
            throw new RefusedException("on", "roster.error.not-in-future");
        }
        boolean held = places(actor, command) | roles(actor, command);
        List<OpenWork> open = openWork(command.from(), command.unit());
        if (!held && open.isEmpty()) {
            throw new RefusedException("leaving", "roster.error.nothing-to-hand-over");
        }
        work.orderedStream().forEach(kind -> kind.handOver(actor, command.from(), command.to(), command.unit(), on));
        audit.record(
                actor,
                "roster.hand-over",
                "roster_unit",
                command.unit(),
                AuditFields.of("person", command.from(), command.to())
                        .plain(
                                "openWork",
                                null,
                                open.stream().mapToInt(OpenWork::count).sum())
                        .plain("on", null, on));
    }

    private boolean places(Actor actor, HandOverCommand command) {
        List<Place> leaving = store.placesOf(command.from(), command.on()).stream()
                .filter(place -> command.unit().equals(place.unit()))
                .toList();
        for (Place place : leaving) {
            Appointment next =
                    place.forSuccessor(command.to(), postOr(command, place.post()), command.on(), command.document());
            place.end(command.on(), command.document());
            store.flush();
            if (giveUpLowerPlace(command, place)) {
                roster.appoint(actor, next);
            }
            charges.after(actor, place, command.on(), command.document(), command.to());
        }
        return !leaving.isEmpty();
    }

    /** A member who succeeds a deputy head leaves the member's place; one of equal or higher rank keeps the own. */
    private boolean giveUpLowerPlace(HandOverCommand command, Place vacant) {
        for (Place own : store.placesOf(command.to(), command.on())) {
            if (own.body() != vacant.body()) {
                continue;
            }
            if (own.role().compareTo(vacant.role()) <= 0) {
                return false;
            }
            own.end(command.on(), command.document());
            store.flush();
        }
        return true;
    }

    private boolean roles(Actor actor, HandOverCommand command) {
        List<Assignment> leaving = store.assignmentsOf(command.from(), command.on()).stream()
                .filter(assignment -> assignment.unit().equals(command.unit()))
                .toList();
        leaving.forEach(assignment -> assignment.end(command.on(), command.document()));
        store.flush();
        for (Assignment assignment : leaving) {
            AssignmentCommand next = assignment.forSuccessor(
                    command.to(), postOr(command, assignment.post()), command.on(), command.document());
            if (!overlaps.holds(next)) {
                endTheOtherAngle(next);
                roster.assign(actor, next);
            }
        }
        return !leaving.isEmpty();
    }

    /** A B角 who becomes A角 leaves the B角 free; nobody covers for himself. */
    private void endTheOtherAngle(AssignmentCommand next) {
        UnitRole other = switch (next.role()) {
            case CONTACT -> UnitRole.DEPUTY;
            case DEPUTY -> UnitRole.CONTACT;
            default -> null;
        };
        if (other == null) {
            return;
        }
        store.holders(next.unit(), other, next.from()).stream()
                .filter(holder -> holder.person().equals(next.person()))
                .forEach(holder -> holder.endIfOpen(next.from(), next.document()));
        store.flush();
    }

    private static String postOr(HandOverCommand command, String old) {
        return command.post() == null || command.post().isBlank() ? old : command.post();
    }

    /** How many open things of one kind name a person. */
    public record OpenWork(String labelKey, int count) {}
}
