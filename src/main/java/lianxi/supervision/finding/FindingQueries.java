package lianxi.supervision.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.Slice;
import lianxi.supervision.FindingId;
import lianxi.supervision.InspectionId;
import lianxi.supervision.SupervisionRights;
import lianxi.task.TaskLine;
import lianxi.task.TaskOrigin;
import lianxi.task.TaskQueries;
import lianxi.task.TaskState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads findings within the reader's scope ({@link FindingScope}), each with its rectification. */
@Component
@Transactional(readOnly = true)
public class FindingQueries {

    /** A condition on {@code supervision_finding f}: within the actor's scope; its parameters come from {@link #scope}. */
    public static final String IN_SCOPE = FindingScope.READABLE;

    /** As many as one spreadsheet takes. */
    private static final int MOST = 5000;

    private static final int OPEN = 2;

    private static final String TASK =
            "exists (select 1 from task t where t.origin_kind = 'finding' and t.origin_id = f.id and ";

    private final FindingPage page;
    private final TaskQueries tasks;
    private final JdbcClient jdbc;
    private final Clock clock;

    FindingQueries(FindingPage page, TaskQueries tasks, JdbcClient jdbc, Clock clock) {
        this.page = page;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One finding with its whole thread; five queries.
     *
     * @throws NotFoundException if there is none, or none that the actor may know of
     */
    public FindingView view(Actor actor, FindingId id) {
        FindingLine line = jdbc.sql(FindingRow.SELECT + "where f.id = :id and " + FindingScope.READABLE)
                .param("id", id.value())
                .params(SupervisionRights.params(actor))
                .query(FindingRow::line)
                .optional()
                .orElseThrow(NotFoundException::new);
        return page.view(actor, withTasks(List.of(line)).get(0));
    }

    /** Everything that happened to a finding that the actor reads, oldest first; one query. */
    public List<ThreadEntry> thread(Actor actor, FindingId id) {
        return page.thread(actor, id);
    }

    /** The thread as a paper tells it: what was signed, told or said, without drafts; the caller has read the finding. One query. */
    public List<ThreadEntry> signedThread(FindingId id) {
        return page.signed(id);
    }

    /** A page of the list, the newest first; three queries. */
    public Slice<FindingLine> list(Actor actor, FindingFilter filter) {
        List<FindingLine> found = find(actor, filter, FindingFilter.PAGE + 1);
        return Slice.of(found, filter.before() == null ? 0 : 1, FindingFilter.PAGE);
    }

    /** All that the filter admits, for the spreadsheet. */
    public List<FindingLine> all(Actor actor, FindingFilter filter) {
        return find(actor, filter.olderThan(null), MOST);
    }

    /** What an inspection found, in the order of record, dropped ones included; who is shown it, the caller decides. */
    public List<FindingLine> ofInspection(InspectionId inspection) {
        return withTasks(recorded(inspection));
    }

    /** The same without their rectifications, as the inspection's own pages name them; one query. */
    public List<FindingLine> recorded(InspectionId inspection) {
        return jdbc.sql(FindingRow.SELECT + "where f.inspection_id = :inspection order by f.id")
                .param("inspection", inspection.value())
                .query(FindingRow::line)
                .list();
    }

    /** Findings by their ids, whoever asks; who is shown them, the caller decides. */
    public Map<FindingId, FindingLine> lines(Collection<FindingId> ids) {
        Map<FindingId, FindingLine> lines = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            withTasks(jdbc.sql(FindingRow.SELECT + "where f.id in (:ids) order by f.id")
                            .param("ids", ids.stream().map(FindingId::value).toList())
                            .query(FindingRow::line)
                            .list())
                    .forEach(line -> lines.put(line.id(), line));
        }
        return lines;
    }

    /** The same without their rectifications; one query. */
    public List<FindingLine> texts(Collection<FindingId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(FindingRow.SELECT + "where f.id in (:ids) order by f.id")
                        .param("ids", ids.stream().map(FindingId::value).toList())
                        .query(FindingRow::line)
                        .list();
    }

    /** What was concluded after the one day and until the other and stands, whoever asks (通报期内认定的问题). */
    public List<FindingLine> concluded(LocalDate after, LocalDate until) {
        return withTasks(jdbc.sql(FindingRow.SELECT + """
                        where f.state = 'CONCLUDED' and f.concluded_on > :after and f.concluded_on <= :until
                        order by f.concluded_on, f.id""")
                .param("after", after)
                .param("until", until)
                .query(FindingRow::line)
                .list());
    }

