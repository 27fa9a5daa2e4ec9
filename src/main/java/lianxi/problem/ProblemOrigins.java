package lianxi.problem;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import lianxi.task.OriginSource;
import lianxi.task.OriginView;
import lianxi.task.TaskOrigin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Problems as what tasks come from (问题转任务). */
@Component
class ProblemOrigins implements OriginSource {

    private static final String NAMES = "select id, title from problem";

    private final JdbcClient jdbc;

    ProblemOrigins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return TaskOrigin.PROBLEM;
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
                views.put(id, new OriginView(row.getString("title"), "/problems/" + id));
            });
        }
        return views;
    }
}
