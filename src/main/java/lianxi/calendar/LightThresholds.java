package lianxi.calendar;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** From how many working days left a light says 临期. */
@ConfigurationProperties("lianxi.light")
public record LightThresholds(@DefaultValue("3") int dueSoonWorkdays) {

    public static final LightThresholds STANDARD = new LightThresholds(3);
}
