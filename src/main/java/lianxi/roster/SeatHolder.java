package lianxi.roster;

import java.util.Set;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;

/**
 * A person with a place in a body on a day, and the units that the person is tied to that day.
 *
 * @param post as printed; may be empty
 * @param units by role, by seat or by cover
 */
public record SeatHolder(Body body, PlaceRole role, PersonId person, String name, String post, Set<UnitId> units) {

    public SeatHolder {
        units = Set.copyOf(units);
    }
}
