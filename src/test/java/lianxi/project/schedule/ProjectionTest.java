package lianxi.project.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import lianxi.calendar.ScheduleOutlook;
import lianxi.calendar.WorkCalendars;
import lianxi.project.ProjectData;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectService;
import lianxi.project.ProjectView;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The stored projection follows its input after every commit, and is never read as current when it is not. */
@ServiceTest
class ProjectionTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ScheduleService service;

    @Autowired
    private ScheduleQueries queries;

    @Autowired
    private ScheduleMarks marks;

    @Autowired
    private ScheduleSweep sweep;

    @Autowired
    private Projection projection;

    @Autowired
    private ProjectService projects;

    @Autowired
    private ProjectQueries projectQueries;

    @Autowired
    private WorkCalendars calendars;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MutableClock clock;

    private ScheduleScene scene;
    private ProjectId project;

    @BeforeEach
    void wholeProject() {
        scene = ScheduleScene.in(context);
        project = scene.whole();
    }

    @Test
    void itIsReckonedAnewAfterTheCommit() {
        NodeKey substation = scene.key(project, "SUBSTATION");
        assertThat(isFresh()).isTrue();
        LocalDate before = stored(substation).latestStart();
        service.setDuration(scene.office(), project, substation, Duration.workdays(60), null);
        assertThat(isFresh()).isTrue();
        assertThat(stored(substation).latestStart()).isBefore(before);
        assertThat(stored()).isEqualTo(scene.view(project).pass().outlooks());
    }

    @Test
    void onlyTheCommitCounts() {
        Map<NodeKey, ScheduleOutlook> before = stored();
        transaction.executeWithoutResult(status -> {
            service.setDuration(scene.office(), project, scene.key(project, "SUBSTATION"), Duration.workdays(60), null);
            status.setRollbackOnly();
        });
        assertThat(stored()).isEqualTo(before);
        assertThat(isFresh()).isTrue();
    }

    @Test
    void whatWasCutOffIsReadInMemoryAndMendedByTheSweep() {
        NodeKey substation = scene.key(project, "SUBSTATION");
        LocalDate before = queries.latestSafeDate(project, substation).orElseThrow();
        cutOff(() -> setAmount("POWER_QUALITY/2", 60));
        assertThat(isFresh()).isFalse();
        assertThat(stored(substation).latestSafeDate()).isEqualTo(before);
        LocalDate now = queries.latestSafeDate(project, substation).orElseThrow();
        assertThat(now).isBefore(before);
        assertThat(queries.outlooks(project).get(substation).latestSafeDate()).isEqualTo(now);
        assertThat(queries.outlooks().get(substation).latestSafeDate()).isEqualTo(now);
        assertThat(queries.anchors().get(project)).isEqualTo(anchorsInMemory());
        assertThat(queries.now()).isEqualTo(new Schedules.Day(queries.outlooks(), queries.anchors()));
        cutOff(() -> setAmount("POWER_QUALITY/2", 70));
        assertThat(queries.latestSafeDate(project, substation).orElseThrow()).isBefore(now);
        assertThat(queries.anchors().get(project)).isEqualTo(anchorsInMemory());
        cutOff(() -> setAmount("POWER_QUALITY/2", 60));
        sweep.sweep();
        assertThat(isFresh()).isTrue();
        assertThat(stored(substation).latestSafeDate()).isEqualTo(now);
        assertThat(queries.anchors().get(project)).isEqualTo(anchorsInMemory());
        assertThat(queries.now()).isEqualTo(new Schedules.Day(queries.outlooks(), queries.anchors()));
    }

    @Test
    void atMidnightNothingOfYesterdayIsReadAsTodays() {
        NodeKey preparation = scene.key(project, "SITE_PREPARATION");
        clock.set("2017-01-05T23:59:59");
        LocalDate evening = queries.outlooks(project).get(preparation).forecastStart();
        clock.set("2017-01-06T00:00:00");
        LocalDate morning = queries.outlooks(project).get(preparation).forecastStart();
        assertThat(morning).isAfter(evening);
        assertThat(stored(preparation).forecastStart()).isEqualTo(evening);
        sweep.sweep();
        assertThat(stored(preparation).forecastStart()).isEqualTo(morning);
        assertThat(computedFor()).isEqualTo("2017-01-06");
    }

    @Test
    void anotherCalendarMakesItStale() {
        jdbc.sql("update project_schedule set computed_calendar = 'of last year'")
                .update();
        assertThat(isFresh()).isFalse();
        sweep.sweep();
        assertThat(isFresh()).isTrue();
    }

    @Test
    void aMovedGridDateMovesEveryLatestDate() {
        ProjectView now = projectQueries.project(project);
        ProjectData moved = new ProjectData(
                now.name(),
                now.township(),
                now.undertaker(),
                now.capacityMw(),
                now.startedOn(),
                LocalDate.of(2017, 7, 31),
                now.fullCapacityOn());
        projects.edit(scene.office(), project, moved, "市里调整计划", now.version());
        assertThat(stored(scene.key(project, "FIRST_GRID")).latestSafeDate()).isEqualTo("2017-07-31");
    }

    @Test
    void aRecomputationWaitsForTheWriterAndTakesItsInput() throws Exception {
        LocalDate before = stored(scene.key(project, "SUBSTATION")).latestSafeDate();
        cutOff(() -> setAmount("TRIAL_RUN", 6));
        CompletableFuture<Void> other = transaction.execute(status -> {
            marks.touch(project);
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> projection.refresh(project));
            waitUntilSomebodyWaitsForALock();
            setAmount("POWER_QUALITY/2", 60);
            assertThat(waiting).isNotDone();
            return waiting;
        });
        other.get(10, TimeUnit.SECONDS);
        assertThat(isFresh()).isTrue();
        // 55 working days more for the inspection, and one for the trial run.
        assertThat(stored(scene.key(project, "SUBSTATION")).latestSafeDate())
                .isEqualTo(calendars.current().plusWorkdays(before, -56));
    }

    @Test
    void twoNodesThatReckonAtOnceEndWithTheLatestInput() {
        NodeKey substation = scene.key(project, "SUBSTATION");
        List<CompletableFuture<Void>> nodes = List.of(
                CompletableFuture.runAsync(() -> change(substation, 10)),
                CompletableFuture.runAsync(() -> change(scene.key(project, "LINE_BUILT"), 30)),
                CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 20; i++) {
                        projection.refresh(project);
                        projection.refreshUnlessInHand(project);
                    }
                }));
        nodes.forEach(CompletableFuture::join);
        assertThat(isFresh()).isTrue();
        assertThat(stored()).isEqualTo(scene.view(project).pass().outlooks());
    }

    @Test
    void aProjectOfAnEarlierReleaseGetsItsPlanOnce() {
        // As an upgrade leaves it: tracks and steps, nothing in the tables of schedules.
        for (String table : List.of("anchor", "projection", "link", "node")) {
            jdbc.sql("delete from project_schedule_" + table).update();
        }
        jdbc.sql("delete from project_milestone").update();
        jdbc.sql("delete from project_schedule").update();
        ProjectId bare = scene.bare();
        assertThat(queries.outlooks(project)).isEmpty();
        assertThat(scene.view(project).placed()).isFalse();
        sweep.sweep();
        ScheduleView view = scene.view(project);
        assertThat(view.placed()).isTrue();
        assertThat(view.anchors()).hasSize(2);
        assertThat(isFresh()).isTrue();
        sweep.sweep();
        assertThat(scene.view(project).version()).isEqualTo(view.version());
        assertThat(scene.view(project).rows()).isEqualTo(view.rows());
        assertThat(scene.view(bare).placed()).isFalse();
    }

    private void change(NodeKey node, int lastAmount) {
        for (int amount = 40; amount >= lastAmount; amount -= 5) {
            service.setDuration(scene.office(), project, node, Duration.workdays(amount), null);
        }
    }

    private void setAmount(String code, int workdays) {
        jdbc.sql("update project_schedule_node set amount = ?, by_office = true where node = ?")
                .params(workdays, scene.key(project, code).toString())
                .update();
    }

    /** A change whose recomputation did not come any more: the process died right after the commit. */
    private void cutOff(Runnable change) {
        transaction.executeWithoutResult(status -> {
            change.run();
            jdbc.sql("update project_schedule set input_version = input_version + 1 where project_id = ?")
                    .param(project.value())
                    .update();
        });
    }

    private void waitUntilSomebodyWaitsForALock() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (jdbc.sql("select count(*) from pg_locks where not granted")
                                .query(Integer.class)
                                .single()
                        == 0
                && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private boolean isFresh() {
        return !projection.stale().contains(project);
    }

    private LocalDate computedFor() {
        return jdbc.sql("select computed_for from project_schedule where project_id = ?")
                .param(project.value())
                .query(LocalDate.class)
                .single();
    }

    private List<AnchorOutlook> anchorsInMemory() {
        return scene.view(project).anchors().stream().map(AnchorOutlook::of).toList();
    }

    private ScheduleOutlook stored(NodeKey node) {
        return stored().get(node);
    }

    /** What the table says, whether it holds or not. */
    private Map<NodeKey, ScheduleOutlook> stored() {
        Map<NodeKey, ScheduleOutlook> stored = new HashMap<>();
        jdbc.sql("select * from project_schedule_projection where project_id = ?")
                .param(project.value())
                .query(row -> {
                    stored.put(
                            NodeKey.parse(row.getString("node")),
                            new ScheduleOutlook(
                                    row.getObject("latest_start", LocalDate.class),
                                    row.getObject("latest_safe_date", LocalDate.class),
                                    row.getObject("forecast_start", LocalDate.class),
                                    row.getObject("forecast_finish", LocalDate.class),
                                    row.getObject("slack", Integer.class),
                                    row.getBoolean("critical")));
                });
        return stored;
    }
}
