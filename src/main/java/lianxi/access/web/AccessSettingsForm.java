package lianxi.access.web;

import java.util.EnumMap;
import java.util.Map;
import lianxi.access.SettingChange;
import lianxi.shared.Setting;

/** All settings of the page, with what stood there when it was opened. */
class AccessSettingsForm {

    private Map<Setting, String> values = new EnumMap<>(Setting.class);
    private Map<Setting, String> were = new EnumMap<>(Setting.class);

    Map<Setting, SettingChange> toCommand() {
        Map<Setting, SettingChange> changes = new EnumMap<>(Setting.class);
        values.forEach(
                (setting, value) -> changes.put(setting, new SettingChange(were.getOrDefault(setting, ""), value)));
        return changes;
    }

    public Map<Setting, String> getValues() {
        return values;
    }

    public void setValues(Map<Setting, String> values) {
        this.values = values;
    }

    public Map<Setting, String> getWere() {
        return were;
    }

    public void setWere(Map<Setting, String> were) {
        this.were = were;
    }
}
