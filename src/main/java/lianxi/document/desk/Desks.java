package lianxi.document.desk;

import java.util.Set;
import java.util.stream.Collectors;
import lianxi.shared.Actor;
import lianxi.shared.UnitId;

/** What the desks have in common. */
final class Desks {

    private Desks() {}

    /** The units for which the actor writes as one of their own. */
    static Set<UnitId> unitsOf(Actor actor) {
        return actor.units().stream().filter(actor::writesFor).collect(Collectors.toSet());
    }
}
