package lianxi.calendar;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the thresholds of the lights. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LightThresholds.class)
class CalendarConfiguration {}
