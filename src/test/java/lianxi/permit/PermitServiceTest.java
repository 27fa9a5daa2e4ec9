package lianxi.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import lianxi.calendar.Light;
import lianxi.project.ProjectId;
import lianxi.shared.Actor;
import lianxi.shared.BusinessClock;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moving tracks: who may, from when to when, and what is kept. */
@ServiceTest
class PermitServiceTest {

    private static int projects;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PermitService permits;

    @Autowired
    private TargetService targets;

    @Autowired
    private PermitQueries queries;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private PermitScene scene;
    private ProjectId project;
    private TrackLine forest;

    @BeforeEach
    void openOneTrack() {
        scene = PermitScene.in(context);
        clock.set("2017-01-05T10:00");
        project = scene.project("示例项目" + ++projects);
        forest = scene.track(project, "FOREST_PERMANENT", scene.forestry());
    }

    @Test
    void theClockRunsFromAcceptanceByWorkingDays() {
        scene.accept(forest.id(), LocalDate.of(2017, 1, 16));
        TrackLine line = scene.line(project, "FOREST_PERMANENT");
        assertThat(line.due()).isEqualTo("2017-02-16"); // domain.md: 2017-01-16 + 20 working
        assertThat(line.reading().light().light()).isEqualTo(Light.ON_TRACK);
        assertThat(line.ball()).isEqualTo(Ball.SUPERIOR);
        clock.set("2017-02-13T09:00");
        assertThat(light()).isEqualTo(Light.DUE_SOON); // 14, 15, 16: three left
        clock.set("2017-02-16T23:59");
        assertThat(light()).isEqualTo(Light.DUE_SOON);
        clock.set("2017-02-17T00:00");
        assertThat(light()).isEqualTo(Light.OVERDUE);
        assertThat(scene.line(project, "FOREST_PERMANENT").reading().isOverdue())
                .isTrue();
    }

    private Light light() {
        return scene.line(project, "FOREST_PERMANENT").reading().light().light();
    }

    @Test
    void aStepInReviewCountsItsStopThroughTodayAndIsNeverOverdue() {
        scene.accept(forest.id(), LocalDate.of(2017, 1, 16));
        scene.move(forest.id(), "2017-01-25 BEGIN_REVIEW");
        clock.set("2017-06-01T09:00");
        TrackLine line = scene.line(project, "FOREST_PERMANENT");
        assertThat(line.state()).isEqualTo(TrackState.SUSPENDED);
        // 7 of 20 are counted (17–20, 22, 23, 24 January); 13 more after 06-01: 02, 05 … 09, 12 … 16, 19, 20
        assertThat(line.due()).isEqualTo("2017-06-20");
        // no ■ while it is stopped, but ◆: the substation behind it takes 40 working days, the grid date is 06-30
        assertThat(line.reading().light().light()).isEqualTo(Light.FORECAST_LATE);
        assertThat(line.reading().light().stopped()).isTrue();
    }

    @Test
    void theDaysOfTheReviewDoNotCountAfterwards() {
        scene.accept(forest.id(), LocalDate.of(2017, 1, 16));
        scene.move(forest.id(), "2017-01-25 BEGIN_REVIEW", "2017-02-03 END_REVIEW");
        assertThat(scene.line(project, "FOREST_PERMANENT").due()).isEqualTo("2017-02-21"); // domain.md
    }

    @Test
    void aDecisionAfterItsLimitIsLateForGood() {
        scene.accept(forest.id(), LocalDate.of(2017, 1, 16));
        scene.move(forest.id(), "2017-02-17 GRANT");
        assertThat(scene.line(project, "FOREST_PERMANENT").due()).isEqualTo("2017-03-03"); // Art. 44: 10 working days
        scene.move(forest.id(), "2017-02-20 DELIVER");
        TrackLine line = scene.line(project, "FOREST_PERMANENT");
        assertThat(line.state()).isEqualTo(TrackState.COMPLETED);
        assertThat(line.reading().light().late()).isTrue();
        assertThat(line.ball()).isNull();
    }

