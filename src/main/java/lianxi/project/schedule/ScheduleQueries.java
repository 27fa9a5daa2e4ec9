package lianxi.project.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianxi.calendar.ScheduleOutlook;
import lianxi.calendar.WorkCalendars;
import lianxi.project.ProjectId;
import lianxi.shared.OncePerPage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what follows from the schedules: latest dates, forecasts, slack. One query; only where a projection does not hold – for
 * moments after a change, and after midnight until the sweep – it is reckoned in memory instead, so that nothing of yesterday is
 * ever read as today's.
 */
@Component
@Transactional(readOnly = true)
public class ScheduleQueries {

    private static final String NODES =
            "select s.project_id as owner, " + Freshness.IS_STALE + " as stale, p.* from project_schedule s"
                    + " left join project_schedule_projection p on p.project_id = s.project_id";

    /** Nodes and anchors together; the row of an anchor has no node. */
    private static final String BOTH =
            "select s.project_id as owner, " + Freshness.IS_STALE + """
             as stale, p.*, null as anchor, cast(null as date) as target_on, cast(null as date) as forecast,
                   cast(null as integer) as chain
              from project_schedule s left join project_schedule_projection p on p.project_id = s.project_id %1$s
            union all
            select s.project_id, """ + " " + Freshness.IS_STALE + """
            , a.project_id, null, null, null, null, null, a.slack, null, a.anchor, a.target_on, a.forecast, a.critical
              from project_schedule s join project_schedule_anchor a on a.project_id = s.project_id %1$s""";

    private static final String OF_ALL = BOTH.formatted("");
    private static final String OF_ONE = BOTH.formatted("where s.project_id = :project");

    private final JdbcClient jdbc;
    private final SchedulePlans plans;
    private final Freshness freshness;
    private final WorkCalendars calendars;
    private final OncePerPage once;

    ScheduleQueries(
            JdbcClient jdbc, SchedulePlans plans, Freshness freshness, WorkCalendars calendars, OncePerPage once) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.freshness = freshness;
        this.calendars = calendars;
        this.once = once;
    }

    /** What all schedules say today: of every node, and of both dates of every project. Read once for a page. */
    public Schedules.Day now() {
        return once.get(new Wanted(null), () -> day(null));
    }

    /** The outlook of every node of all projects. */
    public Map<NodeKey, ScheduleOutlook> outlooks() {
        return now().outlooks();
    }

    /** The outlook of every node of the project. */
    public Map<NodeKey, ScheduleOutlook> outlooks(ProjectId project) {
        return now(project).outlooks();
    }

    /** The node's latest safe date (最迟安全日); none where no anchor depends on it or it is no node. */
    public Optional<LocalDate> latestSafeDate(NodeKey node) {
        Map<NodeKey, ScheduleOutlook> outlooks = new HashMap<>();
        Set<ProjectId> stale = read(
                jdbc.sql(NODES + " and p.node = :node where p.node is not null or " + Freshness.IS_STALE)
                        .param("node", node.toString()),
                row -> node(outlooks, row));
        passes(stale).values().forEach(pass -> outlooks.putAll(pass.outlooks()));
        return Optional.ofNullable(outlooks.get(node)).map(ScheduleOutlook::latestSafeDate);
    }

    /** How both dates of every project stand; a project without a schedule is left out. */
    public Map<ProjectId, List<AnchorOutlook>> anchors() {
        return now().anchors();
    }

    /** How both dates of the project stand; none without a schedule. */
    public List<AnchorOutlook> anchors(ProjectId project) {
        return now(project).anchors().getOrDefault(project, List.of());
    }

    /** What several sections of a page ask for. */
    private record Wanted(@Nullable ProjectId project) {}

    private Schedules.Day now(ProjectId project) {
        return once.get(new Wanted(project), () -> day(project));
    }

    /** @param project null for all */
    private Schedules.Day day(@Nullable ProjectId project) {
        Map<NodeKey, ScheduleOutlook> outlooks = new HashMap<>();
        Map<ProjectId, List<AnchorOutlook>> anchors = new HashMap<>();
        JdbcClient.StatementSpec statement =
                project == null ? jdbc.sql(OF_ALL) : jdbc.sql(OF_ONE).param("project", project.value());
        Set<ProjectId> stale = read(statement, row -> {
            if (row.getString("node") == null) {
                anchor(anchors, row);
            } else {
                node(outlooks, row);
            }
        });
        anchors.values().forEach(dates -> dates.sort(Comparator.comparing(AnchorOutlook::anchor)));
        passes(project, stale).forEach((of, pass) -> {
            outlooks.putAll(pass.outlooks());
            anchors.put(of, AnchorOutlook.of(pass));
        });
        return new Schedules.Day(Collections.unmodifiableMap(outlooks), Collections.unmodifiableMap(anchors));
    }

    private Map<ProjectId, SchedulePass> passes(@Nullable ProjectId project, Set<ProjectId> stale) {
        return project == null || stale.isEmpty() ? passes(stale) : Map.of(project, pass(plans.planned(project)));
    }

    /** Takes each row that holds, and tells whose do not. */
    private Set<ProjectId> read(JdbcClient.StatementSpec statement, RowReader reader) {
        Set<ProjectId> stale = new HashSet<>();
        freshness.bind(statement).query(row -> {
            if (row.getBoolean("stale")) {
                stale.add(new ProjectId(row.getLong("owner")));
            } else {
                row.getLong("project_id");
                if (!row.wasNull()) {
                    reader.take(row);
                }
            }
        });
        return stale;
    }

    private interface RowReader {
        void take(ResultSet row) throws SQLException;
    }

    private Map<ProjectId, SchedulePass> passes(Set<ProjectId> projects) {
        Map<ProjectId, SchedulePass> passes = new HashMap<>();
        if (!projects.isEmpty()) {
            plans.planned().stream()
                    .filter(planned -> projects.contains(planned.plan().project()))
                    .forEach(planned -> passes.put(planned.plan().project(), pass(planned)));
        }
        return passes;
    }

    private SchedulePass pass(PlannedProject planned) {
        return planned.network().pass(calendars.current(), freshness.today());
    }

    private static void node(Map<NodeKey, ScheduleOutlook> outlooks, ResultSet row) throws SQLException {
        outlooks.put(
                NodeKey.parse(row.getString("node")),
                new ScheduleOutlook(
                        row.getObject("latest_start", LocalDate.class),
                        row.getObject("latest_safe_date", LocalDate.class),
                        row.getObject("forecast_start", LocalDate.class),
                        row.getObject("forecast_finish", LocalDate.class),
                        row.getObject("slack", Integer.class),
                        row.getBoolean("critical")));
    }

    private static void anchor(Map<ProjectId, List<AnchorOutlook>> anchors, ResultSet row) throws SQLException {
        anchors.computeIfAbsent(new ProjectId(row.getLong("owner")), unknown -> new ArrayList<>())
                .add(new AnchorOutlook(
                        AnchorKind.valueOf(row.getString("anchor")),
                        row.getObject("target_on", LocalDate.class),
                        row.getObject("forecast", LocalDate.class),
                        row.getObject("slack", Integer.class),
                        row.getInt("chain")));
    }
}
