package lianxi.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class BusinessClockTest {

    private static final Instant NOW = Instant.parse("2017-01-05T16:30:00Z");
    private static final Instant PAST = Instant.parse("2016-11-10T04:00:00Z");

    private final BusinessClock clock = new BusinessClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void theDayIsThatOfShanghaiWhateverTheHostSays() {
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2017, 1, 6));
    }

    @Test
    void aBoundTimeIsSeenByItsOwnThreadAloneAndEndsWithItsScope() {
        clock.at(PAST, () -> {
            assertThat(clock.instant()).isEqualTo(PAST);
            assertThat(CompletableFuture.supplyAsync(clock::instant).join()).isEqualTo(NOW);
            return null;
        });
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void aSealedClockCannotBeBoundAnyMore() {
        clock.seal();
        assertThatThrownBy(() -> clock.at(PAST, () -> null)).isInstanceOf(IllegalStateException.class);
        assertThat(clock.instant()).isEqualTo(NOW);
    }
}
