package lianxi.task.instruction;

import static lianxi.shared.Moments.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxi.document.attachment.AttachmentQueries;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.PersonId;
import lianxi.shared.Slice;
import lianxi.task.TaskLine;
import lianxi.task.TaskOrigin;
import lianxi.task.TaskQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads instructions within the reader's scope: the office, leaders and members all, others those from which a task of
 * theirs comes. Their states are derived from their tasks.
 */
@Component
@Transactional(readOnly = true)
public class InstructionQueries {

    public static final int PAGE = 50;

    private static final String OF_IT = "t.origin_kind = 'instruction' and t.origin_id = i.id";

    /** With {@link #scope}: everything of a page of the list, states worked out in the database. */
    private static final String SELECT = """
            select l.* from (
            select i.*, coalesce(c.tasks, 0) as tasks, coalesce(c.done, 0) as done, coalesce(c.overdue, false) as overdue,
                   case when coalesce(c.tasks, 0) = 0 then 'UNASSIGNED' when c.done < c.tasks then 'IN_PROGRESS'
                        when c.struck < c.tasks then 'COMPLETED' else 'STRUCK_OFF' end as state
              from task_instruction i
              left join lateral (
                   select count(*) as tasks, count(*) filter (where t.state in ('COMPLETED', 'STRUCK_OFF')) as done,
                          count(*) filter (where t.state = 'STRUCK_OFF') as struck, bool_or(coalesce(%s, false)) as overdue
                     from task t where %s and t.state <> 'STOPPED') c on true
             where (:all or exists (select 1 from task t where %s and %s))) l where true\s""".formatted(TaskQueries.OVERDUE, OF_IT, OF_IT, TaskQueries.IN_SCOPE);

    private final JdbcClient jdbc;
    private final TaskQueries tasks;
    private final AttachmentQueries attachments;
    private final Clock clock;

    InstructionQueries(JdbcClient jdbc, TaskQueries tasks, AttachmentQueries attachments, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** A page of the list, the newest first. */
    public Slice<InstructionLine> list(Actor actor, InstructionFilter filter, int page, int size) {
        List<InstructionLine> fetched = scope(jdbc.sql(SELECT + """
                                and (cast(:state as text) is null or l.state = :state)
                                and (not :late or l.overdue)
                                and (cast(:leader as bigint) is null or l.leader = :leader)
                                and (cast(:unit as bigint) is null or exists (
                                     select 1 from task t where t.origin_kind = 'instruction' and t.origin_id = l.id
                                        and t.lead_unit = :unit))
                                and (l.words ilike :text or l.document_title ilike :text or l.document_number ilike :text)
                                order by l.given_on desc, l.id desc limit :limit offset :offset"""), actor)
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("late", filter.overdue())
                .param(
                        "leader",
                        filter.leader() == null ? null : filter.leader().value())
                .param("unit", filter.unit() == null ? null : filter.unit().value())
                .param("text", "%" + escaped(filter.text()) + "%")
                .param("limit", size + 1)
                .param("offset", page * size)
                .query(InstructionQueries::line)
                .list();
        return Slice.of(fetched, page, size);
    }

    /** Who gave the instructions that the actor may know of, for the list's filter. */
    public Map<PersonId, String> leaders(Actor actor) {
        Map<PersonId, String> leaders = new LinkedHashMap<>();
        TaskQueries.scope(
                        jdbc.sql(
                                "select i.leader, max(i.leader_name) as name from task_instruction i where (:all or exists ("
                                        + "select 1 from task t where " + OF_IT + " and " + TaskQueries.IN_SCOPE
                                        + ")) group by i.leader order by name"),
                        actor)
                .query(row -> {
                    leaders.put(new PersonId(row.getLong("leader")), row.getString("name"));
                });
        return leaders;
    }

    /** @throws NotFoundException if there is none, or none that the actor may know of */
    public InstructionView instruction(Actor actor, InstructionId id) {
        Row row = scope(jdbc.sql(SELECT + "and l.id = :id"), actor)
                .param("id", id.value())
                .query(Row::of)
                .optional()
                .orElseThrow(NotFoundException::new);
        return new InstructionView(
                row.line(),
                row.leader(),
                row.recordedBy(),
                row.recordedAt(),
                row.editedBy(),
                row.editedAt(),
                row.version(),
                attachments.of(InstructionScans.KIND, id.value()),
                tasks(actor, id));
    }

    /** Those of its tasks that the actor may know of. */
    private List<TaskLine> tasks(Actor actor, InstructionId id) {
        List<TaskLine> all =
                tasks.ofOrigin(TaskOrigin.INSTRUCTION, List.of(id.value())).getOrDefault(id.value(), List.of());
        if (actor.readsEverything() || all.isEmpty()) {
            return all;
        }
        Set<Long> own = Set.copyOf(TaskQueries.scope(
                        jdbc.sql(
                                "select t.id from task t where t.origin_kind = 'instruction' and t.origin_id = :id and "
                                        + TaskQueries.IN_SCOPE),
                        actor)
                .param("id", id.value())
                .query(Long.class)
                .list());
        return all.stream().filter(task -> own.contains(task.id().value())).toList();
    }

    boolean mayRead(Actor actor, long id) {
        return scope(jdbc.sql("select exists (" + SELECT + "and l.id = :id)"), actor)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec scope(JdbcClient.StatementSpec sql, Actor actor) {
        return TaskQueries.scope(sql, actor).param("today", LocalDate.now(clock));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static InstructionLine line(ResultSet row, int n) throws SQLException {
        return new InstructionLine(
                new InstructionId(row.getLong("id")),
                row.getString("leader_name"),
                row.getString("leader_post"),
                row.getObject("given_on", LocalDate.class),
                row.getString("words"),
                row.getString("document_title"),
                row.getString("document_number"),
                row.getString("document_from"),
                InstructionState.valueOf(row.getString("state")),
                row.getInt("tasks"),
                row.getInt("done"),
                row.getBoolean("overdue"));
    }

    /** An instruction's own row. */
    private record Row(
            InstructionLine line,
            PersonId leader,
            String recordedBy,
            Instant recordedAt,
            @Nullable String editedBy,
            @Nullable Instant editedAt,
            int version) {

        static Row of(ResultSet row, int n) throws SQLException {
            return new Row(
                    InstructionQueries.line(row, n),
                    new PersonId(row.getLong("leader")),
                    row.getString("recorded_by"),
                    row.getTimestamp("recorded_at").toInstant(),
                    row.getString("edited_by"),
                    moment(row, "edited_at"),
                    row.getInt("version"));
        }
    }
}
