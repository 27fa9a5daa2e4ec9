package lianxi.project.schedule;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import lianxi.calendar.ScheduleOutlook;
import lianxi.calendar.WorkCalendars;
import lianxi.project.ProjectId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows from the schedules, stored so that lights cost one query (推算结果). It is reckoned holding the schedule's row:
 * every writer touches that row in its own transaction, so what is read then is exactly the input of the version noted, and an
 * older input never overwrites what follows from a newer one.
 */
@Repository
class Projection {

    private static final String TAKE = "select s.project_id from project_schedule s where s.project_id = :project and "
            + Freshness.IS_STALE + " for update";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final SchedulePlans plans;
    private final Freshness freshness;
    private final WorkCalendars calendars;
    private final Clock clock;

    Projection(
            JdbcClient jdbc,
            JdbcTemplate batches,
            SchedulePlans plans,
            Freshness freshness,
            WorkCalendars calendars,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.plans = plans;
        this.freshness = freshness;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Reckons the project's projection anew unless it still holds; waits for whoever is writing. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refresh(ProjectId project) {
        refresh(project, TAKE);
    }

    /** The same, but leaves a schedule alone that somebody else has in hand. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refreshUnlessInHand(ProjectId project) {
        refresh(project, TAKE + " skip locked");
    }

    /** The projects whose projection does not hold. */
    @Transactional(readOnly = true)
    public List<ProjectId> stale() {
        return freshness
                .bind(jdbc.sql("select s.project_id from project_schedule s where " + Freshness.IS_STALE
                        + " order by s.project_id"))
                .query((row, number) -> new ProjectId(row.getLong(1)))
                .list();
    }

    private void refresh(ProjectId project, String take) {
        Optional<Long> taken = freshness
                .bind(jdbc.sql(take))
                .param("project", project.value())
                .query(Long.class)
                .optional();
        if (taken.isPresent()) {
            String calendar = calendars.revision();
            SchedulePass pass = plans.planned(project).network().pass(calendars.current(), freshness.today());
            write(project, pass);
            jdbc.sql("""
                            update project_schedule set computed_version = input_version, computed_for = ?, computed_at = ?,
                                   computed_calendar = ? where project_id = ?""")
                    .params(pass.today(), OffsetDateTime.now(clock), calendar, project.value())
                    .update();
        }
    }

    private void write(ProjectId project, SchedulePass pass) {
        String[] nodes =
                pass.nodes().stream().map(node -> node.key().toString()).toArray(String[]::new);
        jdbc.sql("delete from project_schedule_projection where project_id = ? and node <> all (?)")
                .params(project.value(), nodes)
                .update();
        batches.batchUpdate(
                """
                insert into project_schedule_projection as old values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (project_id, node) do update
                   set latest_start = excluded.latest_start, latest_safe_date = excluded.latest_safe_date,
                       forecast_start = excluded.forecast_start, forecast_finish = excluded.forecast_finish,
                       slack = excluded.slack, critical = excluded.critical
                 where old is distinct from excluded""", pass.nodes().stream().map(node -> row(project, node)).toList());
        jdbc.sql("delete from project_schedule_anchor where project_id = ?")
                .param(project.value())
                .update();
        batches.batchUpdate(
                "insert into project_schedule_anchor values (?, ?, ?, ?, ?, ?)",
                pass.anchors().stream()
                        .map(anchor -> row(project, AnchorOutlook.of(anchor)))
                        .toList());
    }

    private static Object[] row(ProjectId project, NodePass node) {
        ScheduleOutlook outlook = node.outlook();
        return new Object[] {
            project.value(),
            node.key().toString(),
            outlook.latestStart(),
            outlook.latestSafeDate(),
            outlook.forecastStart(),
            outlook.forecastFinish(),
            outlook.slack(),
            outlook.critical()
        };
    }

    private static Object[] row(ProjectId project, AnchorOutlook anchor) {
        return new Object[] {
            project.value(),
            anchor.anchor().name(),
            anchor.target(),
            anchor.forecast(),
            anchor.slack(),
            anchor.critical()
        };
    }
}
