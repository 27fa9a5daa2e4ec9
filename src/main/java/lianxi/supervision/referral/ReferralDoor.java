package lianxi.supervision.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianxi.document.DocumentId;
import lianxi.roster.PowerHolders;
import lianxi.roster.SeatHolder;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.OncePerPage;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.supervision.ReferralId;
import org.springframework.stereotype.Component;

/** The one way to a case (问题线索移送): through it come its readers of this very day; to all others it does not exist. */
@Component
class ReferralDoor {

    private final Referrals referrals;
    private final PowerHolders powers;
    private final OncePerPage page;
    private final Clock clock;

    ReferralDoor(Referrals referrals, PowerHolders powers, OncePerPage page, Clock clock) {
        this.referrals = referrals;
        this.powers = powers;
        this.page = page;
        this.clock = clock;
    }

    /** @throws NotFoundException if there is none, or the actor is not one of its readers; both look the same */
    Referral open(Actor actor, ReferralId id) {
        return page.get(new Case(id), () -> referrals.findById(id.value()))
                .filter(referral -> mayRead(actor, referral))
                .map(this::known)
                .orElseThrow(NotFoundException::new);
    }

    /** The case whose document it is, whoever asks. */
    Optional<Referral> of(DocumentId document) {
        return page.get(new CaseOf(document), () -> referrals.findByDocumentId(document.value()));
    }

    /** The case for a supervisor on it, or for who stands in for all of them; the 组长 reads and decides, but does not write. */
    Referral work(Actor actor, ReferralId id) {
        Referral referral = open(actor, id);
        if (!worksOn(actor)) {
            throw new ForbiddenException();
        }
        return referral;
    }

    List<Referral> all(Actor actor) {
        return referrals.findAll().stream()
                .filter(referral -> mayRead(actor, referral))
                .map(this::known)
                .toList();
    }

    boolean mayRead(Actor actor, Referral referral) {
        return mayRead(actor, referral.concern(), referral.supervisors());
    }

    /** The same of a case of which only the circle was read: whom it concerns, and who is on it. */
    boolean mayRead(Actor actor, Concern concern, List<PersonId> onCase) {
        return actor.person() != null
                && actor.isAny(Role.LEADER, Role.SUPERVISOR)
                && ReferralReaders.of(seats(), concern, onCase).all().contains(actor.person());
    }

    /** So that its document finds it again without asking. */
    private Referral known(Referral referral) {
        return page.get(new CaseOf(referral.document()), () -> Optional.of(referral))
                .orElse(referral);
    }

    /** Of a reader. */
    static boolean worksOn(Actor actor) {
        return actor.is(Role.SUPERVISOR);
    }

    ReferralReaders readers(Referral referral) {
        return ReferralReaders.of(seats(), referral.concern(), referral.supervisors());
    }

    /** Leading group and supervision group of today. */
    List<SeatHolder> seats() {
        LocalDate today = LocalDate.now(clock);
        return page.get(new Seats(today), () -> powers.seats(today));
    }

    private record Seats(LocalDate on) {}

    private record Case(ReferralId id) {}

    private record CaseOf(DocumentId document) {}
}