    @Test
    void aDecisionOnItsLastDayIsInTimeAndItsDeliveryHasALimitOfItsOwn() {
        scene.accept(forest.id(), LocalDate.of(2017, 1, 16));
        scene.move(forest.id(), "2017-02-16 GRANT");
        clock.set("2017-03-03T09:00");
        assertThat(light()).isEqualTo(Light.OVERDUE); // 02-16 + 10 working = 03-02
        scene.move(forest.id(), "2017-03-03 DELIVER");
        assertThat(scene.line(project, "FOREST_PERMANENT").reading().light().late())
                .isFalse();
    }

    @Test
    void aRefusalShowsUntilItIsFiledAgain() {
        scene.move(forest.id(), "2017-01-09 START_PREPARING", "2017-01-10 SUBMIT", "2017-01-11 DECLINE");
        TrackLine line = scene.line(project, "FOREST_PERMANENT");
        assertThat(line.state()).isEqualTo(TrackState.REFUSED);
        assertThat(line.reading().isRed()).isTrue();
        assertThat(line.reading().isOverdue()).isFalse();
        assertThat(line.ball()).isEqualTo(Ball.ENTERPRISE);
        scene.move(forest.id(), "2017-01-13 REFILE");
        assertThat(scene.line(project, "FOREST_PERMANENT").state()).isEqualTo(TrackState.IN_PROGRESS);
    }

    @Test
    void datesLieBetweenTheProjectsStartAndToday() {
        assertRefused("on", "2017-01-04", StepAction.START_PREPARING);
        assertRefused("on", "2017-01-06", StepAction.START_PREPARING);
        assertRefused("on", "9999-12-31", StepAction.START_PREPARING);
        assertRefused("action", "2017-01-05", StepAction.DELIVER);
        assertThat(scene.line(project, "FOREST_PERMANENT").stepState()).isEqualTo(StepState.NOT_STARTED);
    }

