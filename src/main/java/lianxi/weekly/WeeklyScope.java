package lianxi.weekly;

import lianxi.shared.Actor;
import lianxi.shared.UnitId;

/** Who sees a unit's weekly reports: the unit itself, the office, leaders and members. */
final class WeeklyScope {

    private WeeklyScope() {}

    static boolean mayRead(Actor actor, UnitId unit) {
        return actor.readsEverything() || actor.writesFor(unit);
    }
}
