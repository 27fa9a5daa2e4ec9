package lianxi.task;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a spreadsheet tells of tasks beyond their lines (任务台账); whoever asks was shown the lines. */
@Component
@Transactional(readOnly = true)
public class TaskExports {

    private final JdbcClient jdbc;
    private final ObjectProvider<OriginSource> origins;

    TaskExports(JdbcClient jdbc, ObjectProvider<OriginSource> origins) {
        this.jdbc = jdbc;
        this.origins = origins;
    }

    /**
     * The rest of a row.
     *
     * @param source the name of what it comes from
     * @param supporting the supporting units' short names in printed order
     */
    public record Detail(String doneMeans, String source, String supporting) {

        public static final Detail NONE = new Detail("", "", "");
    }

    private record Row(TaskId task, String doneMeans, TaskOrigin origin, String supporting) {}

    /** By one query, and one for each kind of source. */
    public Map<TaskId, Detail> details(Collection<TaskId> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        List<Row> rows = jdbc.sql("""
                        select t.id, t.done_means, t.origin_kind, t.origin_id,
                               coalesce((select string_agg(u.short_name, '\u3001' order by l.position)
                                           from task_line l join roster_unit u on u.id = l.unit_id
                                          where l.task_id = t.id), '') as supporting
                          from task t where t.id in (:ids)""")
                .param("ids", tasks.stream().map(TaskId::value).toList())
                .query((row, number) -> new Row(
                        new TaskId(row.getLong("id")),
                        row.getString("done_means"),
                        new TaskOrigin(row.getString("origin_kind"), row.getLong("origin_id")),
                        row.getString("supporting")))
                .list();
        Map<TaskOrigin, String> sources = sources(rows);
        return rows.stream()
                .collect(Collectors.toMap(
                        Row::task,
                        row -> new Detail(row.doneMeans(), sources.getOrDefault(row.origin(), ""), row.supporting())));
    }

    private Map<TaskOrigin, String> sources(List<Row> rows) {
        Map<TaskOrigin, String> titles = new HashMap<>();
        Map<String, List<Long>> byKind = rows.stream()
                .map(Row::origin)
                .distinct()
                .collect(Collectors.groupingBy(
                        TaskOrigin::kind, Collectors.mapping(TaskOrigin::id, Collectors.toList())));
        origins.stream()
                .filter(source -> byKind.containsKey(source.kind()))
                .forEach(source -> source.views(byKind.get(source.kind()))
                        .forEach((id, view) -> titles.put(new TaskOrigin(source.kind(), id), view.title())));
        return titles;
    }
}
