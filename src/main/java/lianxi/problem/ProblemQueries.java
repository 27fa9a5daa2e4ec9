package lianxi.problem;

import static lianxi.shared.Moments.at;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxi.calendar.LightRules;
import lianxi.calendar.LightSettings;
import lianxi.calendar.WorkCalendars;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.Slice;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads problems within the reader's scope ({@link ProblemScope}); flags are computed on reading. */
@Component
@Transactional(readOnly = true)
public class ProblemQueries {

    /** The word of problems on the ladder of urging. */
    public static final String LADDER = ProblemLadder.KIND;

    /** As many as one spreadsheet takes. */
    private static final int MOST = 5000;

    private static final String OPEN = "p.state in ('REGISTERED', 'IN_PROGRESS', 'CLOSING')";

    private static final String POOLED =
            OPEN + " and (p.marked_for is not null or p.level <> 'UNIT' and p.open_since < :poolBefore)";

    private static final String LATE = "p.state in ('REGISTERED', 'IN_PROGRESS') and p.wanted_by < :today";

    private final JdbcClient jdbc;
    private final ProblemPage page;
    private final WorkCalendars calendars;
    private final LightSettings lights;
    private final Clock clock;

    ProblemQueries(JdbcClient jdbc, ProblemPage page, WorkCalendars calendars, LightSettings lights, Clock clock) {
        this.jdbc = jdbc;
        this.page = page;
        this.calendars = calendars;
        this.lights = lights;
        this.clock = clock;
    }

    /** A page of the list, the newest first; one query. */
    public Slice<ProblemLine> list(Actor actor, ProblemFilter filter) {
        List<ProblemLine> found = find(actor, filter, ProblemFilter.PAGE + 1);
        return Slice.of(found, filter.before() == null ? 0 : 1, ProblemFilter.PAGE);
    }

    /** All that the filter admits, for the spreadsheet. */
    public List<ProblemLine> all(Actor actor, ProblemFilter filter) {
        return find(actor, filter.olderThan(null), MOST);
    }

    /** How many of the open ones stand where; one query. */
    public ProblemFigures figures(Actor actor) {
        return jdbc.sql("select count(*) as open, "
                        + "count(*) filter (where p.state = 'REGISTERED') as registered, "
                        + "count(*) filter (where p.state = 'CLOSING') as closing, "
                        + "count(*) filter (where " + POOLED + ") as pool, "
                        + "count(*) filter (where " + LATE + ") as overdue "
                        + "from problem p left join project j on j.id = p.project_id where " + OPEN + " and "
                        + ProblemScope.READABLE)
                .params(ProblemScope.params(actor))
                .params(today())
                .query((row, number) -> new ProblemFigures(
                        row.getInt("open"),
                        row.getInt("registered"),
                        row.getInt("closing"),
                        row.getInt("pool"),
                        row.getInt("overdue")))
                .single();
    }

    /**
     * One problem with its thread; two queries.
     *
     * @throws NotFoundException if there is none, or none that the actor may know of
     */
    public ProblemView view(Actor actor, ProblemId id) {
        return page.view(actor, id, row());
    }

    /**
     * What became of a unit's report lines: by their {@link ReportEntry#mark}, the problem of this report's line, else the
     * open one of the same words in an earlier report.
     */
    public Map<String, ProblemLine> ofEntries(UnitId unit, long report, Collection<String> lines) {
        if (lines.isEmpty()) {
            return Map.of();
        }
        Map<String, ProblemLine> problems = new HashMap<>();
        jdbc.sql(ProblemRow.SELECT
                        + "where p.raiser_unit = :unit and p.report_mark in (:marks) and (p.report_id = :report"
                        + " or " + OPEN + ") order by p.report_id = :report desc, p.id desc")
                .param("unit", unit.value())
                .param("report", report)
                .param("marks", lines.stream().map(ReportEntry::mark).toList())
                .query(row -> {
                    problems.putIfAbsent(row.getString("report_mark"), row().line(row));
                });
        return problems;
    }

    /** The problems as they stand, whoever asks; who is shown them, the caller decides. One query. */
    public Map<ProblemId, ProblemLine> lines(Collection<ProblemId> ids) {
        Map<ProblemId, ProblemLine> lines = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(ProblemRow.SELECT + "where p.id in (:ids)")
                    .param("ids", ids.stream().map(ProblemId::value).toList())
                    .query(row -> {
                        ProblemLine line = row().line(row);
                        lines.put(line.id(), line);
                    });
        }
        return lines;
    }

    /** The open problems that a unit answers for, whoever asks, the longest open first; who is shown them, the caller decides. One query. */
    public List<ProblemLine> openOf(UnitId owner) {
        return jdbc.sql(ProblemRow.SELECT + "where p.owner_unit = :owner and " + OPEN + " order by p.open_since, p.id")
                .param("owner", owner.value())
                .query((row, number) -> row().line(row))
                .list();
    }

    /** Which of them the actor may read; one query. */
    public Set<ProblemId> readable(Actor actor, Collection<ProblemId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("select p.id from problem p left join project j on j.id = p.project_id "
                        + "where p.id in (:ids) and " + ProblemScope.READABLE)
                .param("ids", ids.stream().map(ProblemId::value).toList())
                .params(ProblemScope.params(actor))
                .query((row, number) -> new ProblemId(row.getLong(1)))
                .list());
    }

    private List<ProblemLine> find(Actor actor, ProblemFilter filter, int most) {
        return jdbc.sql(ProblemRow.SELECT + "where " + ProblemScope.READABLE + """
                          and (cast(:unit as bigint) is null or p.raiser_unit = :unit or p.owner_unit = :unit
                               or exists (select 1 from problem_unit u where u.problem_id = p.id and u.unit_id = :unit))
                          and (cast(:owner as bigint) is null or p.owner_unit = :owner)
                          and (cast(:project as bigint) is null or p.project_id = :project)
                          and (cast(:track as bigint) is null or p.track_id = :track)
                          and (cast(:level as text) is null or p.level = :level)
                          and (:text = '' or strpos(p.title, :text) > 0 or strpos(p.description, :text) > 0)
                          and (cast(:before as bigint) is null or p.id < :before)
                        """ + "and (not :pool or " + POOLED
                        + ") and " + shown(filter.show())
                        + " order by p.id desc limit :most")
                .params(ProblemScope.params(actor))
                .params(today())
                .param("unit", filter.unit() == null ? null : filter.unit().value())
                .param("owner", filter.owner() == null ? null : filter.owner().value())
                .param(
                        "project",
                        filter.project() == null ? null : filter.project().value())
                .param("track", filter.track() == null ? null : filter.track().value())
                .param("level", filter.level() == null ? null : filter.level().name())
                .param("text", filter.text())
                .param("before", filter.before())
                .param("pool", filter.pool())
                .param("most", most)
                .query((row, number) -> row().line(row))
                .list();
    }

    private static String shown(ProblemFilter.Show show) {
        return switch (show) {
            case OPEN -> OPEN;
            case ALL -> "true";
            case OVERDUE -> LATE;
            default -> "p.state = '" + show.name() + "'";
        };
    }

    /** The day, and the moment before which a cross-unit problem must have been raised to stand in the pool. */
    private Map<String, Object> today() {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = new PoolRule(calendars.current()).lastRaised(today);
        Map<String, Object> params = new HashMap<>();
        params.put("today", today);
        params.put(
                "poolBefore", at(last.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
        return params;
    }

    private ProblemRow row() {
        return new ProblemRow(new LightRules(calendars.current(), lights.thresholds()), LocalDate.now(clock));
    }
}
