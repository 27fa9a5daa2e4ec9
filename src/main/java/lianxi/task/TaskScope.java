package lianxi.task;

import java.util.Collection;
import java.util.List;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@link TaskRights#mayRead} in SQL: which tasks an actor knows of (任务可见范围). */
@Component
class TaskScope {

    /** With {@link #bind}: a condition on the table {@code task t}. */
    static final String READABLE = """
            (:all or t.assigned_on is not null and (t.lead_unit in (:own) or exists (
                         select 1 from task_line mine where mine.task_id = t.id and mine.unit_id in (:own)))
                  or :supervises and t.origin_kind = 'finding')""";

    private static final List<Long> NONE = List.of(-1L);

    private final JdbcClient jdbc;

    TaskScope(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Actor actor) {
        return statement
                .param("all", actor.isSystem() || actor.readsEverything())
                .param("own", actor.isInside() ? ids(actor.units()) : NONE)
                .param("supervises", actor.is(Role.SUPERVISOR));
    }

    static List<Long> ids(Collection<UnitId> units) {
        return units.isEmpty() ? NONE : units.stream().map(UnitId::value).toList();
    }

    /** Whether the actor reads the task to which the row of the table belongs. */
    boolean mayReadOf(Actor actor, String table, long row) {
        String sql = "select exists (select 1 from " + table
                + " x join task t on t.id = x.task_id where x.id = :row and " + READABLE + ")";
        return bind(jdbc.sql(sql).param("row", row), actor).query(Boolean.class).single();
    }
}
