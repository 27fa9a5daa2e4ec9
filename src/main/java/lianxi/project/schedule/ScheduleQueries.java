package lianxi.project.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lianxi.calendar.ScheduleOutlook;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.project.ProjectId;
import lianxi.shared.OncePerPage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what follows from the schedules: latest dates, forecasts, slack. One query, always: where a projection does not hold – for
 * moments after a change, and after midnight until the sweep – the same query brings what it is reckoned from, and it is reckoned
 * in memory, so that nothing of yesterday is ever read as today's.
 */
@Component
@Transactional(readOnly = true)
public class ScheduleQueries {

    private static final String NODES = """
            select s.project_id as owner, p.*, null as anchor, cast(null as date) as target_on, cast(null as date) as forecast,
                   cast(null as integer) as chain, cast(null as json) as input
              from project_schedule s join project_schedule_projection p on p.project_id = s.project_id
             where not""" + " " + Freshness.IS_STALE + " and ";

    /** Without a node. */
    private static final String ANCHORS = """

            union all
            select s.project_id, a.project_id, null, null, null, null, null, a.slack, null, a.anchor, a.target_on, a.forecast,
                   a.critical, null
              from project_schedule s join project_schedule_anchor a on a.project_id = s.project_id
             where not""" + " " + Freshness.IS_STALE + " and ";

    /** One row of each schedule whose projection does not hold. */
    private static final String INPUTS = """

            union all
            select missing.project_id, null, null, null, null, null, null, null, null, null, null, null, null, %s
              from (select s.project_id from project_schedule s where\s""" + Freshness.IS_STALE + " and %s) missing";

    private static final String OF_ONE = "s.project_id = :project";

    private final JdbcClient jdbc;
    private final PlanInput inputs;
    private final Freshness freshness;
    private final WorkCalendars calendars;
    private final LatestReckonings latest;
    private final OncePerPage once;

    ScheduleQueries(
            JdbcClient jdbc,
            PlanInput inputs,
            Freshness freshness,
            WorkCalendars calendars,
            LatestReckonings latest,
            OncePerPage once) {
        this.jdbc = jdbc;
        this.inputs = inputs;
        this.freshness = freshness;
        this.calendars = calendars;
        this.latest = latest;
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

    /** The latest safe date (最迟安全日) of a node of the project; none where no anchor depends on it or it is no node. */
    public Optional<LocalDate> latestSafeDate(ProjectId project, NodeKey node) {
        Schedules.Day day = read(
                NODES + OF_ONE + " and p.node = :node",
                OF_ONE,
                Map.of("project", project.value(), "node", node.toString()));
        return Optional.ofNullable(day.outlooks().get(node)).map(ScheduleOutlook::latestSafeDate);
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
        String which = project == null ? "true" : OF_ONE;
        Map<String, Object> params = project == null ? Map.of() : Map.of("project", project.value());
        return read(NODES + which + ANCHORS + which, which, params);
    }

    /** @param stale what else holds for schedules that are to be reckoned if their projection does not hold */
    private Schedules.Day read(String kept, String stale, Map<String, Object> params) {
        Map<NodeKey, ScheduleOutlook> outlooks = new HashMap<>();
        Map<ProjectId, List<AnchorOutlook>> anchors = new HashMap<>();
        Map<Long, String> unreckoned = new LinkedHashMap<>();
        // Before the facts, so that what was read on one day is never kept as of the next.
        LocalDate today = freshness.today();
        PlanInput.Column input = inputs.column("missing.project_id");
        freshness
                .bind(jdbc.sql(kept + INPUTS.formatted(input.sql(), stale)).params(params))
                .params(input.params())
                .query(row -> {
                    if (row.getString("input") != null) {
                        unreckoned.put(row.getLong("owner"), row.getString("input"));
                    } else if (row.getString("node") == null) {
                        anchor(anchors, row);
                    } else {
                        node(outlooks, row);
                    }
                });
        anchors.values().forEach(dates -> dates.sort(Comparator.comparing(AnchorOutlook::anchor)));
        reckoned(input, unreckoned, today).forEach((project, reckoned) -> {
            outlooks.putAll(reckoned.outlooks());
            anchors.put(new ProjectId(project), reckoned.anchors());
        });
        return new Schedules.Day(Collections.unmodifiableMap(outlooks), Collections.unmodifiableMap(anchors));
    }

    /** Several at once: each costs some milliseconds, and none asks for the day. */
    private Map<Long, LatestReckonings.Reckoned> reckoned(
            PlanInput.Column input, Map<Long, String> unreckoned, LocalDate today) {
        WorkCalendar calendar = calendars.current();
        return unreckoned.entrySet().parallelStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> latest.of(
                                one.getKey(),
                                one.getValue(),
                                today,
                                calendar,
                                text -> input.read(text).network().pass(calendar, today))));
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
