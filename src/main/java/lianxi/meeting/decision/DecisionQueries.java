package lianxi.meeting.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.document.attachment.AttachmentQueries;
import lianxi.document.attachment.AttachmentView;
import lianxi.meeting.MeetingId;
import lianxi.meeting.agenda.AgendaItemId;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.Slice;
import lianxi.task.OriginView;
import lianxi.task.TaskId;
import lianxi.task.TaskLine;
import lianxi.task.TaskOrigin;
import lianxi.task.TaskQueries;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the register of decisions (议定事项台账): once the minutes are signed everybody inside, before only the office, leaders
 * and members. States are derived from the tasks.
 */
@Component
@Transactional(readOnly = true)
public class DecisionQueries {

    public static final int PAGE = 50;

    private static final String LIST_COMMA = "\u3001";

    /** With {@link #scope}: the register, states worked out in the database; {@code l} is a decision. */
    private static final String REGISTER = """
            select l.* from (
            select o.id, o.meeting_id, o.item_id, o.kind, o.words, o.lead_unit, o.version, coalesce(o.number, 0) as number,
                   m.title as meeting_title, m.day as meeting_day, i.title as item_title,
                   case when c.tasks > 0 then c.units when u.id is not null then array[u.short_name] else '{}' end as units,
                   case when c.tasks > 0 then c.due else o.due_on end as due,
                   coalesce(c.tasks, 0) as tasks, coalesce(c.done, 0) as done,
                   case when o.registered_on is null then 'TO_SIGN' when o.closed_on is not null then 'STRUCK_OFF'
                        when c.tasks = 0 then 'OPEN' when c.done < c.tasks then 'IN_PROGRESS'
                        when c.struck < c.tasks then 'COMPLETED' else 'STRUCK_OFF' end as state,
                   coalesce(case when c.tasks > 0 then c.overdue
                                 else o.registered_on is not null and o.closed_on is null and o.due_on < :today end,
                            false) as overdue
              from meeting_outcome o
              join meeting m on m.id = o.meeting_id
              join meeting_agenda_item i on i.id = o.item_id
              left join roster_unit u on u.id = o.lead_unit
              left join lateral (
                   select count(*) as tasks, count(*) filter (where t.state in ('COMPLETED', 'STRUCK_OFF')) as done,
                          count(*) filter (where t.state = 'STRUCK_OFF') as struck,
                          bool_or(coalesce(%s, false)) as overdue,
                          coalesce(min(t.due_on) filter (where t.state not in ('COMPLETED', 'STRUCK_OFF')), max(t.due_on)) as due,
                          array_agg(distinct tu.short_name) as units
                     from task t join roster_unit tu on tu.id = t.lead_unit
                    where t.origin_kind = 'decision' and t.origin_id = o.id and t.state <> 'STOPPED') c on true
             where o.removed_at is null and o.kind <> 'INFORMATION' and (o.registered_on is not null or :drafts)) l
             where true\s""".formatted(TaskQueries.OVERDUE);

    private static final String NEWEST_MEETING_FIRST =
            " order by l.meeting_day desc, l.meeting_id desc, l.number, l.id";

    private final JdbcClient jdbc;
    private final OutcomeQueries outcomes;
    private final TaskQueries tasks;
    private final AttachmentQueries attachments;
    private final ObjectProvider<MinutesOf> minutes;
    private final Clock clock;

    DecisionQueries(
            JdbcClient jdbc,
            OutcomeQueries outcomes,
            TaskQueries tasks,
            AttachmentQueries attachments,
            ObjectProvider<MinutesOf> minutes,
            Clock clock) {
        this.jdbc = jdbc;
        this.outcomes = outcomes;
        this.tasks = tasks;
        this.attachments = attachments;
        this.minutes = minutes;
        this.clock = clock;
    }

