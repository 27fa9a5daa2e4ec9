package lianxi.meeting.decision;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import lianxi.task.OriginSource;
import lianxi.task.OriginView;
import lianxi.task.TaskOrigin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions as what tasks come from (任务来源：会议议定). */
@Component
class DecisionOrigins implements OriginSource {

    private static final String NAMES = """
            select o.id, m.title from meeting_outcome o join meeting m on m.id = o.meeting_id
             where o.kind <> 'INFORMATION' and o.removed_at is null""";

    private final JdbcClient jdbc;

    DecisionOrigins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return TaskOrigin.DECISION;
    }

    /** Named by their meeting; the words are the task's own. */
    @Override
    public String names() {
        return NAMES;
    }

    @Override
    public Map<Long, OriginView> views(Collection<Long> ids) {
        Map<Long, OriginView> views = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(NAMES + " and o.id in (:ids)").param("ids", ids).query(row -> {
                long id = row.getLong("id");
                views.put(id, new OriginView(row.getString("title"), "/meetings/decisions/" + id));
            });
        }
        return views;
    }
}