    /** Whose rectification is assigned and not struck off, whoever asks (未销号整改). */
    public List<FindingLine> openRectifications() {
        return withTasks(jdbc.sql(FindingRow.SELECT + "where " + TASK
                        + "t.state not in ('STRUCK_OFF', 'STOPPED')) order by f.due_on, f.id")
                .query(FindingRow::line)
                .list());
    }

    /** How many findings have been put right: nothing assigned for them is left open, whoever asks (已销号整改). One query. */
    public int struckOffRectifications() {
        return jdbc.sql("select count(*) from supervision_finding f where " + TASK + "t.state = 'STRUCK_OFF') and not "
                        + TASK + "t.state not in ('STRUCK_OFF', 'STOPPED'))")
                .query(Integer.class)
                .single();
    }

    /** Binds the parameters of {@link #IN_SCOPE}. */
    public static JdbcClient.StatementSpec scope(JdbcClient.StatementSpec sql, Actor actor) {
        return sql.params(SupervisionRights.params(actor));
    }

    private List<FindingLine> find(Actor actor, FindingFilter filter, int most) {
        List<FindingLine> lines = jdbc.sql(
                        FindingRow.SELECT + "where " + FindingScope.READABLE + """
                          and (cast(:unit as bigint) is null or f.unit_id = :unit)
                          and (cast(:kind as text) is null or f.kind = :kind)
                          and (cast(:inspection as bigint) is null or f.inspection_id = :inspection)
                          and (:text = '' or strpos(f.title, :text) > 0 or strpos(f.facts, :text) > 0)
                          and (cast(:before as bigint) is null or f.id < :before)
                          and (cast(:today as date) is not null and\s""" + shown(filter.show())
                                + ") order by f.id desc limit :most")
                .params(SupervisionRights.params(actor))
                .param("unit", filter.unit() == null ? null : filter.unit().value())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param(
                        "inspection",
                        filter.inspection() == null ? null : filter.inspection().value())
                .param("text", filter.text())
                .param("before", filter.before())
                .param("today", LocalDate.now(clock))
                .param("most", most)
                .query(FindingRow::line)
                .list();
        return withTasks(lines);
    }

    private static String shown(FindingFilter.Show show) {
        return switch (show) {
            case ALL -> "true";
            case RECORDED, CONCLUDED, DROPPED, REVOKED -> "f.state = '" + show.name() + "'";
            case RECTIFYING ->
                TASK
                        + "t.state in ('TO_APPROVE', 'TO_ACKNOWLEDGE', 'IN_PROGRESS', 'FEEDBACK_REVIEW', 'CLOSING', 'CHECKING'))";
            case OVERDUE -> TASK + TaskQueries.OVERDUE + ")";
            case TO_CHECK -> TASK + "t.state in ('CLOSING', 'CHECKING'))";
            case TO_STRIKE_OFF -> TASK + "t.state = 'COMPLETED')";
            case STRUCK_OFF -> TASK + "t.state = 'STRUCK_OFF')";
        };
    }

    private List<FindingLine> withTasks(List<FindingLine> lines) {
        Map<Long, List<TaskLine>> byFinding = tasks.ofOrigin(
                TaskOrigin.FINDING,
                lines.stream().map(line -> line.id().value()).toList());
        return lines.stream()
                .map(line -> line.with(standing(byFinding.getOrDefault(line.id().value(), List.of()), TaskLine::state)
                        .orElse(null)))
                .toList();
    }

    /**
     * Of several, as where a talk's commitments were assigned too: the first due of those not struck off, so that a commitment
     * hides no earlier day; else the last struck off, else the last stopped.
     */
    static <T> Optional<T> standing(List<T> tasks, Function<T, TaskState> state) {
        return tasks.stream().reduce((one, next) -> {
            int weight = weight(state.apply(one));
            return weight == OPEN || weight(state.apply(next)) < weight ? one : next;
        });
    }

    private static int weight(TaskState state) {
        return switch (state) {
            case STOPPED -> 0;
            case STRUCK_OFF -> 1;
            default -> OPEN;
        };
    }
}
