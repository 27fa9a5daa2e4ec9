package lianxi.task;

import static lianxi.shared.Moments.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxi.document.attachment.AttachmentQueries;
import lianxi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the tasks of one thing came to their end (办结佐证与销号), for the thing's own page. */
@Component
@Transactional(readOnly = true)
public class TaskProofs {

    private static final String SELECT =
            """
            select t.id, s.at as struck_at, s.by_name as struck_by,
                   c.id as closure, c.statement, c.state as closure_state, c.applied_at, c.applied_by as by_name,
                   c.told_by, c.told_how, c.told_at, c.received_at, c.received_by, c.checked_at, c.checked_by,
                   c.note as closure_note,
            """ + AttachmentQueries.COLUMNS + """
              from task t
              left join lateral (
                   select e.at, e.by_name from task_event e where e.task_id = t.id and e.action = 'STRIKE_OFF'
                    order by e.id desc limit 1) s on t.state = 'STRUCK_OFF'
              left join task_closure c on c.task_id = t.id
              left join document_attachment a on a.owner_kind = 'task-closure' and a.owner_id = c.id
             where t.origin_kind = :kind and t.origin_id = :id and """ + " " + TaskScope.READABLE + " order by t.id, c.id desc, a.place";

    private final JdbcClient jdbc;

    TaskProofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A task's end.
     *
     * @param closures the newest first
     * @param struckOffAt null unless it is struck off now
     */
    public record Proof(
            List<TaskView.Closure> closures,
            @Nullable Instant struckOffAt,
            @Nullable String struckOffBy) {}

    /** Of every task of the thing that the actor may know of; those without an application have none to show. One query. */
    public Map<TaskId, Proof> of(Actor actor, TaskOrigin origin) {
        Map<TaskId, Proof> proofs = new LinkedHashMap<>();
        Map<Long, TaskView.Closure> closures = new LinkedHashMap<>();
        JdbcClient.StatementSpec query =
                jdbc.sql(SELECT).param("kind", origin.kind()).param("id", origin.id());
        TaskScope.bind(query, actor).query(row -> {
            take(row, proofs, closures);
        });
        return proofs;
    }

    private static void take(ResultSet row, Map<TaskId, Proof> proofs, Map<Long, TaskView.Closure> closures)
            throws SQLException {
        TaskId task = new TaskId(row.getLong("id"));
        Instant struck = moment(row, "struck_at");
        String by = row.getString("struck_by");
        Proof proof = proofs.computeIfAbsent(task, first -> new Proof(new ArrayList<>(), struck, by));
        long id = row.getLong("closure");
        if (row.wasNull()) {
            return;
        }
        TaskView.Closure closure = closures.get(id);
        if (closure == null) {
            closure = TaskPage.closure(row);
            closures.put(id, closure);
            proof.closures().add(closure);
        }
        AttachmentQueries.view(row).ifPresent(closure.files()::add);
    }
}
