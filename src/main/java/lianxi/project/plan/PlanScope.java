package lianxi.project.plan;

import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.UnitId;

/**
 * Who sees what of a unit's plan. Drafts, and what lies with the office, are the own unit's, the office's, leaders' and
 * members'; an adopted version may be read by everybody inside, as projects and permits may.
 */
final class PlanScope {

    private PlanScope() {}

    static boolean mayReadDrafts(Actor actor, UnitId unit) {
        return actor.readsEverything() || actor.writesFor(unit);
    }

    /** Who may read but not write is refused; to the rest there is no such thing. */
    static void requireWriter(Actor actor, UnitId unit) {
        if (actor.writesFor(unit)) {
            return;
        }
        throw mayReadDrafts(actor, unit) ? new ForbiddenException() : new NotFoundException();
    }
}
