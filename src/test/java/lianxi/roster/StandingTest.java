package lianxi.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lianxi.shared.PersonId;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class StandingTest {

    @Autowired
    private RosterQueries roster;

    @Test
    void anUnknownPersonStandsNowhere() {
        assertThat(roster.standingOf(new PersonId(4711), LocalDate.of(2017, 1, 5))
                        .isEmpty())
                .isTrue();
        assertThat(roster.rosterOn(LocalDate.of(2017, 1, 5)).isEmpty()).isTrue();
    }
}