    private void assertRefused(String field, String on, StepAction action) {
        StepId step = scene.step(forest.id(), 1);
        assertThatThrownBy(() -> permits.move(
                        scene.office(), forest.id(), step, action, StepEntry.on(LocalDate.parse(on)), null))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    @Test
    void unitsMoveWhatTheyFollowAndReadersMoveNothing() {
        Actor follower = scene.contact(scene.forestry());
        Actor reader = scene.contact(scene.reform());
        StepEntry today = StepEntry.on(LocalDate.of(2017, 1, 5));
        StepId step = scene.step(forest.id(), 1);
        permits.move(follower, forest.id(), step, StepAction.START_PREPARING, today, null);
        assertThatThrownBy(() -> permits.move(reader, forest.id(), step, StepAction.SUBMIT, today, null))
                .isInstanceOf(ForbiddenException.class);
        for (Role role : List.of(Role.LEADER, Role.MEMBER, Role.SUPERVISOR, Role.UNDERTAKER, Role.RECIPIENT)) {
            assertThatThrownBy(() -> permits.move(scene.as(role), forest.id(), step, StepAction.SUBMIT, today, null))
                    .isInstanceOf(ForbiddenException.class);
        }
        assertThatThrownBy(() -> permits.reassign(follower, forest.id(), scene.reform(), "示例", null))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> permits.verify(scene.office(), new TrackId(0), null))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void anUndertakerReadsItsOwnProjectsOnly() {
        UnitId other = scene.unit("示例承担单位二", "UNDERTAKER");
        scene.track(scene.project("示例项目外" + projects, other), "ENVIRONMENT", scene.reform());
        List<TrackLine> own = queries.visibleTo(scene.undertakerPerson(scene.undertaker()));
        assertThat(own).isNotEmpty().allMatch(line -> line.undertaker().equals(scene.undertaker()));
        assertThat(queries.visibleTo(scene.as(Role.RECIPIENT))).isEmpty();
        assertThat(queries.visibleTo(scene.as(Role.SYSTEM_ADMIN))).isEmpty();
        assertThat(queries.visibleTo(scene.as(Role.SUPERVISOR)).size()).isGreaterThan(own.size());
    }

    @Test
    void aStruckEntryStaysVisibleAndItsEffectGoes() {
        scene.accept(forest.id(), LocalDate.of(2017, 1, 16));
        StepId step = scene.step(forest.id(), 1);
        permits.strikeLast(scene.office(), forest.id(), step, "受理日期登记有误", null);
        assertThat(scene.line(project, "FOREST_PERMANENT").stepState()).isEqualTo(StepState.SUBMITTED);
        scene.move(forest.id(), "2017-01-17 ACCEPT");
        assertThat(scene.line(project, "FOREST_PERMANENT").due()).isEqualTo("2017-02-17");
        assertThat(jdbc.sql("select count(*) from permit_step_event where step_id = ?")
                        .param(step.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void theLogRefusesChange() {
        scene.move(forest.id(), "2017-01-09 START_PREPARING");
        assertThatThrownBy(() ->
                        jdbc.sql("update permit_step_event set note = 'x'").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from permit_track_event").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void aFormOpenedBeforeSomebodyElsesChangeIsStale() {
        StepEntry today = StepEntry.on(LocalDate.of(2017, 1, 5));
        StepId step = scene.step(forest.id(), 1);
        int version = version();
        permits.move(scene.office(), forest.id(), step, StepAction.START_PREPARING, today, version);
        assertThatThrownBy(() -> permits.move(scene.office(), forest.id(), step, StepAction.SUBMIT, today, version))
                .isInstanceOf(StaleVersionException.class);
        permits.move(scene.office(), forest.id(), step, StepAction.SUBMIT, today, version());
    }

    private int version() {
        return jdbc.sql("select version from permit_track where id = ?")
                .param(forest.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void aBallSetByHandHoldsUntilTheNextEntry() {
        permits.handBall(scene.office(), forest.id(), Ball.GRID, "等电网", null);
        assertThat(scene.line(project, "FOREST_PERMANENT").ball()).isEqualTo(Ball.GRID);
        scene.move(forest.id(), "2017-01-09 START_PREPARING");
        assertThat(scene.line(project, "FOREST_PERMANENT").ball()).isEqualTo(Ball.ENTERPRISE);
        assertThat(scene.line(project, "FOREST_PERMANENT").ballSince()).isEqualTo("2017-01-09");
    }

    @Test
    void theTargetDateKeepsItsHistoryAndAMoveItsReason() {
        targets.move(scene.office(), forest.id(), LocalDate.of(2017, 3, 1), null, null);
        assertThatThrownBy(() -> targets.move(scene.office(), forest.id(), LocalDate.of(2017, 4, 1), " ", null))
                .isInstanceOf(RefusedException.class);
        targets.move(scene.office(), forest.id(), LocalDate.of(2017, 4, 1), "材料补充", null);
        assertThat(jdbc.sql(
                                "select previous from permit_track_event where track_id = ? and kind = 'TARGET' order by id")
                        .param(forest.id().value())
                        .query(String.class)
                        .list())
                .containsExactly(null, "2017-03-01");
    }

    @Test
    void verifyingIsNoChange() {
        Instant changed = forest.changedAt();
        clock.set("2017-01-20T10:00");
        permits.verify(scene.contact(scene.forestry()), forest.id(), null);
        TrackLine line = scene.line(project, "FOREST_PERMANENT");
        assertThat(line.changedAt()).isEqualTo(changed);
        assertThat(line.verifiedAt()).isEqualTo(clock.instant());
    }

    @Test
    void aLimitWithVariantsAsksWhichOneApplies() {
        TrackLine environment = scene.track(project, "ENVIRONMENT", scene.reform());
        StepId step = scene.step(environment.id(), 1);
        scene.move(environment.id(), "2017-01-09 START_PREPARING", "2017-01-10 SUBMIT");
        StepEntry plain = StepEntry.on(LocalDate.of(2017, 1, 10));
        assertThatThrownBy(() -> permits.move(scene.office(), environment.id(), step, StepAction.ACCEPT, plain, null))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.field()).isEqualTo("variant"));
        permits.move(scene.office(), environment.id(), step, StepAction.ACCEPT, plain.as("报告表"), null);
        assertThat(scene.line(project, "ENVIRONMENT").due()).isEqualTo("2017-02-09"); // 30 calendar days
    }

    @Test
    void needIsAskedAgainAndKeptWithItsReason() {
        assertThatThrownBy(() -> answer(Need.NOT_NEEDED, null)).isInstanceOf(RefusedException.class);
        answer(Need.CLARIFYING, "等坐标");
        assertThat(scene.line(project, "FOREST_PERMANENT").state()).isEqualTo(TrackState.CLARIFYING);
        assertRefused("action", "2017-01-05", StepAction.START_PREPARING);
        answer(Need.NOT_NEEDED, "不占用林地");
        assertThat(scene.line(project, "FOREST_PERMANENT").reading().light().light())
                .isEqualTo(Light.NOT_NEEDED);
        answer(Need.NEEDED, null);
        assertThat(scene.line(project, "FOREST_PERMANENT").state()).isEqualTo(TrackState.NOT_STARTED);
    }

    private void answer(Need need, String reason) {
        permits.applyCatalogue(
                scene.office(), project, List.of(new PermitAnswer("FOREST_PERMANENT", need, reason, scene.forestry())));
    }

    @Test
    void whatIsBegunCannotGoBackToBeingClarified() {
        scene.move(forest.id(), "2017-01-09 START_PREPARING");
        assertThatThrownBy(() -> answer(Need.CLARIFYING, "示例")).isInstanceOf(RefusedException.class);
    }

    @Test
    void changesReadAsSentences() {
        scene.move(forest.id(), "2017-01-13 START_PREPARING", "2017-01-13 SUBMIT", "2017-01-16 ACCEPT");
        List<PermitChange> changes = queries.changes(scene.forestry(), at("2017-01-13T12:00"), at("2017-01-20T12:00"));
        String name = scene.line(project, "FOREST_PERMANENT").projectName();
        assertThat(changes)
                .filteredOn(change -> change.project().equals(project))
                .extracting(PermitChange::text)
                .containsExactly(name + "使用林地（永久）：1月16日已受理，法定20个工作日，2月16日到期");
        assertThat(queries.changes(scene.reform(), at("2017-01-13T12:00"), at("2017-01-20T12:00")))
                .noneMatch(change -> change.project().equals(project));
    }

    @Test
    void whatWasStruckInTheSameWeekIsNotReported() {
        scene.move(forest.id(), "2017-01-16 START_PREPARING");
        permits.strikeLast(scene.office(), forest.id(), scene.step(forest.id(), 1), "登记有误", null);
        assertThat(queries.changes(scene.forestry(), at("2017-01-13T12:00"), at("2017-01-20T12:00")))
                .noneMatch(change -> change.project().equals(project));
        assertThat(queries.changes(scene.forestry(), clock.instant(), at("2017-01-20T12:00")))
                .isEmpty();
    }

    @Test
    void newRedsAreThoseThatWereNotRedBefore() {
        scene.accept(forest.id(), LocalDate.of(2017, 1, 16));
        clock.set("2017-02-20T09:00");
        assertThat(queries.newRedsSince(at("2017-02-13T12:00")))
                .anyMatch(line -> line.id().equals(forest.id()));
        assertThat(queries.newRedsSince(at("2017-02-17T12:00")))
                .noneMatch(line -> line.id().equals(forest.id()));
        assertThat(queries.reds()).anySatisfy(line -> {
            assertThat(line.id()).isEqualTo(forest.id());
            assertThat(line.ball()).isEqualTo(Ball.SUPERIOR);
            assertThat(line.ballSince()).isEqualTo("2017-01-15");
        });
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant();
    }
}
