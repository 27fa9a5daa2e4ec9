package lianxi.task;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.project.ProjectId;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads tasks whoever asks, each set in one query; for what is reckoned from them. */
@Component
class TaskRows {

    private static final String BY_DATE = " order by t.due_on nulls last, t.id";

    private final JdbcClient jdbc;

    TaskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TaskRow> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(TaskRow.SELECT + " where t.id in (:ids)" + BY_DATE)
                        .param("ids", ids)
                        .query(TaskRow::of)
                        .list();
    }

    /** Those with the units or waiting for their check. */
    List<TaskRow> running() {
        return jdbc.sql(TaskRow.SELECT + " where " + TaskSearch.RUNNING + BY_DATE)
                .query(TaskRow::of)
                .list();
    }

    /** The tasks of a project that were ever assigned, by their id. */
    List<TaskRow> ofProject(ProjectId project) {
        return jdbc.sql(ofProject(":project"))
                .param("project", project.value())
                .query(TaskRow::of)
                .list();
    }

    /** The select for a project, which an expression tells. */
    static String ofProject(String project) {
        return TaskRow.SELECT + " where t.project_id = " + project + " and t.assigned_on is not null order by t.id";
    }

    /** The same of all projects. */
    List<TaskRow> ofProjects() {
        return jdbc.sql(TaskRow.SELECT + " where t.project_id is not null and t.assigned_on is not null"
                        + " order by t.project_id, t.id")
                .query(TaskRow::of)
                .list();
    }

    /** The supporting units that have not fed back yet, by task. */
    Map<TaskId, List<UnitId>> owingSupport(Collection<TaskId> tasks) {
        return tasks.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select task_id, unit_id from task_line"
                                + " where task_id in (:ids) and state <> 'FED_BACK' order by task_id, position")
                        .param("ids", tasks.stream().map(TaskId::value).toList())
                        .query((row, number) ->
                                Map.entry(new TaskId(row.getLong("task_id")), new UnitId(row.getLong("unit_id"))))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
