package lianxi.problem;

import java.util.Set;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Who has a part in a problem (有关各方), and what that allows; whether the lifecycle allows it too says {@link ProblemState}.
 *
 * @param raiser who raised it; null for the office itself
 * @param owner who answers for it; null before it is taken on
 * @param undertaker the project's undertaker, where the office shares the problem with it; else null
 * @param applicant the account that applied for strike-off; null while nobody has
 */
record ProblemParties(
        @Nullable UnitId raiser,
        @Nullable UnitId owner,
        Set<UnitId> involved,
        @Nullable UnitId undertaker,
        @Nullable AccountId applicant) {

    ProblemParties {
        involved = Set.copyOf(involved);
    }

    boolean mayRead(Actor actor) {
        return actor.readsEverything() || hasPart(actor);
    }

    boolean hasPart(Actor actor) {
        return isRaiser(actor)
                || isOwner(actor)
                || involved.stream().anyMatch(actor::writesFor)
                || undertaker != null && isUndertaker(actor, undertaker);
    }

    /** Whether the actor's roles and units permit this while the problem is in the state. */
    boolean permits(Actor actor, ProblemState state, ProblemAction action) {
        boolean office = actor.is(Role.OFFICE);
        return switch (action) {
            case ACCEPT, DECLINE, REASSIGN, MARK, UNMARK, SEND_BACK, REOPEN -> office;
            case STRIKE_OFF -> office && !hasApplied(actor);
            case WITHDRAW -> raiser == null ? office : isRaiser(actor);
            case EDIT -> office || (state == ProblemState.REGISTERED ? isRaiser(actor) : isOwner(actor));
            case LEVEL, PROGRESS, APPLY -> office || isOwner(actor);
            case RETRACT -> isOwner(actor);
            case NOTE -> office || hasPart(actor);
        };
    }

    /** Nobody strikes off what the same account applied for. */
    boolean hasApplied(Actor actor) {
        return applicant != null && applicant.equals(actor.account());
    }

    boolean isOwner(Actor actor) {
        return owner != null && actor.writesFor(owner);
    }

    boolean isRaiser(Actor actor) {
        return raiser != null && (actor.writesFor(raiser) || isUndertaker(actor, raiser));
    }

    static boolean isUndertaker(Actor actor, UnitId unit) {
        return actor.is(Role.UNDERTAKER) && actor.belongsTo(unit);
    }
}
