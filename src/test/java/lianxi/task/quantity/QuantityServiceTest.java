package lianxi.task.quantity;

import static lianxi.task.quantity.QuantityScene.correction;
import static lianxi.task.quantity.QuantityScene.entry;
import static lianxi.task.quantity.QuantityScene.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lianxi.calendar.Light;
import lianxi.project.ProjectId;
import lianxi.project.schedule.NodeFacts;
import lianxi.project.schedule.ScheduleQueries;
import lianxi.project.schedule.SourceNode;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.testing.MutableClock;
import lianxi.testing.NoticeRoster;
import lianxi.testing.ServiceTest;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Quantity tracks of the notice's townships; every figure is reckoned by hand. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuantityServiceTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private QuantityService service;

    @Autowired
    private QuantityQueries queries;

    @Autowired
    private QuantityNodes nodes;

    @Autowired
    private ScheduleQueries schedules;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private QuantityScene scene;
    private ProjectId project;
    private QuantityId land;

    @BeforeAll
    void theNoticeIsInForce() {
        clock.set("2017-01-10T09:00");
        scene = new QuantityScene(context);
    }

    @BeforeEach
    void aProjectWithLand() {
        clock.set("2017-01-10T09:00");
        project = scene.project();
        land = scene.land(project);
    }

    @Test
    void whatWasKnownAtAMomentStaysWhatItWas() {
        scene.enter(land, "2017-02-10", "300.5");
        QuantityEntryId second = scene.enter(land, "2017-02-27", "200");
        scene.enter(land, "2017-03-20", "359.5");
        scene.correct(land, "2017-03-22", second, "200", "180");
        // moment, done, plan by then, difference, per cent, next point
        check("2017-02-10T09:59", "0.00", "0.00", "0.00", "0.0", "2017-02-28");
        check("2017-02-10T10:00", "300.50", "0.00", "300.50", "25.0", "2017-02-28");
        check("2017-02-28T12:00", "500.50", "500.00", "0.50", "41.7", "2017-03-31");
        check("2017-03-21T12:00", "860.00", "500.00", "360.00", "71.7", "2017-03-31");
        check("2017-03-22T10:00", "840.00", "500.00", "340.00", "70.0", "2017-03-31");
        check("2017-03-31T12:00", "840.00", "900.00", "-60.00", "70.0", "2017-03-31");
    }

    private void check(String moment, String done, String byNow, String difference, String percent, String next) {
        QuantityLine line = scene.at(land, moment);
        assertThat(List.of(line.done(), line.plannedByNow(), line.difference(), line.percent()))
                .as(moment)
                .containsExactly(
                        new BigDecimal(done),
                        new BigDecimal(byNow),
                        new BigDecimal(difference),
                        new BigDecimal(percent));
        assertThat(line.next()).extracting(PlanPoint::on).isEqualTo(LocalDate.parse(next));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-02-23", "2017-02-28", "2017-03-01"})
    void aReachedPointNoLongerPresses(String day) {
        scene.enter(land, "2017-02-10", "500");
        assertThat(scene.at(land, day + "T12:00").light().light()).isEqualTo(Light.ON_TRACK);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-02-22, ON_TRACK", // four working days left: 23, 24, 27, 28
        "2017-02-23, DUE_SOON", // Thursday; 24, 27 and Tuesday the 28th are left
        "2017-02-28, DUE_SOON", // the day itself is not over
        "2017-03-01, OVERDUE"
    })
    void theLightFollowsTheNextPointOfThePlan(String day, Light light) {
        scene.enter(land, "2017-02-10", "499.99");
        assertThat(scene.at(land, day + "T12:00").light().light()).isEqualTo(light);
    }

    @Test
    void finishedOnTheDayOnWhichTheTotalIsReached() {
        scene.enter(land, "2017-02-10", "700");
        QuantityEntryId last = scene.enter(land, "2017-05-20", "500");
        QuantityLine done = scene.at(land, "2017-05-21T12:00");
        assertThat(done.finishedOn()).isEqualTo("2017-05-20");
        assertThat(done.light().light()).isEqualTo(Light.COMPLETED);
        assertThat(nodes.nodes(project).get(0).facts())
                .isEqualTo(new NodeFacts(LocalDate.of(2017, 1, 10), LocalDate.of(2017, 5, 20), null));
        scene.correct(land, "2017-05-25", last, "500", "499.99");
        assertThat(scene.at(land, "2017-05-25T12:00").finishedOn()).isNull();
        assertThat(scene.at(land, "2017-05-21T12:00").finishedOn()).isEqualTo("2017-05-20");
    }

    @Test
    void aMissedPointMovesTheExpectedEndByTheDaysGoneBy() {
        clock.set("2017-02-28T12:00");
        assertThat(nodes.nodes(project).get(0).facts().expectedOn()).isEqualTo("2017-05-31");
        clock.set("2017-03-10T12:00"); // ten days after 02-28
        SourceNode late = nodes.nodes(project).get(0);
        assertThat(late.facts().expectedOn()).isEqualTo("2017-06-10");
        assertThat(schedules.outlooks(project).get(late.key()).forecastFinish())
                .as("on a day for which nothing is reckoned yet")
                .isEqualTo("2017-06-10");
    }

    @Test
    void aCorrectionIsARowOfItsOwnAndTheWrongOneStays() {
        QuantityEntryId wrong = scene.enter(land, "2017-02-10", "300");
        QuantityEntryId right = scene.correct(land, "2017-02-13", wrong, "300", "250.5");
        QuantityView view = queries.view(scene.office, land);
        assertThat(view.line().done()).isEqualTo("250.50");
        assertThat(view.entries()).hasSize(2);
        QuantityEntryView correction = view.entries().get(0);
        assertThat(correction.corrects()).isEqualTo(wrong);
        assertThat(correction.amount()).isEqualTo("-49.50");
        assertThat(correction.doneOn()).isEqualTo("2017-02-10");
        assertThat(correction.reason()).isEqualTo("测量有误");
        assertThat(view.entry(wrong).amount()).isEqualTo("300.00");
        assertThat(view.entry(wrong).standing()).isEqualTo("250.50");
        assertThatThrownBy(() -> view.entry(right)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> scene.correct(land, "2017-02-14", right, "-49.5", "0"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void anEntryMayBeTakenBackAndSetAnew() {
        QuantityEntryId wrong = scene.enter(land, "2017-02-10", "300");
        scene.correct(land, "2017-02-13", wrong, "300", "0");
        assertThat(queries.view(scene.office, land).entry(wrong).isTakenBack()).isTrue();
        scene.correct(land, "2017-02-14", wrong, "0", "120");
        assertThat(scene.at(land, "2017-02-14T12:00").done()).isEqualTo("120.00");
    }

    @Test
    void whoCorrectsWhatSomebodyElseHasCorrectedIsTold() {
        QuantityEntryId wrong = scene.enter(land, "2017-02-10", "300");
        scene.correct(land, "2017-02-13", wrong, "300", "250");
        assertThatThrownBy(() -> scene.correct(land, "2017-02-14", wrong, "300", "260"))
                .isInstanceOfSatisfying(
                        StaleVersionException.class,
                        stale -> assertThat(stale.conflicts())
                                .as("amount and reason")
                                .hasSize(2));
        refused(() -> scene.correct(land, "2017-02-14", wrong, "250", "250"), "amount", "task.quantity.refused.same");
    }

    @Test
    void moreThanPlannedNeedsAReason() {
        scene.enter(land, "2017-02-10", "1200");
        refused(() -> scene.enter(land, "2017-02-11", "0.01"), "overReason", "task.quantity.refused.over");
        service.enter(
                scene.township,
                land,
                new QuantityEntryCommand(
                        new BigDecimal("0.01"), LocalDate.of(2017, 2, 11), "", "实测多出", null, List.of()));
        QuantityEntryId first =
                queries.view(scene.office, land).entries().get(1).id();
        refused(
                () -> scene.correct(land, "2017-02-12", first, "1200", "1201"),
                "overReason",
                "task.quantity.refused.over");
        scene.correct(land, "2017-02-12", first, "1200", "1199"); // less never needs one
        service.replan(scene.office, land, plan("1300", "2017-05-31 1300"), "红线调整", version());
        scene.enter(land, "2017-02-13", "100.99");
        assertThat(scene.at(land, "2017-02-13T10:00").done()).isEqualTo("1300.00");
    }

    @ParameterizedTest
    @CsvSource({
        "2017-02-10, 0, amount",
        "2017-02-10, -1, amount",
        "2017-02-10, 1.005, amount",
        "2017-02-11, 1, doneOn", // tomorrow
        "2017-01-09, 1, doneOn" // before it begins
    })
    void entriesAreOfDaysThatHaveComeAndAmountsThatCanBe(String day, String amount, String field) {
        clock.set("2017-02-10T10:00");
        assertThatThrownBy(() -> service.enter(scene.township, land, entry(day, amount)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @Test
    void householdsAreWhole() {
        QuantityId households = scene.households(project);
        refused(
                () -> scene.enter(households, "2017-02-10", "1.5"),
                "amount",
                "task.quantity.refused.amount.DEMOLITION");
        scene.enter(households, "2017-02-10", "12");
        assertThat(scene.at(households, "2017-02-10T12:00").done()).isEqualTo("12");
        assertThat(scene.at(households, "2017-02-10T12:00").percent()).isEqualTo("30.0");
    }

    @Test
    void anOldPlanStaysAndHoldsForItsOwnDays() {
        scene.enter(land, "2017-02-10", "600");
        clock.set("2017-03-02T10:00");
        service.replan(scene.townshipHead, land, plan("800", "2017-03-15 700", "2017-04-30 800"), "设计变更", version());
        QuantityLine before = scene.at(land, "2017-03-01T12:00");
        assertThat(before.planned()).isEqualTo("1200.00");
        assertThat(before.plannedByNow()).isEqualTo("500.00");
        QuantityLine after = scene.at(land, "2017-03-02T12:00");
        assertThat(after.planned()).isEqualTo("800.00");
        assertThat(after.plannedByNow()).isEqualTo("0.00");
        assertThat(queries.view(scene.office, land).plans())
                .extracting(QuantityPlanView::reason)
                .containsExactly("设计变更", null);
    }

    @Test
    void aPlanChangedMeanwhileIsNotOverwritten() {
        int seen = version();
        service.replan(scene.office, land, plan("1300", "2017-05-31 1300"), "红线调整", seen);
        assertThatThrownBy(
                        () -> service.replan(scene.townshipHead, land, plan("1100", "2017-05-31 1100"), "另一调整", seen))
                .isInstanceOfSatisfying(
                        StaleVersionException.class,
                        stale -> assertThat(stale.conflicts()).hasSize(1));
        refused(
                () -> service.replan(scene.office, land, plan("1", "2017-05-31 1"), " ", version()),
                "reason",
                "task.quantity.refused.reason");
    }

    @ParameterizedTest
    @CsvSource({
        "1200, '2017-02-28 500', point-total",
        "1200, '2017-02-28 500;2017-02-28 1200', point-order",
        "1200, '2017-03-28 500;2017-02-28 1200', point-order",
        "1200, '2017-02-28 1200;2017-03-28 1200', point-order",
        "1200, '2017-01-09 1200', point-before",
        "1200, '2037-01-10 1200', point-far",
        "0, '2017-02-28 0', amount.LAND_TRANSFER",
        "1.005, '2017-02-28 1.005', amount.LAND_TRANSFER",
        "1200, '', points"
    })
    void aPlanRisesToItsTotal(String total, String points, String refusal) {
        String[] each = points.isEmpty() ? new String[0] : points.split(";");
        assertThatThrownBy(() -> service.replan(scene.office, land, plan(total, each), "调整", version()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("task.quantity.refused." + refusal));
    }

    @Test
    void oneTrackOfEachUntilItIsWithdrawn() {
        refused(() -> scene.land(project), "unit", "task.quantity.refused.taken");
        scene.enter(land, "2017-02-10", "600");
        clock.set("2017-02-11T10:00");
        service.withdraw(scene.office, land, "项目调整", version());
        assertThat(queries.ofProject(project)).isEmpty();
        assertThat(scene.at(land, "2017-02-10T12:00").done()).isEqualTo("600.00");
        assertThat(queries.view(scene.office, land).line().withdrawal().reason())
                .isEqualTo("项目调整");
        refused(() -> scene.enter(land, "2017-02-12", "1"), null, "task.quantity.refused.withdrawn");
        scene.land(project);
        assertThat(queries.ofProject(project)).hasSize(1);
    }

    /** Who may do what: the township and 农委 enter, the office enters for them, the township's head and the office plan. */
    @Test
    void eachMayDoWhatIsTheirs() {
        clock.set("2017-02-10T10:00");
        List<Actor> writers = List.of(scene.township, scene.townshipHead, scene.guide);
        writers.forEach(actor -> service.enter(actor, land, entry("2017-02-10", "1")));
        refused(
                () -> service.enter(scene.office, land, entry("2017-02-10", "1")),
                "toldBy",
                "task.quantity.refused.told");
        service.enter(
                scene.office,
                land,
                new QuantityEntryCommand(BigDecimal.ONE, LocalDate.of(2017, 2, 10), "", null, scene.told(), List.of()));
        for (Role role : List.of(Role.LEADER, Role.MEMBER, Role.SUPERVISOR)) {
            forbidden(() -> service.enter(NoticeRoster.actor(role, null), land, entry("2017-02-10", "1")));
        }
        forbidden(() -> service.enter(scene.otherTownship, land, entry("2017-02-10", "1")));
        for (Actor actor : List.of(scene.township, scene.guide, scene.otherTownship, scene.builder)) {
            forbidden(() -> service.replan(actor, land, plan("1", "2017-05-31 1"), "调整", version()));
        }
        forbidden(() -> service.withdraw(scene.townshipHead, land, "不再需要", version()));
        forbidden(() -> service.create(
                NoticeRoster.actor(Role.UNIT_HEAD, null, scene.hedi),
                new QuantityCommand(
                        project,
                        scene.yinying,
                        null,
                        Measure.DEMOLITION,
                        LocalDate.of(2017, 1, 10),
                        plan("1", "2017-05-31 1"))));
        assertThat(scene.at(land, "2017-02-10T10:00").done()).isEqualTo("4.00");
    }

    @Test
    void undertakersReadTheirOwnProjectsTracksOnly() {
        assertThat(queries.line(scene.builder, land).planned()).isEqualTo("1200.00");
        Actor stranger = NoticeRoster.actor(Role.UNDERTAKER, null, scene.hedi);
        assertThatThrownBy(() -> queries.line(stranger, land)).isInstanceOf(NotFoundException.class);
        assertThat(queries.list(stranger, QuantityFilter.ALL)).isEmpty();
        assertThat(queries.page(scene.builder, QuantityFilter.ALL, 0).rows())
                .extracting(QuantityLine::id)
                .contains(land);
    }

    @Test
    void theListIsFilteredAndSummedByTheDatabase() {
        QuantityId households = scene.households(project);
        scene.enter(land, "2017-02-10", "300.25");
        scene.enter(households, "2017-02-10", "40");
        clock.set("2017-03-01T10:00");
        QuantityFilter ofProject = new QuantityFilter(project, null, null, null);
        assertThat(queries.sums(scene.office, ofProject))
                .containsExactly(
                        new QuantitySum(
                                Measure.LAND_TRANSFER,
                                1,
                                new BigDecimal("1200.00"),
                                new BigDecimal("500.00"),
                                new BigDecimal("300.25")),
                        new QuantitySum(
                                Measure.DEMOLITION, 1, new BigDecimal("40"), BigDecimal.ZERO, new BigDecimal("40")));
        assertThat(found(QuantityFilter.Standing.BEHIND)).containsExactly(land);
        assertThat(found(QuantityFilter.Standing.OPEN)).containsExactly(land);
        assertThat(found(QuantityFilter.Standing.FINISHED)).containsExactly(households);
        assertThat(queries.list(scene.office, new QuantityFilter(project, scene.agriculture, Measure.DEMOLITION, null)))
                .isEmpty();
    }

    private List<QuantityId> found(QuantityFilter.Standing standing) {
        return queries.list(scene.office, new QuantityFilter(project, null, null, standing)).stream()
                .map(QuantityLine::id)
                .toList();
    }

    @Test
    void theDatabaseKeepsPlansAndEntriesAsTheyWere() {
        scene.enter(land, "2017-02-10", "300");
        for (String change : List.of(
                "update task_quantity_entry set amount = 1",
                "delete from task_quantity_entry",
                "update task_quantity_plan set total = 1",
                "delete from task_quantity_plan")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("never changed");
        }
    }

    @Test
    void theCurveAddsUpToWhatIsDone() {
        scene.enter(land, "2017-02-10", "300");
        scene.enter(land, "2017-03-20", "359.5");
        clock.set("2017-03-22T10:00");
        // begin, entry, point, entry, today, point, point
        assertThat(queries.view(scene.office, land).curve())
                .extracting(day -> day.day() + " " + day.planned() + " " + day.done() + " " + day.point())
                .containsExactly(
                        "2017-01-10 0.00 0.00 false",
                        "2017-02-10 0.00 300.00 false",
                        "2017-02-28 500.00 300.00 true",
                        "2017-03-20 500.00 659.50 false",
                        "2017-03-22 500.00 659.50 false",
                        "2017-03-31 900.00 null true",
                        "2017-05-31 1200.00 null true");
    }

    private int version() {
        return queries.line(scene.office, land).version();
    }

    private static void refused(ThrowingCallable act, String field, String key) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RefusedException.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }

    private static AbstractThrowableAssert<?, ?> forbidden(ThrowingCallable act) {
        return assertThatThrownBy(act).isInstanceOf(ForbiddenException.class);
    }
}
