package lianxi.shared;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Timers run in a started product; tests call the timed methods themselves. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Profile("!test")
class SchedulingConfiguration {}
