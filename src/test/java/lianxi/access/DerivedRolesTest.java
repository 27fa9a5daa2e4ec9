package lianxi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import lianxi.roster.PlaceRole;
import lianxi.roster.Standing;
import lianxi.shared.PersonId;
import lianxi.shared.Power;
import lianxi.shared.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** domain.md, "Who uses it": powers come from the roster of the day, not from the account. */
class DerivedRolesTest {

    @Test
    void whoLeftTheSupervisionGroupIsNoSupervisorThoughTheGrantStands() {
        assertThat(roles(Set.of(Role.SUPERVISOR), null, PlaceRole.MEMBER)).containsExactly(Role.SUPERVISOR);
        assertThat(roles(Set.of(Role.SUPERVISOR), null, null)).isEmpty();
        assertThat(DerivedRoles.of(Set.of(Role.SUPERVISOR), null).roles()).isEmpty();
    }

    @Test
    void whoNoLongerHeadsTheGroupIsNoLeader() {
        assertThat(roles(Set.of(Role.LEADER), PlaceRole.DEPUTY_HEAD, null)).containsExactly(Role.LEADER);
        assertThat(roles(Set.of(Role.LEADER), PlaceRole.MEMBER, null)).containsExactly(Role.MEMBER);
    }

    @Test
    void theHeadOfSupervisionHasThePowerOfTheDay() {
        assertThat(DerivedRoles.of(Set.of(Role.SUPERVISOR), standing(null, PlaceRole.HEAD))
                        .powers())
                .containsExactly(Power.SUPERVISION_HEAD);
    }

    private static Set<Role> roles(Set<Role> granted, @Nullable PlaceRole group, @Nullable PlaceRole supervision) {
        return DerivedRoles.of(granted, standing(group, supervision)).roles();
    }

    private static Standing standing(@Nullable PlaceRole group, @Nullable PlaceRole supervision) {
        return new Standing(new PersonId(1), List.of(), group, null, supervision, false);
    }
}
