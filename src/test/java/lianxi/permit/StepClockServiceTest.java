package lianxi.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import lianxi.calendar.StopGround;
import lianxi.calendar.TimeLimit;
import lianxi.permit.catalogue.CatalogueService;
import lianxi.permit.catalogue.Confidence;
import lianxi.permit.catalogue.NewLimit;
import lianxi.project.ProjectId;
import lianxi.project.extension.ExtensionId;
import lianxi.project.extension.GrantedExtension;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What moves a step's due date, with dates counted by hand over 2017 (国办发明电〔2016〕17号: 春节 01-27 … 02-02 off, 01-22 and
 * 02-04 worked; 清明 04-02 … 04-04 off, 04-01 worked).
 */
@ServiceTest
class StepClockServiceTest {

    private static int projects;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PermitService permits;

    @Autowired
    private StepClockService clocks;

    @Autowired
    private PermitQueries queries;

    @Autowired
    private TrackQueries tracks;

    @Autowired
    private CatalogueService catalogue;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private PermitScene scene;
    private ProjectId project;
    private TrackLine forest;
    private StepId step;

    @BeforeEach
    void openOneTrack() {
        scene = PermitScene.in(context);
        clock.set("2017-01-05T10:00");
        project = scene.project("示例计时项目" + ++projects);
        open("FOREST_PERMANENT");
    }

    private void open(String code) {
        forest = scene.track(project, code, scene.forestry());
        step = scene.step(forest.id(), 1);
    }

    private TrackLine line() {
        return scene.line(project, forest.code());
    }

