package lianxi.meeting.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.meeting.MeetingId;
import lianxi.meeting.agenda.AgendaItemId;
import lianxi.shared.Actor;
import lianxi.task.TaskQueries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of decisions (议定事项台账) as the database has it, states worked out from the tasks. */
final class DecisionRows {

    /** With {@link #scope}: the decisions that somebody may know of; each is {@code l}. */
    static final String REGISTER = """
            select l.* from (
            select o.id, o.meeting_id, o.item_id, o.kind, o.words, o.lead_unit, o.version, coalesce(o.number, 0) as number,
                   m.title as meeting_title, m.day as meeting_day, i.title as item_title,
                   case when c.tasks > 0 then c.units when u.id is not null then array[u.short_name] else '{}' end as units,
                   case when c.tasks > 0 then c.due else o.due_on end as due,
                   coalesce(c.tasks, 0) as tasks, coalesce(c.done, 0) as done,
                   case when o.registered_on is null then 'TO_SIGN' when o.closed_on is not null then 'STRUCK_OFF'
                        when c.tasks = 0 then 'OPEN' when c.done < c.tasks then 'IN_PROGRESS'
                        when c.struck < c.tasks then 'COMPLETED' else 'STRUCK_OFF' end as state,
                   coalesce(o.closed_on, case when c.done = c.tasks then c.completed end) as ended_on,
                   coalesce(case when c.tasks > 0 then c.overdue
                                 else o.registered_on is not null and o.closed_on is null and o.due_on < :today end,
                            false) as overdue
              from meeting_outcome o
              join meeting m on m.id = o.meeting_id
              join meeting_agenda_item i on i.id = o.item_id
              left join roster_unit u on u.id = o.lead_unit
              left join lateral (
                   select count(*) as tasks, count(*) filter (where t.state in ('COMPLETED', 'STRUCK_OFF')) as done,
                          count(*) filter (where t.state = 'STRUCK_OFF') as struck, max(t.completed_on) as completed,
                          bool_or(coalesce(%s, false)) as overdue,
                          coalesce(min(t.due_on) filter (where t.state not in ('COMPLETED', 'STRUCK_OFF')), max(t.due_on)) as due,
                          array_agg(distinct tu.short_name) as units
                     from task t join roster_unit tu on tu.id = t.lead_unit
                    where t.origin_kind = 'decision' and t.origin_id = o.id and t.state <> 'STOPPED') c on true
             where o.removed_at is null and o.kind <> 'INFORMATION'
               and (o.registered_on is not null or :drafts and m.state <> 'CANCELLED')) l
             where true\s""".formatted(TaskQueries.OVERDUE);

    private static final String LIST_COMMA = "\u3001";

    private DecisionRows() {}

    /** Binds {@link #REGISTER}: before the minutes are signed only those who read everything know of a decision. */
    static JdbcClient.StatementSpec scope(JdbcClient.StatementSpec sql, Actor actor, LocalDate today) {
        return bind(sql, actor.isSystem() || actor.readsEverything(), today);
    }

    static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, boolean drafts, LocalDate today) {
        return sql.param("drafts", drafts).param("today", today);
    }

    static DecisionLine line(ResultSet row, int n) throws SQLException {
        return new DecisionLine(
                new DecisionId(row.getLong("id")),
                new MeetingId(row.getLong("meeting_id")),
                row.getString("meeting_title"),
                row.getObject("meeting_day", LocalDate.class),
                new AgendaItemId(row.getLong("item_id")),
                row.getString("item_title"),
                row.getInt("number"),
                OutcomeKind.valueOf(row.getString("kind")),
                row.getString("words"),
                Stream.of((Object[]) row.getArray("units").getArray())
                        .map(String.class::cast)
                        .collect(Collectors.joining(LIST_COMMA)),
                row.getObject("due", LocalDate.class),
                DecisionState.valueOf(row.getString("state")),
                row.getInt("tasks"),
                row.getInt("done"),
                row.getBoolean("overdue"));
    }
}
