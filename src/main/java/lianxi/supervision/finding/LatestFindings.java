package lianxi.supervision.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import lianxi.shared.Actor;
import lianxi.supervision.SupervisionRights;
import lianxi.task.TaskState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The latest findings within the reader's scope, each with where its rectification stands; those dropped apart. */
@Component
@Transactional(readOnly = true)
class LatestFindings {

    private static final String LATEST = "select f.*, t.state as task_state, t.due_on as task_due from ("
            + FindingRow.SELECT + "where f.state <> 'DROPPED' and " + FindingScope.READABLE + """
             order by f.id desc limit :most) f
              left join task t on t.origin_kind = 'finding' and t.origin_id = f.id
             order by f.id desc, t.due_on nulls last, t.id""";

    private final JdbcClient jdbc;

    LatestFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A finding on the page of supervision.
     *
     * @param rectification the state of the task that it became; null where there is none yet, or none was asked
     * @param due of that task, else as the finding demands it
     */
    record Latest(
            FindingLine line,
            @Nullable TaskState rectification,
            @Nullable LocalDate due) {

        static Latest of(ResultSet row, int number) throws SQLException {
            FindingLine line = FindingRow.line(row, number);
            String state = row.getString("task_state");
            return state == null
                    ? new Latest(line, null, line.text().due())
                    : new Latest(line, TaskState.valueOf(state), row.getObject("task_due", LocalDate.class));
        }
    }

    /** One query. */
    List<Latest> of(Actor actor, int most) {
        return jdbc
                .sql(LATEST)
                .params(SupervisionRights.params(actor))
                .param("most", most)
                .query(Latest::of)
                .list()
                .stream()
                .collect(Collectors.groupingBy(latest -> latest.line().id(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(LatestFindings::standing)
                .toList();
    }

    /** Of the rows of one finding; only one that became no task has a row without. */
    private static Latest standing(List<Latest> rows) {
        return FindingQueries.standing(rows, row -> Objects.requireNonNull(row.rectification()))
                .orElseThrow();
    }
}
