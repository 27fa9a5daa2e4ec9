package lianxi.shared;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Provides the one clock; nothing else in the product asks the system for the time. It is sealed from its first moment, but where
 * the sample group may have to be made: there by whoever has made it.
 */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    private static final String MAKES_A_SAMPLE = "sample & !test";

    @Bean
    @Profile("!(" + MAKES_A_SAMPLE + ")")
    BusinessClock clock() {
        BusinessClock clock = new BusinessClock(Clock.systemUTC());
        clock.seal();
        return clock;
    }

    /** SampleStart seals it before the web port opens. */
    @Bean
    @Profile(MAKES_A_SAMPLE)
    BusinessClock clockOfTheFirstStart() {
        return new BusinessClock(Clock.systemUTC());
    }
}
