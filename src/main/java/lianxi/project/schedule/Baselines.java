package lianxi.project.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import lianxi.calendar.WorkCalendars;
import lianxi.project.ProjectId;
import lianxi.shared.Actor;
import lianxi.shared.Moments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The frozen copies of a schedule (基线): recorded or expected days of every node, and its latest safe date. */
@Repository
class Baselines {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final WorkCalendars calendars;
    private final Clock clock;

    Baselines(JdbcClient jdbc, JdbcTemplate batches, WorkCalendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The caller holds the schedule, so that no two get the same number. */
    int freeze(Actor actor, PlannedProject planned, String note) {
        SchedulePass pass = planned.network().pass(calendars.current(), LocalDate.now(clock));
        ProjectId project = planned.plan().project();
        int number = planned.plan().baseline() == null
                ? 1
                : planned.plan().baseline().number() + 1;
        long id = jdbc.sql("""
                        insert into project_schedule_baseline (project_id, number, note, approved_at, approved_by)
                        values (?, ?, ?, ?, ?) returning id""")
                .params(project.value(), number, note, OffsetDateTime.now(clock), actor.name())
                .query(Long.class)
                .single();
        for (AnchorPass anchor : pass.anchors()) {
            jdbc.sql("insert into project_schedule_baseline_anchor values (?, ?, ?, ?)")
                    .params(id, anchor.kind().name(), anchor.anchor().date(), anchor.forecast())
                    .update();
        }
        batches.batchUpdate(
                "insert into project_schedule_baseline_node values (?, ?, ?, ?, ?, ?)",
                pass.nodes().stream().map(node -> row(id, node)).toList());
        return number;
    }

    private static Object[] row(long baseline, NodePass node) {
        NodeFacts facts = node.node().facts();
        return new Object[] {
            baseline,
            node.key().toString(),
            node.node().name(),
            facts.isStarted() ? facts.startedOn() : node.forecastStart(),
            facts.isFinished() ? facts.finishedOn() : node.forecastFinish(),
            node.latestSafeDate()
        };
    }

    /** Those of the project, the latest first. */
    List<BaselineView> of(ProjectId project) {
        return jdbc.sql("""
                        select b.*,
                               (select a.target_on from project_schedule_baseline_anchor a
                                 where a.baseline_id = b.id and a.anchor = 'FIRST_GRID') as first_target,
                               (select a.forecast from project_schedule_baseline_anchor a
                                 where a.baseline_id = b.id and a.anchor = 'FIRST_GRID') as first_forecast,
                               (select a.target_on from project_schedule_baseline_anchor a
                                 where a.baseline_id = b.id and a.anchor = 'FULL_CAPACITY') as full_target,
                               (select a.forecast from project_schedule_baseline_anchor a
                                 where a.baseline_id = b.id and a.anchor = 'FULL_CAPACITY') as full_forecast
                          from project_schedule_baseline b where b.project_id = ? order by b.number desc""")
                .param(project.value())
                .query((row, number) -> new BaselineView(
                        row.getInt("number"),
                        row.getString("note"),
                        Moments.moment(row, "approved_at"),
                        row.getString("approved_by"),
                        row.getObject("first_target", LocalDate.class),
                        row.getObject("first_forecast", LocalDate.class),
                        row.getObject("full_target", LocalDate.class),
                        row.getObject("full_forecast", LocalDate.class)))
                .list();
    }
}
