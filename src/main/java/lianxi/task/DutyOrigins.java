package lianxi.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The standing duty of a unit as what tasks come from (单位职责), in the words of the document that orders it. */
@Component
class DutyOrigins implements OriginSource {

    private final JdbcClient jdbc;
    private final Clock clock;

    DutyOrigins(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return TaskOrigin.DUTY;
    }

    @Override
    public Map<Long, OriginView> views(Collection<Long> ids) {
        Map<Long, OriginView> views = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select distinct on (u.id) u.id, u.name, t.duty
                              from roster_unit u
                              left join roster_unit_text t on t.unit_id = u.id and t.valid_from <= :today
                             where u.id in (:ids) order by u.id, t.valid_from desc""").param("ids", ids).param("today", LocalDate.now(clock)).query(row -> {
                String duty = row.getString("duty");
                String name = row.getString("name");
                views.put(
                        row.getLong("id"),
                        new OriginView(duty == null || duty.isBlank() ? name : duty, "/units/" + row.getLong("id")));
            });
        }
        return views;
    }
}