    /** A page of the register, the newest meeting first. One query. */
    public Slice<DecisionLine> list(Actor actor, DecisionFilter filter, int page, int size) {
        List<DecisionLine> fetched = scope(
                        jdbc.sql(REGISTER + """
                                and (cast(:meeting as bigint) is null or l.meeting_id = :meeting)
                                and (cast(:state as text) is null or l.state = :state)
                                and (not :open or l.state in ('TO_SIGN', 'OPEN', 'IN_PROGRESS'))
                                and (not :late or l.overdue)
                                and (cast(:unit as bigint) is null or l.lead_unit = :unit
                                     or exists (select 1 from meeting_outcome_support s
                                                 where s.outcome_id = l.id and s.unit_id = :unit)
                                     or exists (select 1 from task t
                                                 where t.origin_kind = 'decision' and t.origin_id = l.id
                                                   and t.lead_unit = :unit))
                                and (l.words ilike :text or l.item_title ilike :text)""" + NEWEST_MEETING_FIRST + " limit :limit offset :offset"), actor)
                .param(
                        "meeting",
                        filter.meeting() == null ? null : filter.meeting().value())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("open", filter.open())
                .param("late", filter.overdue())
                .param("unit", filter.unit() == null ? null : filter.unit().value())
                .param("text", "%" + escaped(filter.text()) + "%")
                .param("limit", size + 1)
                .param("offset", page * size)
                .query(DecisionQueries::line)
                .list();
        return Slice.of(fetched, page, size);
    }

    /** The decisions of a meeting in their order, whoever asks; the meeting's page decides who sees them. One query. */
    public List<DecisionLine> of(MeetingId meeting) {
        return all("and l.meeting_id = :meeting order by l.number, l.id", Map.of("meeting", meeting.value()));
    }

    /** Those of the register that are neither completed nor struck off, overdue ones first, then by day. One query. */
    public List<DecisionLine> open(Actor actor, int most) {
        return scope(
                        jdbc.sql(
                                REGISTER
                                        + "and l.state in ('OPEN', 'IN_PROGRESS') order by l.overdue desc, l.due nulls last, l.id limit :most"),
                        actor)
                .param("most", most)
                .query(DecisionQueries::line)
                .list();
    }

    /** How many stand where. One query. */
    public DecisionCounts counts(Actor actor) {
        return scope(jdbc.sql("""
                        select count(*) filter (where l.state in ('OPEN', 'IN_PROGRESS')) as open,
                               count(*) filter (where l.state = 'OPEN') as unassigned,
                               count(*) filter (where l.overdue) as overdue,
                               count(*) filter (where l.state = 'COMPLETED') as to_strike_off
                          from (""" + REGISTER + ") l"), actor)
                .query((row, n) -> new DecisionCounts(
                        row.getInt("open"),
                        row.getInt("unassigned"),
                        row.getInt("overdue"),
                        row.getInt("to_strike_off")))
                .single();
    }

    /** The meetings that decided something the actor may know of, the newest first, for the list's filter. */
    public Map<MeetingId, String> meetings(Actor actor) {
        Map<MeetingId, String> meetings = new LinkedHashMap<>();
        jdbc.sql("""
                        select m.id, m.title from meeting m
                         where exists (select 1 from meeting_outcome o
                                        where o.meeting_id = m.id and o.kind <> 'INFORMATION' and o.removed_at is null
                                          and (o.registered_on is not null or :drafts))
                         order by m.day desc, m.id desc""").param("drafts", actor.readsEverything()).query(row -> {
            meetings.put(new MeetingId(row.getLong("id")), row.getString("title"));
        });
        return meetings;
    }

    /** @throws NotFoundException if there is none, or none that the actor may know of */
    public DecisionLine line(Actor actor, DecisionId id) {
        return find(actor, id).orElseThrow(NotFoundException::new);
    }

    public Optional<DecisionLine> find(Actor actor, DecisionId id) {
        return scope(jdbc.sql(REGISTER + "and l.id = :id"), actor)
                .param("id", id.value())
                .query(DecisionQueries::line)
                .optional();
    }

