package lianxi.supervision.finding;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import lianxi.shared.Actor;
import lianxi.shared.UnitId;
import lianxi.supervision.SupervisionRights;

/**
 * Who reads a finding and who does what with it (发现问题权限).
 *
 * @param onTheSpot found by an inspection, where the unit itself was there
 */
record FindingRights(UnitId unit, boolean onTheSpot, FindingState state) {

    /** The same rule as {@link FindingScope#READABLE}: others than supervisors hear of one with its inspection or its conclusion. */
    boolean mayRead(Actor actor) {
        return SupervisionRights.knowsBeforehand(actor) || isTold() && SupervisionRights.readsAbout(actor, unit);
    }

    private boolean isTold() {
        return onTheSpot || state == FindingState.CONCLUDED || state == FindingState.REVOKED;
    }

    /** Whether the actor may do it, whatever the state. */
    boolean allows(Actor actor, FindingAction action) {
        return switch (action) {
            case RECORD, EDIT, DROP -> SupervisionRights.supervises(actor) && !actor.belongsTo(unit);
            case REPLY -> actor.writesFor(unit);
            case CONCLUDE, REWORD, REVOKE -> false;
        };
    }

    /** What the actor may do now. */
    Set<FindingAction> actions(Actor actor) {
        Set<FindingAction> actions = EnumSet.noneOf(FindingAction.class);
        Arrays.stream(FindingAction.values())
                .filter(action -> state.after(action).isPresent() && allows(actor, action))
                .forEach(actions::add);
        return actions;
    }
}
