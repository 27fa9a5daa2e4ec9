package lianxi.supervision.finding;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import lianxi.task.OriginSource;
import lianxi.task.OriginView;
import lianxi.task.TaskOrigin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Findings as what rectifications come from (任务来源：督查发现问题). */
@Component
class FindingOrigins implements OriginSource {

    private static final String NAMES = "select id, title from supervision_finding";

    private final JdbcClient jdbc;

    FindingOrigins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return TaskOrigin.FINDING;
    }

    @Override
    public String names() {
        return NAMES;
    }

    @Override
    public Map<Long, OriginView> views(Collection<Long> ids) {
        Map<Long, OriginView> views = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(NAMES + " where id in (:ids)").param("ids", ids).query(row -> {
                long id = row.getLong("id");
                views.put(id, new OriginView(row.getString("title"), "/supervision/findings/" + id));
            });
        }
        return views;
    }
}