    /**
     * One decision with its whole thread.
     *
     * @throws NotFoundException if there is none, or none that the actor may know of
     */
    public DecisionView view(Actor actor, DecisionId id) {
        DecisionLine line = line(actor, id);
        OutcomeView outcome = outcomes.find(new OutcomeId(id.value())).orElseThrow(NotFoundException::new);
        MinutesOf.Minutes signed = minutes.stream()
                .flatMap(one -> one.minutes(actor, line.meeting()).stream())
                .findFirst()
                .orElse(null);
        return new DecisionView(line, outcome, signed, tasks(actor, id), entries(id), outcome.version());
    }

    /** Those of its tasks that the actor may know of. */
    private List<TaskLine> tasks(Actor actor, DecisionId id) {
        List<TaskLine> all =
                tasks.ofOrigin(TaskOrigin.DECISION, List.of(id.value())).getOrDefault(id.value(), List.of());
        if (actor.readsEverything() || all.isEmpty()) {
            return all;
        }
        Set<Long> own = Set.copyOf(TaskQueries.scope(
                        jdbc.sql("select t.id from task t where t.origin_kind = 'decision' and t.origin_id = :id and "
                                + TaskQueries.IN_SCOPE),
                        actor)
                .param("id", id.value())
                .query(Long.class)
                .list());
        return all.stream().filter(task -> own.contains(task.id().value())).toList();
    }

    private List<DecisionView.Entry> entries(DecisionId id) {
        Map<Long, DecisionView.Entry> entries = new LinkedHashMap<>();
        jdbc.sql("select e.*, " + AttachmentQueries.COLUMNS + """
                          from meeting_decision_entry e
                          left join document_attachment a on a.owner_kind = 'decision-entry' and a.owner_id = e.id
                         where e.outcome_id = :id order by e.id desc, a.place""")
                .param("id", id.value())
                .query(row -> {
                    DecisionView.Entry read = entry(row);
                    List<AttachmentView> files = entries.computeIfAbsent(row.getLong("id"), first -> read)
                            .files();
                    AttachmentQueries.view(row).ifPresent(files::add);
                });
        return List.copyOf(entries.values());
    }

    /** Whether the actor may open what hangs on the entry: whoever reads everything, or the units charged. */
    boolean mayReadEvidence(Actor actor, long entry) {
        if (actor.readsEverything()) {
            return true;
        }
        return actor.isInside()
                && TaskQueries.scope(jdbc.sql("""
                                select exists (
                                select 1 from meeting_decision_entry e join meeting_outcome o on o.id = e.outcome_id
                                 where e.id = :entry and (o.lead_unit in (:own) or exists (
                                       select 1 from meeting_outcome_support s
                                        where s.outcome_id = o.id and s.unit_id in (:own))))"""), actor)
                        .param("entry", entry)
                        .query(Boolean.class)
                        .single();
    }

    /** Names and pages for tasks that come from decisions. One query. */
    Map<Long, OriginView> originViews(Collection<Long> ids) {
        Map<Long, OriginView> views = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select o.id, m.title from meeting_outcome o join meeting m on m.id = o.meeting_id
                             where o.id in (:ids)""").param("ids", ids).query(row -> {
                long id = row.getLong("id");
                views.put(id, new OriginView(row.getString("title"), "/meetings/decisions/" + id));
            });
        }
        return views;
    }

    List<DecisionLine> all(String condition, Map<String, ?> params) {
        return jdbc.sql(REGISTER + condition)
                .param("drafts", true)
                .param("today", LocalDate.now(clock))
                .params(params)
                .query(DecisionQueries::line)
                .list();
    }

    private JdbcClient.StatementSpec scope(JdbcClient.StatementSpec sql, Actor actor) {
        return sql.param("drafts", actor.isSystem() || actor.readsEverything()).param("today", LocalDate.now(clock));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static DecisionView.Entry entry(ResultSet row) throws SQLException {
        Long task = row.getObject("task_id", Long.class);
        return new DecisionView.Entry(
                DecisionAction.valueOf(row.getString("action")),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                row.getString("note"),
                task == null ? null : new TaskId(task),
                new ArrayList<>());
    }

    private static DecisionLine line(ResultSet row, int n) throws SQLException {
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
