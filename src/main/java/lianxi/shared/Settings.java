package lianxi.shared;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The settings in force, kept in memory: a change is seen at once on the node that makes it and within half a minute on
 * the others. They are changed on /admin/settings alone.
 */
@Component
public class Settings {

    private final JdbcClient jdbc;

    @Nullable
    private volatile Map<Setting, String> inForce;

    Settings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String text(Setting setting) {
        Map<Setting, String> known = inForce;
        if (known == null) {
            known = stored();
            inForce = known;
        }
        return known.get(setting);
    }

    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    /** All of them as the database has them now. */
    public Map<Setting, String> stored() {
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

    /** For the first time before the first page is asked for: none pays for it. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    void refresh() {
        inForce = stored();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void refresh(SettingsChanged changed) {
        refresh();
    }
}
