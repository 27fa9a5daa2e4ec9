package lianxi.roster;

import java.util.Set;
import lianxi.shared.PersonId;
import lianxi.shared.Power;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A person who holds a power on a day (组长、副组长、办公室主任).
 *
 * @param units every unit the person is tied to that day: by role, by seat or by cover
 * @param authority the document of the 授权 that covers the day; null without one
 */
public record PowerHolder(
        Power power,
        PersonId person,
        String name,
        Set<UnitId> units,
        @Nullable String authority) {

    public PowerHolder {
        units = Set.copyOf(units);
    }

    public boolean isOf(UnitId unit) {
        return units.contains(unit);
    }
}
