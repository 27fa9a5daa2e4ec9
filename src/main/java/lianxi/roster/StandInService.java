package lianxi.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.Power;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who acts for whom, as dated records: A/B cover (AB角顶岗) and the group head's written authority (授权). */
@Service
@Transactional
public class StandInService {

    private final RosterStore store;
    private final RosterQueries roster;
    private final Overlaps overlaps;
    private final AuditTrail audit;
    private final Clock clock;

    StandInService(RosterStore store, RosterQueries roster, Overlaps overlaps, AuditTrail audit, Clock clock) {
        this.store = store;
        this.roster = roster;
        this.overlaps = overlaps;
        this.audit = audit;
        this.clock = clock;
    }

    /** Recorded by the office or by the unit itself. */
    @AllowedTo(
            value = {Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT},
            system = true)
    public CoverId cover(Actor actor, CoverCommand command) {
        store.unit(Checks.chosen("unit", command.unit()));
        if (!actor.isSystem() && !actor.mayActFor(command.unit())) {
            throw new ForbiddenException();
        }
        Cover cover = new Cover(command);
        if (!overlaps.tied(command.absent(), command.unit(), command.from(), command.lastDay())) {
            throw new RefusedException("absent", "roster.error.not-of-unit");
        }
        if (!overlaps.tied(command.covering(), command.unit(), command.from(), command.lastDay())) {
            throw new RefusedException("covering", "roster.error.not-of-unit");
        }
        overlaps.refuseFor(command);
        store.save(cover);
        audit.record(actor, "roster.cover.record", "roster_cover", cover.id(), fields(cover));
        return new CoverId(cover.id());
    }

    /** The absent one is back: today is the first day without cover. */
    @AllowedTo({Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT})
    public void endCover(Actor actor, UnitId unit, CoverId id, int version) {
        Cover cover = store.find(Cover.class, id.value());
        if (!cover.unit().equals(unit)) {
            throw new NotFoundException();
        }
        if (!actor.mayActFor(cover.unit())) {
            throw new ForbiddenException();
        }
        if (cover.version() != version) {
            throw new StaleVersionException(List.of());
        }
        cover.endOn(LocalDate.now(clock));
        store.flush();
        audit.record(actor, "roster.cover.end", "roster_cover", id, fields(cover));
    }

    /** Recorded by the group head, or by the office from the signed paper. */
    @AllowedTo(
            value = {Role.OFFICE, Role.LEADER},
            system = true)
    public DelegationId delegate(Actor actor, DelegationCommand command) {
        LocalDate from = Checks.day("from", command.from());
        PersonId head = roster.groupHead(from)
                .map(PlaceView::person)
                .orElseThrow(() -> new RefusedException("from", "roster.error.no-head"));
        mayDelegate(actor, head);
        Delegation delegation = new Delegation(head, command);
        boolean deputy = roster.placesOn(Body.GROUP, from).stream()
                .anyMatch(place ->
                        place.role() == PlaceRole.DEPUTY_HEAD && place.person().equals(command.deputy()));
        if (!deputy) {
            throw new RefusedException("deputy", "roster.error.not-deputy");
        }
        store.save(delegation);
        audit.record(actor, "roster.delegation.record", "roster_delegation", delegation.id(), fields(delegation));
        return new DelegationId(delegation.id());
    }

    /** Taken back before its last day. */
    @AllowedTo({Role.OFFICE, Role.LEADER})
    public void endDelegation(Actor actor, DelegationId id, int version, LocalDate on, OrderingDocument document) {
        Delegation delegation = store.find(Delegation.class, id.value(), version, on);
        mayDelegate(actor, delegation.head());
        delegation.end(on, document);
        store.flush();
        audit.record(actor, "roster.delegation.end", "roster_delegation", id, fields(delegation));
    }

    private static void mayDelegate(Actor actor, PersonId head) {
        boolean theHead = actor.has(Power.GROUP_HEAD) && head.equals(actor.person());
        if (!actor.isSystem() && !actor.is(Role.OFFICE) && !theHead) {
            throw new ForbiddenException();
        }
    }

    private static AuditFields fields(Cover cover) {
        return AuditFields.of("absent", null, cover.absent()).changed("covering", null, cover.covering());
    }

    private static AuditFields fields(Delegation delegation) {
        return AuditFields.of("head", null, delegation.head()).changed("deputy", null, delegation.deputy());
    }
}
