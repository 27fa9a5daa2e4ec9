package lianxi.document.desk;

import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Role;

/** What the desks have in common. */
final class Desks {

    private Desks() {}

    /** To be asked once the actor is known to read the thing, so that 403 tells nothing. */
    static void requireOffice(Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            throw new ForbiddenException();
        }
    }
}
