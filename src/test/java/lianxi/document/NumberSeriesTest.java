package lianxi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Stream;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who keeps which series (domain.md, "Who signs" and "Who uses it": the office runs the product, supervisors write notices and referrals). */
class NumberSeriesTest {

    @ParameterizedTest
    @CsvSource({
        "BRIEFING, OFFICE",
        "SUPERVISION_ORDER, OFFICE",
        "MINUTES, OFFICE",
        "REPORT, OFFICE",
        "SUPERVISION_NOTICE, SUPERVISOR",
        "DISCIPLINARY_REFERRAL, SUPERVISOR"
    })
    void oneRoleAloneKeepsASeries(NumberSeries series, Role keeper) {
        assertThat(Stream.of(Role.values()).filter(role -> series.isKeptBy(actor(role))))
                .containsExactly(keeper);
        assertThatThrownBy(() -> series.requireKeeper(actor(Role.LEADER))).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void theProductItselfKeepsThemAll() {
        assertThat(NumberSeries.keptBy(Actor.system())).containsExactly(NumberSeries.values());
    }

    private static Actor actor(Role role) {
        return new Actor(new AccountId(1), new PersonId(1), "A", Set.of(role), Set.of(), Set.of());
    }
}
