package lianxi.calendar;

import lianxi.shared.Setting;
import lianxi.shared.Settings;
import org.springframework.stereotype.Component;

/** The thresholds of the lights as the installation has set them. */
@Component
public class LightSettings {

    private final Settings settings;

    LightSettings(Settings settings) {
        this.settings = settings;
    }

    public LightThresholds thresholds() {
        return new LightThresholds(
                settings.number(Setting.DUE_SOON_WORKDAYS),
                settings.number(Setting.SLACK_WORKDAYS),
                settings.number(Setting.START_WITHIN_WORKDAYS));
    }
}
