package lianxi.project.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import lianxi.project.ProjectData;
import lianxi.project.ProjectId;
import lianxi.project.ProjectService;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Planning a schedule: who may, what is refused, and that nothing approved or recorded is lost. */
@ServiceTest
class ScheduleServiceTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ScheduleService service;

    @Autowired
    private ProjectService projects;

    @Autowired
    private BaselineQueries baselines;

    @Autowired
    private MilestoneHistory history;

    @Autowired
    private JdbcClient jdbc;

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
    void aLinkThatClosesACircleIsRefusedWithTheNamesOnIt() {
        Link back = new Link(scene.key(project, "FIRST_GRID"), scene.key(project, "GRID_CONNECTION/1"));
        assertThatThrownBy(() -> service.addLink(scene.office(), project, back, null))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("project.schedule.refused.circle");
                    assertThat(refused.arguments()[0].toString().split(" → "))
                            .containsExactlyInAnyOrder("并网协议", "启动试运", "首批并网");
                });
        assertThat(scene.view(project).linksFrom(back.from()))
                .extracting(ScheduleView.LinkRow::after)
                .doesNotContain(back.to());
    }

    @Test
    void aCircleInTheTemplateIsRefusedWithItsNames() {
        ProjectId late = scene.bare();
        jdbc.sql("insert into project_template_link values ('FIRST_GRID', 'TRIAL_RUN')")
                .update();
        try {
            assertThatThrownBy(() -> service.applyTemplate(scene.office(), late, null))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.arguments()[0].toString())
                                    .contains("首批并网", "启动试运"));
            assertThat(scene.view(late).placed()).isFalse();
            assertThat(scene.view(late).rows()).isEmpty();
        } finally {
            jdbc.sql("delete from project_template_link where before_code = 'FIRST_GRID' and after_code = 'TRIAL_RUN'")
                    .update();
        }
    }

    @Test
    void aSecondLinkBetweenTheSameNodesOrToItselfIsRefused() {
        NodeKey before = scene.key(project, "TRIAL_RUN");
        Link known = new Link(before, scene.key(project, "FIRST_GRID"), Duration.workdays(3));
        refused("after", () -> service.addLink(scene.office(), project, known, null));
        refused("after", () -> service.addLink(scene.office(), project, new Link(before, before), null));
    }

    @Test
    void aLagMovesWhatComesBeforeItBack() {
        NodeKey trial = scene.key(project, "TRIAL_RUN");
        ScheduleView.LinkRow link = scene.view(project).linksFrom(trial).stream()
                .filter(one -> one.after().equals(scene.key(project, "FIRST_GRID")))
                .findFirst()
                .orElseThrow();
        service.setLag(scene.office(), project, link.id(), Duration.workdays(3), null);
        // 2017-06-30 is a Friday; three working days before it is Tuesday, 06-27.
        assertThat(scene.row(project, "TRIAL_RUN").latestSafeDate()).isEqualTo("2017-06-27");
    }

    @Test
    void theOfficesDurationStandsOverTheLimitUntilItIsTakenBack() {
        NodeKey forest = scene.key(project, "FOREST_PERMANENT/1");
        assertThat(scene.row(project, "FOREST_PERMANENT/1").durationFrom()).isEqualTo(DurationSource.LIMIT);
        service.setDuration(scene.office(), project, forest, Duration.workdays(12), null);
        assertThat(scene.row(project, "FOREST_PERMANENT/1").duration()).isEqualTo(Duration.workdays(12));
        assertThat(scene.row(project, "FOREST_PERMANENT/1").durationFrom()).isEqualTo(DurationSource.OFFICE);
        service.setDuration(scene.office(), project, forest, null, null);
        assertThat(scene.row(project, "FOREST_PERMANENT/1").duration()).isEqualTo(Duration.workdays(20));
        assertThat(scene.row(project, "FOREST_PERMANENT/1").durationFrom()).isEqualTo(DurationSource.LIMIT);
    }

    @Test
    void aMilestoneOfTheOfficesOwnStandsInTheNetworkAndCanBeTakenAwayAgain() {
        MilestoneData fence = new MilestoneData("围栏封闭", scene.permits().township(), Duration.workdays(10));
        MilestoneId id = service.addMilestone(scene.office(), project, fence, null);
        service.addLink(scene.office(), project, new Link(id.key(), scene.key(project, "TRIAL_RUN")), null);
        assertThat(scene.view(project).row(id.key()).orElseThrow().latestSafeDate())
                .isEqualTo(scene.row(project, "GRID_CONNECTION/1").latestSafeDate());
        refused("name", () -> service.addMilestone(scene.office(), project, fence, null));
        service.removeMilestone(scene.office(), project, id, null);
        assertThat(scene.view(project).row(id.key())).isEmpty();
    }

    @Test
    void aMilestoneThatIsNotNeededPassesItsLinksThrough() {
        LocalDate before = scene.row(project, "LINE_APPROVAL/1").latestSafeDate();
        service.markNeeded(scene.office(), project, scene.milestone(project, "LINE_BUILT"), false, null);
        // The line's 40 working days are no longer waited for.
        assertThat(scene.row(project, "LINE_APPROVAL/1").latestSafeDate()).isAfter(before);
        refused(
                "",
                () -> service.recordFacts(
                        scene.office(),
                        project,
                        scene.milestone(project, "LINE_BUILT"),
                        told("2017-01-05", null),
                        null));
    }

    @Test
    void theDatesThemselvesAndWhatHasBegunCannotBeTakenAway() {
        MilestoneId grid = scene.milestone(project, "FIRST_GRID");
        refused("", () -> service.removeMilestone(scene.office(), project, grid, null));
        refused("", () -> service.markNeeded(scene.office(), project, grid, false, null));
        MilestoneId land = scene.milestone(project, "LAND_TRANSFER");
        service.recordFacts(scene.office(), project, land, told("2017-01-05", null), null);
        refused("", () -> service.removeMilestone(scene.office(), project, land, null));
    }

    @ParameterizedTest
    @CsvSource({
        "startedOn,  2017-01-06, ",
        "startedOn,  2017-01-04, ",
        "finishedOn, , 2017-01-06",
    })
    void whatCannotHaveHappenedIsRefused(String field, String started, String finished) {
        refused(
                field,
                () -> service.recordFacts(
                        scene.office(),
                        project,
                        scene.milestone(project, "LAND_TRANSFER"),
                        told(started, finished),
                        null));
    }

    @Test
    void whoFollowsAMilestoneTellsOfItAndNobodyElse() {
        MilestoneId land = scene.milestone(project, "LAND_TRANSFER");
        Actor township = scene.permits().contact(scene.permits().township());
        clock.set("2017-01-09T10:00");
        service.recordFacts(township, project, land, told("2017-01-06", null), null);
        service.recordFacts(township, project, land, told("2017-01-06", "2017-01-09"), null);
        assertThat(scene.row(project, "LAND_TRANSFER").facts().finishedOn()).isEqualTo("2017-01-09");
        assertThat(history.of(land))
                .extracting(MilestoneHistory.Told::recordedBy)
                .containsExactly("示例联络员", "示例联络员");
        UnitId forestry = scene.permits().forestry();
        for (Actor other : List.of(
                scene.permits().contact(forestry),
                scene.permits().as(Role.LEADER),
                scene.permits().as(Role.SUPERVISOR),
                scene.permits().undertakerPerson(scene.permits().undertaker()))) {
            assertThatThrownBy(() -> service.recordFacts(other, project, land, told(null, null), null))
                    .isInstanceOf(ForbiddenException.class);
        }
        assertThatThrownBy(() -> service.removeMilestone(township, project, land, null))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void theProjectsStartCannotMovePastWhatHappened() {
        service.recordFacts(
                scene.office(), project, scene.milestone(project, "LAND_TRANSFER"), told("2017-01-05", null), null);
        clock.set("2017-01-10T10:00");
        ProjectData data = scene.permits().data("改启动日期", scene.permits().undertaker());
        ProjectData later = new ProjectData(
                data.name(),
                data.township(),
                data.undertaker(),
                data.capacityMw(),
                LocalDate.of(2017, 1, 6),
                data.firstGridOn(),
                data.fullCapacityOn());
        refused("startedOn", () -> projects.edit(scene.office(), project, later, "改期", null));
    }

    @Test
    void anotherProjectsThingsAreNotFound() {
        ProjectId other = scene.whole();
        NodeKey foreign = scene.key(other, "TRIAL_RUN");
        MilestoneId milestone = scene.milestone(other, "TRIAL_RUN");
        LinkId link = scene.view(other).links().get(0).id();
        Link mixed = new Link(scene.key(project, "SUBSTATION"), foreign);
        List<ThrowingCallable> forged = List.of(
                () -> service.setDuration(scene.office(), project, foreign, Duration.workdays(1), null),
                () -> service.addLink(scene.office(), project, mixed, null),
                () -> service.setLag(scene.office(), project, link, Duration.workdays(1), null),
                () -> service.removeLink(scene.office(), project, link, null),
                () -> service.removeMilestone(scene.office(), project, milestone, null),
                () -> service.markNeeded(scene.office(), project, milestone, false, null),
                () -> service.recordFacts(scene.office(), project, milestone, told(null, null), null),
                () -> service.applyTemplate(scene.office(), new ProjectId(999_999), null));
        assertThat(forged).allSatisfy(act -> assertThatThrownBy(act).isInstanceOf(NotFoundException.class));
    }

    @Test
    void whoeverOpenedAnOlderPlanSeesBothTexts() {
        int opened = scene.view(project).version();
        NodeKey substation = scene.key(project, "SUBSTATION");
        service.setDuration(scene.office(), project, substation, Duration.workdays(50), opened);
        assertThatThrownBy(
                        () -> service.setDuration(scene.office(), project, substation, Duration.workdays(30), opened))
                .isInstanceOfSatisfying(StaleVersionException.class, stale -> {
                    assertThat(stale.current()).isEqualTo(opened + 1);
                    assertThat(stale.conflicts()).singleElement().satisfies(conflict -> {
                        assertThat(conflict.theirs()).contains("50");
                        assertThat(conflict.yours()).contains("30");
                    });
                });
        assertThat(scene.row(project, "SUBSTATION").duration()).isEqualTo(Duration.workdays(50));
    }

    @Test
    void aFactOfAPermitDoesNotMakeThePlanStale() {
        int opened = scene.view(project).version();
        scene.permits().accept(scene.permits().line(project, "FOREST_PERMANENT").id(), LocalDate.of(2017, 1, 10));
        service.setDuration(scene.office(), project, scene.key(project, "SUBSTATION"), Duration.workdays(30), opened);
    }

    @Test
    void aBaselineIsFrozenAndALaterOneKeepsIt() {
        LocalDate planned = scene.row(project, "SUBSTATION").forecastFinish();
        assertThatThrownBy(() -> service.approveBaseline(scene.office(), project, "首次审定", null))
                .isInstanceOf(ForbiddenException.class);
        assertThat(service.approveBaseline(scene.director(), project, "首次审定", null))
                .isEqualTo(1);
        service.setDuration(scene.office(), project, scene.key(project, "SUBSTATION"), Duration.workdays(60), null);
        assertThat(scene.row(project, "SUBSTATION").baselineFinish()).isEqualTo(planned);
        assertThat(service.approveBaseline(scene.director(), project, "重排", null))
                .isEqualTo(2);
        assertThat(scene.row(project, "SUBSTATION").baselineFinish())
                .isEqualTo(scene.row(project, "SUBSTATION").forecastFinish())
                .isAfter(planned);
        assertThat(baselines.of(project)).extracting(BaselineView::number).containsExactly(2, 1);
        assertThat(baselines.of(project)).extracting(BaselineView::note).containsExactly("重排", "首次审定");
        assertThatThrownBy(() -> jdbc.sql("update project_schedule_baseline_node set finishes_on = '2017-12-31'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    @Test
    void onlyTheOfficePlans() {
        for (Role role : List.of(Role.LEADER, Role.MEMBER, Role.UNIT_HEAD, Role.CONTACT, Role.SUPERVISOR)) {
            assertThatThrownBy(() -> service.applyTemplate(scene.permits().as(role), project, null))
                    .isInstanceOf(ForbiddenException.class);
        }
    }

    private static MilestoneFacts told(String started, String finished) {
        return new MilestoneFacts(
                started == null ? null : LocalDate.parse(started),
                finished == null ? null : LocalDate.parse(finished),
                null);
    }

    private static void refused(String field, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.field() == null ? "" : refused.field())
                                .isEqualTo(field));
    }
}
