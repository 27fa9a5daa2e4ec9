package lianxi.supervision.conclusion;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import lianxi.shared.Actor;
import lianxi.shared.UnitId;
import lianxi.supervision.SupervisionRights;

/** Who reads a conclusion and who does what with it (督查结论权限). */
record ConclusionRights(UnitId unit, ConclusionState state) {

    /** The same rule as {@link ConclusionRows#READABLE}: a draft is the supervision group's and the 组长's. */
    boolean mayRead(Actor actor) {
        return SupervisionRights.knowsBeforehand(actor)
                || state.isSigned() && SupervisionRights.readsAbout(actor, unit);
    }

    /** Whether the actor may do it, whatever the state. */
    boolean allows(Actor actor, ConclusionAction action) {
        return switch (action) {
            case DRAFT, EDIT, SUBMIT, DISCARD -> SupervisionRights.supervises(actor) && !actor.belongsTo(unit);
            case SIGN, SEND_BACK -> SupervisionRights.leads(actor);
            case RECEIVE -> actor.writesFor(unit) || SupervisionRights.supervises(actor);
            case REPLACE, REVOKE -> false;
        };
    }

    /** What the actor may do now. */
    Set<ConclusionAction> actions(Actor actor) {
        Set<ConclusionAction> actions = EnumSet.noneOf(ConclusionAction.class);
        Arrays.stream(ConclusionAction.values())
                .filter(action -> state.after(action).isPresent() && allows(actor, action))
                .forEach(actions::add);
        return actions;
    }
}
