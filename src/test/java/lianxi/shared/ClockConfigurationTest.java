package lianxi.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The product's clock is the system's, and nobody can set it: only the sample's first start may, until it has been made. */
class ClockConfigurationTest {

    private static final Instant NOTICE = Instant.parse("2017-01-05T00:00:00Z");
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final ApplicationContextRunner product =
            new ApplicationContextRunner().withUserConfiguration(ClockConfiguration.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "measure",
                "test",
                "sample,test",
                "sample,measure,test",
                "rehearsal",
                "play",
                "dev",
                "default"
            })
    void whateverTheProfileTheClockCannotBeBound(String profiles) {
        product.withPropertyValues("spring.profiles.active=" + profiles).run(context -> {
            BusinessClock clock = context.getBean(BusinessClock.class);
            assertThatThrownBy(() -> clock.at(NOTICE, () -> null)).isInstanceOf(IllegalStateException.class);
            assertThat(Duration.between(clock.instant(), Instant.now()).abs()).isLessThan(A_MINUTE);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample", "sample,measure", "sample,rehearsal"})
    void theSamplesFirstStartBindsUntilItSeals(String profiles) {
        product.withPropertyValues("spring.profiles.active=" + profiles).run(context -> {
            BusinessClock clock = context.getBean(BusinessClock.class);
            assertThatCode(() -> clock.at(NOTICE, () -> null)).doesNotThrowAnyException();
            clock.seal();
            assertThatThrownBy(() -> clock.at(NOTICE, () -> null)).isInstanceOf(IllegalStateException.class);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "lianxi.clock,                2017-01-05T08:00",
        "lianxi.rehearsal.clock,      /tmp/clock",
        "lianxi.now,                  2017-01-05T08:00",
        "clock,                       2017-01-05T08:00",
        "spring.jmx.enabled,          true",
        "management.endpoints.web.exposure.include, *"
    })
    void noPropertyMovesIt(String name, String value) {
        product.withPropertyValues(name + "=" + value).run(context -> {
            assertThat(context).hasSingleBean(Clock.class);
            assertThat(Duration.between(context.getBean(Clock.class).instant(), Instant.now())
                            .abs())
                    .isLessThan(A_MINUTE);
        });
    }
}
