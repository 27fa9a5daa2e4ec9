package lianxi.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.calendar.LightRules;
import lianxi.calendar.LightSettings;
import lianxi.calendar.ScheduleOutlook;
import lianxi.calendar.WorkCalendars;
import lianxi.project.ProjectId;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.ScheduleQueries;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads tasks within the reader's scope; flags are computed on reading. */
@Component
@Transactional(readOnly = true)
public class TaskQueries {

    /** A condition on {@code task t}: after its due day. Needs the parameter {@code :today}. */
    public static final String OVERDUE = TaskSearch.OVERDUE;

    /** A condition on {@code task t}: within the actor's scope; its parameters come from {@link #scope}. */
    public static final String IN_SCOPE = TaskScope.READABLE;

    /** Rows on one page of a list. */
    public static final int PAGE = 50;

    /** Rows in one spreadsheet. */
    public static final int EXPORT = 5000;

    private final TaskPage page;
    private final TaskSearch search;
    private final ScheduleQueries schedules;
    private final LightSettings settings;
    private final WorkCalendars calendars;
    private final JdbcClient jdbc;
    private final Clock clock;

    TaskQueries(
            TaskPage page,
            TaskSearch search,
            ScheduleQueries schedules,
            LightSettings settings,
            WorkCalendars calendars,
            JdbcClient jdbc,
            Clock clock) {
        this.page = page;
        this.search = search;
        this.schedules = schedules;
        this.settings = settings;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One task with its whole record: one query, and one each for its origin, its schedule and every {@link TaskThread}.
     *
     * @throws NotFoundException if there is none, or none that the actor may know of
     */
    public TaskView view(Actor actor, TaskId id) {
        return page.view(actor, id, rules(), today());
    }

    /** Its version alone, for a writer who has read it before. */
    public int version(Actor actor, TaskId id) {
        return scope(jdbc.sql("select t.version from task t where t.id = :id and " + IN_SCOPE), actor)
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** A page of the list, by working days left, those without a date last. */
    public Slice<TaskLine> list(Actor actor, TaskFilter filter) {
        return list(actor, filter, PAGE);
    }

    /** The same with as many rows as asked for, as for a spreadsheet. */
    public Slice<TaskLine> list(Actor actor, TaskFilter filter, int size) {
        ProjectId project = filter.project();
        return list(actor, filter, size, project == null ? schedules.outlooks() : schedules.outlooks(project));
    }

    /** A page of the list with the counters over it: three queries. */
    public TaskBoard board(Actor actor, TaskFilter filter, int size) {
        Map<NodeKey, ScheduleOutlook> outlooks = schedules.outlooks();
        return new TaskBoard(list(actor, filter, size, outlooks), search.counts(actor, outlooks, rules(), today()));
    }

    private Slice<TaskLine> list(Actor actor, TaskFilter filter, int size, Map<NodeKey, ScheduleOutlook> outlooks) {
        LightRules rules = rules();
        List<TaskLine> fetched = search.rows(actor, filter, outlooks, rules, today(), size + 1).stream()
                .map(row -> row.line(outlooks.get(row.node()), rules, today()))
                .toList();
        return Slice.of(fetched, filter.after() == null ? 0 : 1, size);
    }

    /** The tasks that come from the things of a kind, whoever asks; the thing's own page decides who sees them. */
    public Map<Long, List<TaskLine>> ofOrigin(String kind, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<TaskRow> rows = jdbc.sql(TaskRow.SELECT
                        + " where t.origin_kind = :kind and t.origin_id in (:ids) order by t.due_on nulls last, t.id")
                .param("kind", kind)
                .param("ids", ids)
                .query(TaskRow::of)
                .list();
        Map<NodeKey, ScheduleOutlook> outlooks =
                rows.stream().anyMatch(row -> row.project() != null) ? schedules.outlooks() : Map.of();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.origin().id(),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                row -> row.line(outlooks.get(row.node()), rules(), today()), Collectors.toList())));
    }

    /** Those that follow from findings, which are named by a neutral word wherever not everybody may know the case. */
    public Set<TaskId> rectificationsAmong(Collection<TaskId> tasks) {
        return tasks.isEmpty()
                ? Set.of()
                : jdbc.sql("select id from task where origin_kind = :finding and id in (:ids)")
                        .param("finding", TaskOrigin.FINDING)
                        .param("ids", tasks.stream().map(TaskId::value).toList())
                        .query((row, n) -> new TaskId(row.getLong(1)))
                        .set();
    }

    /** How many stand where, within the actor's scope. */
    public TaskCounts counts(Actor actor) {
        return search.counts(actor, schedules.outlooks(), rules(), today());
    }

    /** Which of them the actor may read; one query. */
    public Set<TaskId> readable(Actor actor, Collection<TaskId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(scope(jdbc.sql("select t.id from task t where t.id in (:ids) and " + IN_SCOPE), actor)
                .param("ids", ids.stream().map(TaskId::value).toList())
                .query((row, number) -> new TaskId(row.getLong(1)))
                .list());
    }

    /** Binds the parameters of {@link #IN_SCOPE}. */
    public static JdbcClient.StatementSpec scope(JdbcClient.StatementSpec sql, Actor actor) {
        return TaskScope.bind(sql, actor);
    }

    private LightRules rules() {
        return new LightRules(calendars.current(), settings.thresholds());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
