package lianxi.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.FieldConflict;
import lianxi.shared.ForbiddenException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.Setting;
import lianxi.shared.Settings;
import lianxi.shared.SettingsChanged;
import lianxi.shared.StaleVersionException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes settings (设置): the system administrator most, the security administrator the policies. */
@Service
@Transactional
public class SettingService {

    private static final int LONGEST_TEXT = 60;
    private static final int HIGHEST_NUMBER = 60;

    private final Settings settings;
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    SettingService(Settings settings, JdbcClient jdbc, AuditTrail trail, ApplicationEventPublisher events) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.trail = trail;
        this.events = events;
    }

    /** Changes those that are wanted otherwise than they were; what somebody else has changed meanwhile is told. */
    @AllowedTo({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN})
    public void change(Actor actor, Map<Setting, SettingChange> changes) {
        jdbc.sql("lock table shared_setting in share row exclusive mode").update();
        Map<Setting, String> present = settings.stored();
        List<FieldConflict> conflicts = new ArrayList<>();
        AuditFields fields = AuditFields.none();
        boolean changed = false;
        for (Map.Entry<Setting, SettingChange> entry : changes.entrySet()) {
            Setting setting = entry.getKey();
            String wanted = entry.getValue().wanted().strip();
            String now = present.get(setting);
            if (wanted.equals(entry.getValue().was()) || wanted.equals(now)) {
                continue;
            }
            check(actor, setting, wanted);
            if (!now.equals(entry.getValue().was())) {
                conflicts.add(new FieldConflict("access.setting." + setting, now, wanted));
            }
            write(setting, wanted);
            fields.plain(setting.key(), now, wanted);
            changed = true;
        }
        if (!conflicts.isEmpty()) {
            throw new StaleVersionException(conflicts);
        }
        if (changed) {
            trail.record(actor, "access.setting", "shared_setting", null, fields);
            events.publishEvent(new SettingsChanged());
        }
    }

    private static void check(Actor actor, Setting setting, String wanted) {
        if (!actor.is(setting.keeper())) {
            throw new ForbiddenException();
        }
        boolean valid = switch (setting.kind()) {
            case TEXT -> wanted.length() <= LONGEST_TEXT && wanted.lines().count() <= 1;
            case NUMBER -> wanted.matches("\\d{1,2}") && Integer.parseInt(wanted) <= HIGHEST_NUMBER;
            case CHOICE -> Arrays.asList(setting.choices()).contains(wanted);
        };
        if (!valid) {
            throw new RefusedException("values[" + setting + "]", "access.setting.invalid." + setting.kind());
        }
    }

    private void write(Setting setting, String value) {
        jdbc.sql(
                        "insert into shared_setting (key, value) values (?, ?) on conflict (key) do update set value = excluded.value")
                .params(setting.key(), value)
                .update();
    }
}
