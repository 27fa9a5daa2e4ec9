package lianxi.task.instruction;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import lianxi.task.OriginSource;
import lianxi.task.OriginView;
import lianxi.task.TaskOrigin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Instructions as what tasks come from (任务来源：领导批示). */
@Component
class InstructionOrigins implements OriginSource {

    /** Who wrote it, and how it begins. */
    private static final String NAMES = """
            select id, leader_name || ' ' || case when char_length(line) <= 40 then line else left(line, 39) || '\u2026' end as title
              from (select id, leader_name, regexp_replace(words, '\\s+', ' ', 'g') as line from task_instruction) i""";

    private final JdbcClient jdbc;

    InstructionOrigins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return TaskOrigin.INSTRUCTION;
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
                views.put(id, new OriginView(row.getString("title"), "/instructions/" + id));
            });
        }
        return views;
    }
}
