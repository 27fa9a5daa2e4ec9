package lianxi.weekly;

import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;

/** Who sees a unit's weekly reports: the unit itself, the office, leaders and members. */
final class WeeklyScope {

    private WeeklyScope() {}

    static boolean mayRead(Actor actor, UnitId unit) {
        return actor.readsEverything() || isUnitSide(actor, unit);
    }

    /** Whether the actor writes for the unit as one of its own. */
    static boolean isUnitSide(Actor actor, UnitId unit) {
        return actor.isAny(Role.UNIT_HEAD, Role.CONTACT) && actor.belongsTo(unit);
    }
}
