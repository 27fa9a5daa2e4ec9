package lianxi.shared;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, with the roles, own units and powers of this very day (经办人). Built anew for every request, so that a
 * change of roster or account bites on the next one.
 *
 * @param account null for the product itself
 * @param person null for administrators and the product itself
 */
public record Actor(
        @Nullable AccountId account,
        @Nullable PersonId person,
        String name,
        Set<Role> roles,
        Set<UnitId> units,
        Set<Power> powers) {

    public Actor {
        roles = Set.copyOf(roles);
        units = Set.copyOf(units);
        powers = Set.copyOf(powers);
    }

    /** The product acting by itself: jobs, first start. Its name is resolved where it is shown. */
    public static Actor system() {
        return new Actor(null, null, "system", Set.of(), Set.of(), Set.of());
    }

    public boolean isSystem() {
        return account == null && person == null;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAny(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    public boolean has(Power power) {
        return powers.contains(power);
    }

    public boolean belongsTo(UnitId unit) {
        return units.contains(unit);
    }

    /** Writes for a unit: the office for any, its head and contacts for their own. */
    public boolean mayActFor(UnitId unit) {
        return is(Role.OFFICE) || writesFor(unit);
    }

    /** Writes for the unit as one of its own: its head and contacts. */
    public boolean writesFor(UnitId unit) {
        return isAny(Role.UNIT_HEAD, Role.CONTACT) && belongsTo(unit);
    }

    /** Reads every unit's inner things (weekly reports, drafts); restricted files have a rule of their own. */
    public boolean readsEverything() {
        return isAny(Role.OFFICE, Role.LEADER, Role.MEMBER);
    }

    /** One of the six roles that domain.md's "all" names: reads roster, projects, permit tracks, meetings. */
    public boolean isInside() {
        return isAny(Role.LEADER, Role.MEMBER, Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT, Role.SUPERVISOR);
    }
}
