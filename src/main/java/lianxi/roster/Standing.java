package lianxi.roster;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianxi.shared.PersonId;
import lianxi.shared.Power;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What the roster makes of a person on one day; an account's derived roles, units and powers follow from it.
 *
 * @param group the role in the leading group, null without a place
 * @param office the role in the office, null without a place
 * @param supervision the role in the supervision group, null without a place
 * @param delegated whether a 授权 of the group head covers the day
 */
public record Standing(
        PersonId person,
        List<UnitStanding> units,
        @Nullable PlaceRole group,
        @Nullable PlaceRole office,
        @Nullable PlaceRole supervision,
        boolean delegated) {

    public Standing {
        units = List.copyOf(units);
    }

    public Set<Power> powers() {
        Set<Power> powers = EnumSet.noneOf(Power.class);
        if (group == PlaceRole.HEAD) {
            powers.add(Power.GROUP_HEAD);
        }
        if (group == PlaceRole.DEPUTY_HEAD) {
            powers.add(Power.DEPUTY_HEAD);
        }
        if (office == PlaceRole.DIRECTOR) {
            powers.add(Power.OFFICE_DIRECTOR);
        }
        if (supervision == PlaceRole.HEAD) {
            powers.add(Power.SUPERVISION_HEAD);
        }
        return powers;
    }

    /** The units the person is tied to in one of the given ways. */
    public List<UnitId> unitsAs(UnitRole... roles) {
        Set<UnitRole> wanted = Set.of(roles);
        return units.stream()
                .filter(tie -> wanted.contains(tie.role()))
                .map(UnitStanding::unit)
                .distinct()
                .toList();
    }

    /** The unit of the given kind the person belongs to, the first in order. */
    public Optional<UnitId> unitOf(UnitKind kind) {
        return units.stream()
                .filter(tie -> tie.kind() == kind)
                .map(UnitStanding::unit)
                .findFirst();
    }

    /** Whether the roster knows nothing of the person that day. */
    public boolean isEmpty() {
        return units.isEmpty() && group == null && office == null && supervision == null;
    }
}
