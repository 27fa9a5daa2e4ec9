package lianxi.project.extension;

import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.UnitId;

/** Who sees what a unit asked for: the unit itself, the office, leaders and members. */
final class ExtensionScope {

    private ExtensionScope() {}

    static boolean mayRead(Actor actor, UnitId unit) {
        return actor.readsEverything() || actor.writesFor(unit);
    }

    /** Who may read but not ask is refused; to the rest there is no such thing. */
    static void requireUnitSideOrOffice(Actor actor, UnitId unit) {
        if (actor.mayActFor(unit)) {
            return;
        }
        if (mayRead(actor, unit)) {
            throw new ForbiddenException();
        }
        throw new NotFoundException();
    }
}
