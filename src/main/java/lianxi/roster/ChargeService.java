package lianxi.roster;

import java.time.LocalDate;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which leader of the group is in charge of which unit, as dated records with their document (领导分工). */
@Service
@Transactional
public class ChargeService {

    private static final String CHARGE = "roster_charge";

    private final RosterStore store;
    private final RosterQueries roster;
    private final AuditTrail audit;

    ChargeService(RosterStore store, RosterQueries roster, AuditTrail audit) {
        this.store = store;
        this.roster = roster;
        this.audit = audit;
    }

    /** Puts a leader in charge; who was in charge on that day leaves it by the same document. */
    @AllowedTo(value = Role.OFFICE, system = true)
    public ChargeId put(Actor actor, ChargeCommand command) {
        store.unit(Checks.chosen("unit", command.unit()));
        Charge charge = new Charge(command);
        store.person(command.leader());
        boolean leads = roster.groupOn(command.from()).stream()
                .anyMatch(place ->
                        place.role() != PlaceRole.MEMBER && place.person().equals(command.leader()));
        if (!leads) {
            throw new RefusedException("leader", "roster.error.not-leader");
        }
        relieve(command);
        store.save(charge);
        audit.record(actor, "roster.charge.put", CHARGE, charge.id(), fields(charge, command.document()));
        return new ChargeId(charge.id());
    }

    /** The leader is no longer in charge: the day is the first without. */
    @AllowedTo(Role.OFFICE)
    public void end(Actor actor, UnitId unit, ChargeId id, int version, LocalDate on, OrderingDocument document) {
        Charge charge = store.find(Charge.class, id.value(), version, on);
        if (!charge.unit().equals(unit)) {
            throw new NotFoundException();
        }
        charge.end(on, document);
        store.flush();
        audit.record(
                actor, "roster.charge.end", CHARGE, id, fields(charge, document).plain("on", null, on));
    }

    private void relieve(ChargeCommand command) {
        for (Charge other : store.charges(command.unit(), command.from())) {
            if (other.leader().equals(command.leader()) || other.validFrom().isAfter(command.from())) {
                throw new RefusedException("from", "roster.error.charge-taken", other.validFrom());
            }
            other.end(command.from(), command.document());
        }
        store.flush();
    }

    private static AuditFields fields(Charge charge, OrderingDocument document) {
        return AuditFields.of("leader", null, charge.leader())
                .changed("unit", null, charge.unit())
                .changed("document", null, document.title());
    }
}
