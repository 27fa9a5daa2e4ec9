package lianxi.project.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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

    private static final String ANCHORS = "select s.project_id as owner, " + Freshness.IS_STALE
            + " as stale, a.*, a.critical as chain from project_schedule s"
            + " left join project_schedule_anchor a on a.project_id = s.project_id";

    /** Nodes and anchors together; the row of an anchor has no node. */
    private static final String BOTH =
            "select s.project_id as owner, " + Freshness.IS_STALE + """
             as stale, p.*, null as anchor, cast(null as date) as target_on, cast(null as date) as forecast,
                   cast(null as integer) as chain
              from project_schedule s left join project_schedule_projection p on p.project_id = s.project_id
            union all
            select s.project_id, """ + " " + Freshness.IS_STALE + """
            , a.project_id, null, null, null, null, null, a.slack, null, a.anchor, a.target_on, a.forecast, a.critical
              from project_schedule s join project_schedule_anchor a on a.project_id = s.project_id""";

    private final JdbcClient jdbc;
    private final SchedulePlans plans;
    private final Freshness freshness;
    private final WorkCalendars calendars;

    ScheduleQueries(JdbcClient jdbc, SchedulePlans plans, Freshness freshness, WorkCalendars calendars) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.freshness = freshness;
        this.calendars = calendars;
    }

    /** What all schedules say today: of every node, and of both dates of every project. */
    public Schedules.Day now() {
        Map<NodeKey, ScheduleOutlook> outlooks = new HashMap<>();
        Map<ProjectId, List<AnchorOutlook>> anchors = new HashMap<>();
        Set<ProjectId> stale = read(jdbc.sql(BOTH), row -> {
            if (row.getString("node") == null) {
                anchor(anchors, row);
            } else {
                node(outlooks, row);
            }
        });
        anchors.values().forEach(dates -> dates.sort(Comparator.comparing(AnchorOutlook::anchor)));
        passes(stale).forEach((project, pass) -> {
            outlooks.putAll(pass.outlooks());
            anchors.put(project, AnchorOutlook.of(pass));
        });
        return new Schedules.Day(outlooks, anchors);
    }

    /** The outlook of every node of all projects. */
    public Map<NodeKey, ScheduleOutlook> outlooks() {
        Map<NodeKey, ScheduleOutlook> outlooks = new HashMap<>();
        Set<ProjectId> stale = read(jdbc.sql(NODES), row -> node(outlooks, row));
        passes(stale).values().forEach(pass -> outlooks.putAll(pass.outlooks()));
        return outlooks;
    }

    /** The outlook of every node of the project. */
    public Map<NodeKey, ScheduleOutlook> outlooks(ProjectId project) {
        Map<NodeKey, ScheduleOutlook> outlooks = new HashMap<>();
        Set<ProjectId> stale = read(
                jdbc.sql(NODES + " where s.project_id = :project").param("project", project.value()),
                row -> node(outlooks, row));
        if (!stale.isEmpty()) {
            outlooks.putAll(pass(plans.planned(project)).outlooks());
        }
        return outlooks;
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
        Map<ProjectId, List<AnchorOutlook>> anchors = new HashMap<>();
        Set<ProjectId> stale =
                read(jdbc.sql(ANCHORS + " order by s.project_id, a.anchor"), row -> anchor(anchors, row));
        passes(stale).forEach((project, pass) -> anchors.put(project, AnchorOutlook.of(pass)));
        return anchors;
    }

    /** How both dates of the project stand; none without a schedule. */
    public List<AnchorOutlook> anchors(ProjectId project) {
        Map<ProjectId, List<AnchorOutlook>> anchors = new HashMap<>();
        Set<ProjectId> stale = read(
                jdbc.sql(ANCHORS + " where s.project_id = :project order by a.anchor")
                        .param("project", project.value()),
                row -> anchor(anchors, row));
        return stale.isEmpty()
                ? anchors.getOrDefault(project, List.of())
                : AnchorOutlook.of(pass(plans.planned(project)));
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
