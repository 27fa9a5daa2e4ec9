package lianxi.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lianxi.roster.PlaceRole;
import lianxi.roster.Standing;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitRole;
import lianxi.roster.UnitStanding;
import lianxi.shared.Power;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Roles, own units and powers of a day, from what was granted and what the roster says: who no longer heads the group or sits in
 * the supervision group is no leader or supervisor that day, though the grant stands. An administrator (三员) is nothing
 * else, whatever the roster says.
 */
record DerivedRoles(Set<Role> roles, Set<UnitId> units, Set<Power> powers) {

    static DerivedRoles of(Set<Role> granted, @Nullable Standing standing) {
        Set<Role> administrative = EnumSet.noneOf(Role.class);
        granted.stream().filter(Role::isAdministrator).forEach(administrative::add);
        if (!administrative.isEmpty()) {
            return new DerivedRoles(administrative, Set.of(), Set.of());
        }
        if (standing == null) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            roles.addAll(granted);
            roles.remove(Role.LEADER);
            roles.remove(Role.SUPERVISOR);
            return new DerivedRoles(roles, Set.of(), Set.of());
        }
        return new DerivedRoles(roles(granted, standing), units(standing), standing.powers());
    }

    private static Set<Role> roles(Set<Role> granted, Standing standing) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(granted);
        if (standing.group() != PlaceRole.HEAD && standing.group() != PlaceRole.DEPUTY_HEAD) {
            roles.remove(Role.LEADER);
        }
        if (standing.supervision() == null) {
            roles.remove(Role.SUPERVISOR);
        }
        if (standing.group() == PlaceRole.MEMBER) {
            roles.add(Role.MEMBER);
        }
        for (UnitStanding tie : standing.units()) {
            Role role = roleIn(tie);
            if (role != null) {
                roles.add(role);
            }
        }
        return roles;
    }

    @Nullable
    private static Role roleIn(UnitStanding tie) {
        if (tie.role() == UnitRole.SEAT) {
            return null;
        }
        if (tie.kind() == UnitKind.UNDERTAKER) {
            return Role.UNDERTAKER;
        }
        if (tie.kind() == UnitKind.OUTSIDE) {
            return Role.RECIPIENT;
        }
        return switch (tie.role()) {
            case HEAD, RESPONSIBLE -> Role.UNIT_HEAD;
            case CONTACT, DEPUTY, COVER -> Role.CONTACT;
            case STAFF, SEAT -> null;
        };
    }

    /** The units the person acts for; a mere seat in a body counts only where there is none, so that it never opens a second unit. */
    private static Set<UnitId> units(Standing standing) {
        Set<UnitId> acting = new LinkedHashSet<>();
        List<UnitId> seats = new ArrayList<>();
        for (UnitStanding tie : standing.units()) {
            if (roleIn(tie) != null) {
                acting.add(tie.unit());
            } else {
                seats.add(tie.unit());
            }
        }
        return acting.isEmpty() ? new LinkedHashSet<>(seats) : acting;
    }
}
