package lianxi.roster;

import java.time.LocalDate;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What becomes of the units in a leader's charge when the leader leaves the place (分管随职务交接). */
@Component
class ChargeSuccession {

    private final RosterStore store;
    private final AuditTrail audit;

    ChargeSuccession(RosterStore store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    /**
     * Ends the charges of whoever held the place, by the document that ended it, and gives them to the successor.
     *
     * @param successor who leads the group in that place now; null where nobody does
     */
    void after(Actor actor, Place left, LocalDate on, OrderingDocument document, @Nullable PersonId successor) {
        if (left.body() != Body.GROUP
                || left.role() == PlaceRole.MEMBER
                || left.person().equals(successor)) {
            return;
        }
        for (Charge charge : store.chargesOf(left.person(), on)) {
            LocalDate day = on.isBefore(charge.validFrom()) ? charge.validFrom() : on;
            charge.end(day, document);
            store.flush();
            if (successor != null) {
                store.save(new Charge(new ChargeCommand(charge.unit(), successor, day, document)));
            }
            audit.record(
                    actor,
                    "roster.charge.end",
                    "roster_charge",
                    charge.id(),
                    AuditFields.of("leader", left.person(), successor).plain("on", null, day));
        }
    }
}
