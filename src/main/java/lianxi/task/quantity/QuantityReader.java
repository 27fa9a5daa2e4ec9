package lianxi.task.quantity;

import java.util.List;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;

/**
 * Whose tracks somebody reads: everybody inside all of them, an undertaker those of its own projects.
 *
 * @param undertakers ids of the own units as an undertaker; one impossible id where there are none
 */
record QuantityReader(boolean everywhere, List<Long> undertakers) {

    static QuantityReader of(Actor actor) {
        boolean builds = actor.is(Role.UNDERTAKER) && !actor.units().isEmpty();
        List<Long> own = builds ? actor.units().stream().map(UnitId::value).toList() : List.of(-1L);
        return new QuantityReader(actor.isInside(), own);
    }

    boolean mayRead(UnitId undertaker) {
        return everywhere || undertakers.contains(undertaker.value());
    }
}
