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

    /** The duty of the day, or the unit's name where the notice gives it none. */
    private static final String NAMES = """
            select u.id, coalesce(nullif(btrim((select t.duty from roster_unit_text t
                                                 where t.unit_id = u.id and t.valid_from <= :today
                                                 order by t.valid_from desc limit 1)), ''), u.name) as title
              from roster_unit u""";

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
    public String names() {
        return NAMES;
    }

    @Override
    public Map<Long, OriginView> views(Collection<Long> ids) {
        Map<Long, OriginView> views = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(NAMES + " where u.id in (:ids)")
                    .param("ids", ids)
                    .param("today", LocalDate.now(clock))
                    .query(row -> {
                        long id = row.getLong("id");
                        views.put(id, new OriginView(row.getString("title"), "/units/" + id));
                    });
        }
        return views;
    }
}
