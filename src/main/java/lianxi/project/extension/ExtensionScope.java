package lianxi.project.extension;

import lianxi.shared.Actor;
import lianxi.shared.UnitId;

/** Who sees what a unit asked for: the unit itself, the office, leaders and members. */
final class ExtensionScope {

    private ExtensionScope() {}

    static boolean mayRead(Actor actor, UnitId unit) {
        return actor.readsEverything() || actor.writesFor(unit);
    }
}
