package lianxi.shared;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the one clock; nothing else in the product asks the system for the time. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    BusinessClock clock() {
        return new BusinessClock(Clock.systemUTC());
    }
}