    private StepView view() {
        return tracks.track(scene.office(), forest.id()).steps().get(0);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static StopTerms terms(StopGround ground) {
        return terms(ground, "2017-01-17");
    }

    private static StopTerms terms(StopGround ground, String noticeOn) {
        return new StopTerms(ground, "示例告知〔2017〕3号", day(noticeOn));
    }

    private void stop(String from, String to, StopTerms terms) {
        clocks.stop(
                scene.office(),
                forest.id(),
                step,
                new StopEntry(day(from), to == null ? null : day(to), terms, "示例原因", List.of()),
                null);
    }

    private void extend(int days, String on) {
        clocks.extend(
                scene.office(),
                forest.id(),
                step,
                new ExtensionEntry(days, day(on), "示例负责人", "示例延〔2017〕1号", "示例理由", List.of()),
                null);
    }

    private static void assertRefused(String field, String key, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.messageKey()).isEqualTo(key);
            assertThat(refused.field()).isEqualTo(field);
        });
    }

    @Test
    void theWholeCourseOfAClock() {
        scene.move(
                forest.id(),
                "2017-01-09 START_PREPARING",
                "2017-01-10 SUBMIT",
                "2017-01-12 ASK_SUPPLEMENT", // within five working days of 01-10 (by 01-17)
                "2017-01-13 SUPPLEMENT",
                "2017-01-16 ACCEPT");
        assertThat(line().due()).isEqualTo("2017-02-16"); // domain.md: 2017-01-16 + 20 working
        clock.set("2017-01-25T10:00");
        stop("2017-01-25", null, terms(StopGround.EXPERT_REVIEW));
        assertThat(line().state()).isEqualTo(TrackState.SUSPENDED);
        scene.move(forest.id(), "2017-02-03 END_REVIEW");
        assertThat(line().due()).isEqualTo("2017-02-21"); // domain.md: with a stop 01-25 … 02-03
        clock.set("2017-02-20T10:00");
        extend(10, "2017-02-20");
        assertThat(line().due()).isEqualTo("2017-03-07"); // 02-22 … 24, 02-27 … 03-03, 03-06, 03-07
        scene.move(forest.id(), "2017-03-06 GRANT");
        assertThat(line().due()).isEqualTo("2017-03-20"); // Art. 44: ten working days
        scene.move(forest.id(), "2017-03-10 DELIVER");
        assertThat(line().state()).isEqualTo(TrackState.COMPLETED);
        assertThat(line().reading().light().late()).isFalse();
        StepView told = view();
        assertThat(told.clock().decision().due().date()).isEqualTo("2017-03-07");
        assertThat(told.clock().decision().counted()).isEqualTo(30);
        assertThat(told.clock().delivery().due().date()).isEqualTo("2017-03-20");
        replayGivesTheSame();
    }

    private void replayGivesTheSame() {
        PermitRegister now = queries.now();
        List<TrackReading> then = queries.register(clock.instant()).lines().stream()
                .filter(line -> line.id().equals(forest.id()))
                .map(TrackLine::reading)
                .toList();
        assertThat(then)
                .containsExactlyElementsOf(now.lines().stream()
                        .filter(line -> line.id().equals(forest.id()))
                        .map(TrackLine::reading)
                        .toList());
    }

    @Test
    void aStopToldAfterwardsSkipsBothItsEndDays() {
        scene.accept(forest.id(), day("2017-02-06"));
        clock.set("2017-02-20T10:00");
        assertThat(line().due()).isEqualTo("2017-03-06");
        stop("2017-02-08", "2017-02-09", terms(StopGround.TESTING, "2017-02-07"));
        assertThat(line().due()).isEqualTo("2017-03-08");
        stop("2017-02-09", "2017-02-10", terms(StopGround.INSPECTION, "2017-02-07")); // 02-09 counts once
        assertThat(line().due()).isEqualTo("2017-03-09");
        stop("2017-02-11", "2017-02-12", terms(StopGround.INSPECTION, "2017-02-07")); // a weekend
        assertThat(line().due()).isEqualTo("2017-03-09");
        assertThat(line().stepState()).isEqualTo(StepState.ACCEPTED);
        replayGivesTheSame();
        permits.strikeLast(scene.office(), forest.id(), step, "登记有误", null);
        permits.strikeLast(scene.office(), forest.id(), step, "登记有误", null);
        assertThat(line().due()).isEqualTo("2017-03-08");
    }

    @Test
    void anOpenStopCountsThroughTodayAndIsNeverOverdue() {
        scene.accept(forest.id(), day("2017-02-06"));
        clock.set("2017-02-08T10:00");
        stop("2017-02-08", null, terms(StopGround.HEARING, "2017-02-07"));
        assertThat(line().due()).isAfter(LocalDate.now(clock));
        assertThat(line().reading().light().sign()).isEqualTo("●‖");
        clock.set("2017-06-01T10:00"); // what waits for it takes 40 working days alone (升压站), the grid date is 06-30
        assertThat(line().due()).isAfter(LocalDate.now(clock));
        assertThat(line().reading().light().sign()).isEqualTo("◆‖");
        clock.set("2017-02-10T10:00");
        assertThat(line().due()).isEqualTo("2017-03-09"); // 02-07 counted; nineteen more after 02-10
    }

    @ParameterizedTest
    @EnumSource(
            value = StopGround.class,
            names = {"SUPERIOR_APPROVAL", "APPLICANT_SUPPLEMENT"})
    void aStatutoryLimitStopsOnTheGroundsOfTheLawOnly(StopGround ground) {
        scene.accept(forest.id(), day("2017-01-16"));
        clock.set("2017-01-20T10:00");
        assertRefused(
                "ground", "permit.refused.groundStatutory", () -> stop("2017-01-18", "2017-01-19", terms(ground)));
        assertRefused("ground", "permit.refused.groundStatutory", () -> stop("2017-01-20", null, terms(ground)));
        assertThat(line().due()).isEqualTo("2017-02-16");
    }

    @Test
    void aStatutoryLimitStopsWithItsWrittenNoticeOnly() {
        scene.accept(forest.id(), day("2017-01-16"));
        clock.set("2017-01-20T10:00");
        StopGround ground = StopGround.AUCTION;
        LocalDate on = day("2017-01-18");
        assertRefused(
                "noticeNumber",
                "permit.refused.notice",
                () -> stop("2017-01-18", null, new StopTerms(ground, null, on)));
        assertRefused(
                "noticeOn",
                "permit.refused.noticeOn",
                () -> stop("2017-01-18", null, new StopTerms(ground, "示例〔2017〕1号", null)));
        assertRefused(
                "noticeOn",
                "permit.refused.future",
                () -> stop("2017-01-18", null, new StopTerms(ground, "示例〔2017〕1号", day("2017-01-21"))));
        assertRefused(
                "noticeOn",
                "permit.refused.noticeEarly",
                () -> stop("2017-01-18", null, new StopTerms(ground, "示例〔2017〕1号", day("1917-01-18"))));
        assertRefused(
                "ground",
                "permit.refused.ground",
                () -> permits.move(
                        scene.office(),
                        forest.id(),
                        step,
                        StepAction.BEGIN_REVIEW,
                        StepEntry.on(on).noted("示例"),
                        null));
    }

    @Test
    void datesOfAStopLieBetweenAcceptanceAndToday() {
        scene.accept(forest.id(), day("2017-01-16"));
        clock.set("2017-01-20T10:00");
        StopTerms review = terms(StopGround.EXPERT_REVIEW);
        assertRefused("from", "permit.refused.stopBeforeAcceptance", () -> stop("2017-01-13", "2017-01-18", review));
        assertRefused("to", "permit.refused.stopEnds", () -> stop("2017-01-19", "2017-01-18", review));
        assertRefused("to", "permit.refused.future", () -> stop("2017-01-19", "2017-01-21", review));
        assertRefused("from", "permit.refused.beforeProject", () -> stop("2016-12-30", "2017-01-18", review));
        assertThat(entries("STOP")).isZero();
    }

    private int entries(String action) {
        return jdbc.sql("select count(*) from permit_step_event where step_id = ? and action = ?")
                .params(step.value(), action)
                .query(Integer.class)
                .single();
    }

    @Test
    void aPromisedLimitAlsoStopsForASuperiorsApprovalAndWithoutNotice() {
        promise("SOIL_WATER", 16);
        scene.accept(forest.id(), day("2017-02-06"));
        clock.set("2017-02-20T10:00");
        assertThat(line().due()).isEqualTo("2017-02-28");
        stop("2017-02-08", "2017-02-09", new StopTerms(StopGround.SUPERIOR_APPROVAL, null, null));
        assertThat(line().due()).isEqualTo("2017-03-02");
        assertRefused(null, "permit.refused.extendPromised", () -> extend(5, "2017-02-20"));
    }

    /** A promised limit of another day for each test: versions are added, never changed. */
    private void promise(String code, int workdays) {
        open(code);
        long type = jdbc.sql("select type_step_id from permit_step where id = ?")
                .param(step.value())
                .query(Long.class)
                .single();
        catalogue.addLimit(
                scene.office(),
                type,
                new NewLimit(
                        "",
                        workdays,
                        TimeLimit.Unit.WORKING,
                        TimeLimit.Nature.PROMISED,
                        "某省办事指南",
                        null,
                        day("2016-12-01").plusDays(projects),
                        Confidence.M));
    }

    @Test
    void aGrantedExtensionMovesThePromisedLimitAndKeepsTheOldDate() {
        promise("SOCIAL_RISK", 16);
        scene.accept(forest.id(), day("2017-02-06"));
        clock.set("2017-02-20T10:00");
        LimitSubject subject = context.getBean(LimitSubject.class);
        assertThat(subject.facts(step.value())).hasValueSatisfying(facts -> {
            assertThat(facts.due()).isEqualTo("2017-02-28");
            assertThat(facts.open()).isTrue();
            assertThat(facts.headOnly()).isFalse();
            assertThat(facts.unit()).isEqualTo(scene.forestry());
            assertThat(facts.path()).isEqualTo("/permits/" + forest.id());
        });
        GrantedExtension granted =
                new GrantedExtension(new ExtensionId(1), day("2017-02-28"), day("2017-03-10"), "补做勘探", "示例联络员", "示例主任");
        transaction.executeWithoutResult(done -> subject.granted(scene.office(), step.value(), granted));
        assertThat(line().due()).isEqualTo("2017-03-10");
        stop("2017-02-14", "2017-02-14", new StopTerms(StopGround.EXPERT_REVIEW, null, null));
        assertThat(line().due()).isEqualTo("2017-03-13");
        assertThat(jdbc.sql("select due_before from permit_step_event where step_id = ? and action = 'PROLONG'")
                        .param(step.value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2017-02-28");
        replayGivesTheSame();
    }

    /** 行政许可法 Art. 42: the authority's own head, ten more days, once, before the limit ends. */
    @Test
    void aStatutoryLimitIsExtendedOnceByTenDaysBeforeItEnds() {
        scene.accept(forest.id(), day("2017-01-16"));
        clock.set("2017-02-17T10:00");
        assertRefused("days", "permit.refused.extensionDays", () -> extend(11, "2017-02-16"));
        assertRefused("days", "permit.refused.extensionDays", () -> extend(0, "2017-02-16"));
        assertRefused("on", "permit.refused.extendedLate", () -> extend(10, "2017-02-17"));
        assertRefused("on", "permit.refused.beforeLast", () -> extend(10, "2017-01-13"));
        assertRefused("on", "permit.refused.future", () -> extend(10, "2017-02-18"));
        extend(10, "2017-02-16");
        assertThat(line().due()).isEqualTo("2017-03-02");
        assertRefused(null, "permit.refused.extendedBefore", () -> extend(5, "2017-02-16"));
        assertThat(entries("EXTEND")).isOne();
        assertThat(tracks.track(scene.office(), forest.id()).history())
                .anyMatch(line -> line.key().equals("permit.history.EXTEND"));
    }

    /** 国务院令第673号 Art. 11: 核准 20 working days, to be extended by no more than 40. */
    @Test
    void anotherLawAllowsAnotherExtension() {
        open("LINE_APPROVAL");
        scene.accept(forest.id(), day("2017-02-06"));
        clock.set("2017-02-10T10:00");
        assertRefused("days", "permit.refused.extensionDays", () -> extend(41, "2017-02-10"));
        extend(40, "2017-02-10");
        assertThat(line().due()).isEqualTo("2017-05-03"); // 03-06, then 40 over 清明 and 05-01
    }

    /** 环境影响评价法 Art. 22 knows no extension. */
    @Test
    void aLawWithoutExtensionAllowsNone() {
        open("ENVIRONMENT");
        scene.move(forest.id(), "2017-01-09 START_PREPARING", "2017-01-10 SUBMIT");
        permits.move(
                scene.office(),
                forest.id(),
                step,
                StepAction.ACCEPT,
                StepEntry.on(day("2017-01-10")).as("报告表"),
                null);
        assertRefused(null, "permit.refused.notExtensible", () -> extend(10, "2017-01-10"));
    }

    /** 行政许可法 Art. 32: nothing told within five working days, accepted from the day of receipt. */
    @Test
    void nobodyToldInTimeSoTheLawHasItAccepted() {
        scene.move(forest.id(), "2017-01-09 START_PREPARING", "2017-01-10 SUBMIT");
        clock.set("2017-01-17T23:00"); // 11, 12, 13, 16, 17
        assertThat(line().due()).isNull();
        assertThat(view().clock().isDeemed()).isFalse();
        clock.set("2017-01-18T00:30");
        assertThat(view().clock().isDeemed()).isTrue();
        assertThat(view().clock().from()).isEqualTo("2017-01-10");
        assertThat(line().due()).isEqualTo("2017-02-10"); // 01-10 + 20 working: 01-26 the 14th, 02-10 the 20th
        scene.move(forest.id(), "2017-01-19 ASK_SUPPLEMENT", "2017-01-20 SUPPLEMENT", "2017-01-23 ACCEPT");
        assertThat(line().due()).isEqualTo("2017-02-10");
        clock.set("2017-02-13T09:00");
        assertThat(line().reading().isOverdue()).isTrue();
        replayGivesTheSame();
    }

    @Test
    void whereNoAuthorityDecidesNothingIsDeemedAccepted() {
        open("GRID_OPINION");
        scene.move(forest.id(), "2017-01-09 START_PREPARING", "2017-01-10 SUBMIT");
        clock.set("2017-03-01T10:00");
        assertThat(view().clock().isDeemed()).isFalse();
        assertThat(view().clock().acceptance()).isNull();
    }

    @Test
    void onlyTheFollowingUnitAndTheOfficeMoveTheClock() {
        scene.accept(forest.id(), day("2017-01-16"));
        StopEntry stop = new StopEntry(day("2017-01-16"), day("2017-01-16"), terms(StopGround.TENDER), "示例", List.of());
        clock.set("2017-01-18T10:00");
        assertThatThrownBy(() -> clocks.stop(scene.contact(scene.reform()), forest.id(), step, stop, null))
                .isInstanceOf(ForbiddenException.class);
        for (Role role : List.of(Role.LEADER, Role.MEMBER, Role.SUPERVISOR, Role.UNDERTAKER)) {
            assertThatThrownBy(() -> clocks.stop(scene.as(role), forest.id(), step, stop, null))
                    .isInstanceOf(ForbiddenException.class);
        }
        assertThatThrownBy(() -> clocks.stop(scene.office(), forest.id(), new StepId(0), stop, null))
                .isInstanceOf(NotFoundException.class);
        clocks.stop(scene.contact(scene.forestry()), forest.id(), step, stop, null);
        assertThat(line().due()).isEqualTo("2017-02-16"); // the event's own day does not count anyway
    }
}
