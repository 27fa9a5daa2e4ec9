package lianxi.testing;

import lianxi.shared.BusinessClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The product's clock over a time that the test sets. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClockConfiguration {

    @Bean
    MutableClock mutableClock() {
        return new MutableClock();
    }

    @Bean
    @Primary
    BusinessClock testClock(MutableClock base) {
        return new BusinessClock(base);
    }
}
