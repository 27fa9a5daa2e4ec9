package lianxi.shared;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the settings in force; they are changed on /admin/settings alone. */
@Component
@Transactional(readOnly = true)
public class Settings {

    private final JdbcClient jdbc;

    Settings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String text(Setting setting) {
        return jdbc.sql("select value from shared_setting where key = ?")
                .param(setting.key())
                .query(String.class)
                .optional()
                .orElse(setting.byDefault());
    }

    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    public boolean flag(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    /** All of them at once. */
    public Map<Setting, String> all() {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            values.put(setting, setting.byDefault());
        }
        jdbc.sql("select key, value from shared_setting").query(row -> {
            String value = row.getString("value");
            Setting.ofKey(row.getString("key")).ifPresent(setting -> values.put(setting, value));
        });
        return values;
    }
}
