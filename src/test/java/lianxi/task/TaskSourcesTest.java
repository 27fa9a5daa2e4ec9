package lianxi.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import lianxi.burden.Ask;
import lianxi.burden.RepeatedAsks;
import lianxi.calendar.DayKind;
import lianxi.calendar.HolidayNotice;
import lianxi.calendar.LightFacts;
import lianxi.calendar.RunningLimit;
import lianxi.calendar.SpecialDay;
import lianxi.calendar.TimeLimit;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.liability.Deed;
import lianxi.liability.Liable;
import lianxi.notification.Alert;
import lianxi.notification.Owed;
import lianxi.notification.OwedQueries;
import lianxi.project.ProjectData;
import lianxi.project.ProjectId;
import lianxi.project.ProjectService;
import lianxi.project.extension.Competence;
import lianxi.project.extension.ExtensionId;
import lianxi.project.extension.ExtensionQueries;
import lianxi.project.extension.ExtensionRequest;
import lianxi.project.extension.ExtensionService;
import lianxi.project.schedule.Duration;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.ScheduleQueries;
import lianxi.project.schedule.ScheduleView;
import lianxi.project.schedule.ScheduleViews;
import lianxi.project.schedule.SourceNode;
import lianxi.roster.DelegationCommand;
import lianxi.roster.HandOverCommand;
import lianxi.roster.HandOverService;
import lianxi.roster.StandInService;
import lianxi.shared.Actor;
import lianxi.shared.BusinessClock;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Movement;
import lianxi.shared.Movements;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.UnitId;
import lianxi.testing.MutableClock;
import lianxi.testing.NoticeRoster;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tasks tell the other modules. They are assigned on Monday 2017-01-16 and due on 2017-02-06, a Monday. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskSourcesTest {

    private static final LocalDate ASKED = LocalDate.of(2017, 2, 13);

    @Autowired
    private TaskService service;

    @Autowired
    private TaskQueries queries;

    @Autowired
    private ExtensionService extensions;

    @Autowired
    private ExtensionQueries asked;

    @Autowired
    private StandInService standIns;

    @Autowired
    private HandOverService handOvers;

    @Autowired
    private ProjectService projects;

    @Autowired
    private TaskAlerts alerts;

    @Autowired
    private OwedQueries owed;

    @Autowired
    private Movements movements;

    @Autowired
    private RepeatedAsks asks;

    @Autowired
    private TaskLiability liability;

    @Autowired
    private TaskNodes nodes;

    @Autowired
    private ScheduleViews views;

    @Autowired
    private ScheduleQueries schedules;

    @Autowired
    private RunningTasks running;

    @Autowired
    private TaskReckoning reckoning;

    @Autowired
    private WorkCalendars calendars;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TaskScene scene;

    @BeforeAll
    void theNoticeIsInForce(@Autowired BeanFactory beans) {
        clock.set("2017-01-16T10:00");
        scene = TaskScene.in(beans);
        standIns.delegate(
                scene.groupHead(),
                new DelegationCommand(
                        scene.deputyOfForestry().person(),
                        "审批延期",
                        LocalDate.of(2017, 1, 16),
                        LocalDate.of(2017, 3, 31),
                        NoticeRoster.NOTICE));
    }

    @BeforeEach
    void monday() {
        clock.set("2017-01-16T10:00");
    }

    private TaskId in(TaskState state, String title) {
        return scene.in(state, scene.command(title));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant();
    }

    // Extensions
    // ---------------------------------------------------------------------------------------------------------

    private ExtensionId ask(TaskId id, LocalDate until) {
        return extensions.ask(scene.contact(), new ExtensionRequest("task", id.value(), until, "测绘成果须补测。"));
    }

    private void grant(Actor by, ExtensionId id) {
        extensions.decide(by, id, true, "", asked.view(scene.groupHead(), id).version());
    }

    @Test
    void aGrantedExtensionMovesTheDateAndKeepsTheOldOne() {
        TaskId id = in(TaskState.IN_PROGRESS, "延期一次");
        grant(scene.director(), ask(id, ASKED));

        TaskView view = queries.view(scene.contact(), id);
        assertThat(view.line().due()).isEqualTo(ASKED);
        assertThat(view.line().firstDue()).isEqualTo(TaskScene.DUE);
        assertThat(view.dues())
                .extracting(TaskView.Due::due, TaskView.Due::basis, TaskView.Due::by, TaskView.Due::reason)
                .containsExactly(
                        tuple(ASKED, DueBasis.EXTENDED, "谢五金", "测绘成果须补测。"),
                        tuple(TaskScene.DUE, DueBasis.DATE, "示例办公室人员", null));
    }

    @Test
    void aFurtherExtensionIsTheHeadsAndNeverTheOwnDeputys() {
        TaskId id = in(TaskState.IN_PROGRESS, "延期两次");
        grant(scene.director(), ask(id, ASKED));
        ExtensionId further = ask(id, LocalDate.of(2017, 2, 20));

        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> grant(scene.deputyOfForestry(), further));
        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> grant(scene.director(), further));
        grant(scene.groupHead(), further);
        assertThat(asked.view(scene.contact(), further).competence()).isEqualTo(Competence.FURTHER);
        assertThat(queries.view(scene.contact(), id).line().due()).isEqualTo("2017-02-20");
    }

    @Test
    void anExtensionIsAskedBeforeExpiryAndNotAfter() {
        TaskId id = in(TaskState.IN_PROGRESS, "过期再申请");
        clock.set("2017-02-07T08:00");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ask(id, ASKED))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo("project.extension.refused.expired"));
    }

    // Alerts
    // ---------------------------------------------------------------------------------------------------------------

    private List<String> alertsOf(PersonId person, TaskId id, String day) {
        return alerts.alerts(LocalDate.parse(day)).getOrDefault(person, List.of()).stream()
                .filter(alert -> alert.subject().equals("task:" + id))
                .map(Alert::state)
                .toList();
    }

    /** Working days after 01-26: 02-03, 02-04 (a worked Saturday), 02-06; on 01-25 four are left. */
    @Test
    void theUnitIsToldFromThreeWorkingDaysBeforeAndTheOfficeOfWhatIsOverdue() {
        TaskId id = in(TaskState.IN_PROGRESS, "预警");
        PersonId contact = scene.contact().person();
        PersonId office = scene.director().person();
        assertThat(alertsOf(contact, id, "2017-01-25")).isEmpty();
        assertThat(alertsOf(contact, id, "2017-01-26")).containsExactly("DUE_SOON");
        PersonId farming = scene.person("示例农委联络员");
        assertThat(alertsOf(farming, id, "2017-01-26")).containsExactly("DUE_SOON");
        service.acknowledgeLine(scene.support(), id, scene.farming(), scene.act(id));
        service.feedBackLine(scene.support(), id, scene.farming(), scene.act(id), FeedbackText.progress("已提供。"));
        assertThat(alertsOf(farming, id, "2017-01-26")).isEmpty();
        assertThat(alertsOf(office, id, "2017-02-06")).isEmpty();
        assertThat(alertsOf(office, id, "2017-02-07")).containsExactly("OVERDUE");

        grant(scene.director(), ask(id, ASKED));
        assertThat(alertsOf(contact, id, "2017-02-06")).isEmpty();
        assertThat(alertsOf(contact, id, "2017-02-08")).containsExactly("DUE_SOON");
    }

    // Owed
    // -----------------------------------------------------------------------------------------------------------------

    private List<String> acts(Actor actor, TaskId id) {
        return owed.of(actor).stream()
                .filter(one -> one.subject().equals("task:" + id))
                .map(Owed::act)
                .toList();
    }

    @Test
    void eachStateWaitsForSomebody() {
        assertThat(acts(scene.director(), in(TaskState.DRAFT, "待办"))).containsExactly("task.owed.DRAFT");
        assertThat(acts(scene.director(), in(TaskState.TO_APPROVE, "待办"))).containsExactly("task.owed.TO_APPROVE");
        TaskId assigned = in(TaskState.TO_ACKNOWLEDGE, "待办");
        assertThat(acts(scene.contact(), assigned)).containsExactly("task.owed.ACKNOWLEDGE");
        assertThat(acts(scene.director(), assigned)).isEmpty();
        assertThat(acts(scene.contact(), in(TaskState.IN_PROGRESS, "待办"))).containsExactly("task.owed.WORK");
        TaskId review = in(TaskState.FEEDBACK_REVIEW, "待办");
        assertThat(acts(scene.contact(), review)).isEmpty();
        assertThat(acts(scene.director(), review)).containsExactly("task.owed.FEEDBACK_REVIEW");
        assertThat(acts(scene.director(), in(TaskState.CLOSING, "待办"))).containsExactly("task.owed.CLOSING");
        assertThat(acts(scene.director(), in(TaskState.CHECKING, "待办"))).containsExactly("task.owed.CHECKING");
        assertThat(acts(scene.director(), in(TaskState.COMPLETED, "待办"))).containsExactly("task.owed.COMPLETED");
        assertThat(acts(scene.director(), in(TaskState.STRUCK_OFF, "待办"))).isEmpty();
    }

    @Test
    void aRectificationWaitsForTheSupervisors() {
        TaskOrigin finding = new TaskOrigin("finding", 1);
        TaskId checking = scene.in(TaskState.CHECKING, scene.command("整改", finding, TaskScene.DUE, null));
        assertThat(acts(scene.supervisor(), checking)).containsExactly("task.owed.CHECKING");
        assertThat(acts(scene.director(), checking)).isEmpty();
        TaskId done = scene.in(TaskState.COMPLETED, scene.command("整改", finding, TaskScene.DUE, null));
        assertThat(acts(scene.supervisionHead(), done)).containsExactly("task.owed.COMPLETED");
        assertThat(acts(scene.supervisor(), done)).isEmpty();
    }

    // Movements
    // ------------------------------------------------------------------------------------------------------------

    private List<Movement> moved(TaskId id, String after, String upTo) {
        return movements.between(at(after), at(upTo)).stream()
                .filter(movement -> movement.subject().equals("task:" + id))
                .toList();
    }

    @Test
    void aWeekTellsWhatBecameOfATask() {
        TaskId id = in(TaskState.IN_PROGRESS, "动态");
        service.feedBack(scene.contact(), id, scene.act(id), FeedbackText.progress("已核对\n三个地块。"));
        service.adopt(scene.office(), id, scene.act(id));
        assertThat(moved(id, "2017-01-13T12:00", "2017-01-20T12:00"))
                .extracting(Movement::kind, Movement::unit, Movement::text)
                .containsExactly(
                        tuple(Movement.Kind.NEW, scene.forestry(), "新增任务“动态”，2月6日前完成"),
                        tuple(Movement.Kind.PROGRESS, scene.forestry(), "任务“动态”：已核对 三个地块"));
        assertThat(moved(id, "2017-01-20T12:00", "2017-02-06T12:00")).isEmpty();
    }

    @Test
    void overdueIsToldOnceAndTheSameIntervalTellsTheSameForEver() {
        TaskId id = in(TaskState.IN_PROGRESS, "误期");
        List<Movement> week = moved(id, "2017-02-03T12:00", "2017-02-10T12:00");
        assertThat(week)
                .extracting(Movement::kind, Movement::text, Movement::at)
                .containsExactly(tuple(Movement.Kind.OVERDUE, "任务“误期”应于2月6日前完成，已逾期", at("2017-02-07T00:00")));
        assertThat(moved(id, "2017-02-10T12:00", "2017-02-17T12:00")).isEmpty();

        clock.set("2017-02-14T10:00");
        service.applyForClosure(scene.contact(), id, scene.act(id), "已完成。");
        service.receive(scene.office(), id, scene.act(id));
        service.pass(scene.office(), id, scene.act(id));
        service.strikeOff(scene.director(), id, scene.act(id));
        assertThat(moved(id, "2017-02-03T12:00", "2017-02-10T12:00")).isEqualTo(week);
        assertThat(moved(id, "2017-02-10T12:00", "2017-02-17T12:00"))
                .extracting(Movement::kind)
                .containsExactly(Movement.Kind.PROGRESS, Movement.Kind.STRUCK_OFF);
    }

    @Test
    void whatWasExtendedOrAppliedForInTimeIsNotOverdue() {
        TaskId extended = in(TaskState.IN_PROGRESS, "已延期");
        grant(scene.director(), ask(extended, ASKED));
        TaskId applied = in(TaskState.CHECKING, "已申请");
        assertThat(moved(extended, "2017-02-03T12:00", "2017-02-10T12:00")).isEmpty();
        assertThat(moved(applied, "2017-02-03T12:00", "2017-02-10T12:00")).isEmpty();
        assertThat(moved(extended, "2017-02-10T12:00", "2017-02-17T12:00"))
                .extracting(Movement::kind)
                .containsExactly(Movement.Kind.OVERDUE);

        clock.set("2017-02-08T10:00");
        service.refuse(scene.office(), applied, scene.act(applied));
        assertThat(moved(applied, "2017-02-03T12:00", "2017-02-10T12:00"))
                .extracting(Movement::kind, Movement::at)
                .containsExactly(tuple(Movement.Kind.OVERDUE, at("2017-02-08T10:00")));
    }

    // Asks
    // -----------------------------------------------------------------------------------------------------------------

    private List<String> openAsks(UnitId unit, String title) {
        return asks.like(List.of(unit), title).stream().map(Ask::path).toList();
    }

    @Test
    void anAssignedTaskIsAskedOfItsUnitsUntilTheyHaveDoneTheirPart() {
        TaskId id = in(TaskState.TO_ACKNOWLEDGE, "报送三号地块权属清单");
        assertThat(openAsks(scene.forestry(), "报送三号地块权属清单")).contains("/tasks/" + id);
        assertThat(openAsks(scene.land(), "报送三号地块权属清单")).contains("/tasks/" + id);
        service.feedBackLine(scene.support(), id, scene.land(), scene.act(id), FeedbackText.progress("已提供。"));
        assertThat(openAsks(scene.land(), "报送三号地块权属清单")).isEmpty();

        service.acknowledge(scene.contact(), id, scene.act(id), null);
        service.applyForClosure(scene.contact(), id, scene.act(id), "已报送。");
        assertThat(openAsks(scene.forestry(), "报送三号地块权属清单")).isEmpty();
        assertThat(openAsks(scene.forestry(), "从未有过的要求")).isEmpty();
    }

    // Liability and hand-over
    // ----------------------------------------------------------------------------------------------

    @Test
    void thePersonOfTheDayAnswersAndHandsOverOnTheDay() {
        TaskId id = in(TaskState.TO_ACKNOWLEDGE, "责任");
        PersonId before = scene.unitHead().person();
        PersonId after = scene.person("示例林业副联络员");
        clock.set("2017-01-18T10:00");
        service.acknowledge(scene.contact(), id, scene.act(id), before);
        clock.set("2017-02-08T10:00");
        handOvers.handOver(
                scene.office(),
                new HandOverCommand(
                        scene.forestry(), before, after, "", LocalDate.of(2017, 2, 8), NoticeRoster.NOTICE));

        assertThat(queries.view(scene.contact(), id).line().responsible()).isEqualTo(after);
        assertThat(liable(id, "2017-01-15")).isNull();
        assertThat(liable(id, "2017-01-16"))
                .isEqualTo(new Liable(
                        "责任", "/tasks/" + id, scene.forestry(), null, LocalDate.of(2017, 1, 16), TaskScene.DUE, null));
        assertThat(liable(id, "2017-02-07").responsible()).isEqualTo(before);
        assertThat(liable(id, "2017-02-08").responsible()).isEqualTo(after);
        assertThat(liability.on(scene.foreign(), id.value(), LocalDate.of(2017, 2, 8)))
                .isEmpty();
        assertThat(liability.deeds(id.value(), LocalDate.of(2017, 1, 18)))
                .extracting(Deed::name)
                .containsExactly("示例办公室人员", "示例办公室人员", "谢五金", "示例配合人员", "示例林业联络员");
    }

    private Liable liable(TaskId id, String day) {
        return liability.on(scene.contact(), id.value(), LocalDate.parse(day)).orElse(null);
    }

    @Test
    void nobodyAnswersBeforeTheAssignmentNorBetweenARefusalToSignAndTheNext() {
        TaskId id = in(TaskState.TO_APPROVE, "退签前后");
        clock.set("2017-01-18T10:00");
        service.approve(scene.director(), id, scene.act(id));
        clock.set("2017-01-20T10:00");
        service.decline(scene.contact(), id, scene.act(id));
        clock.set("2017-01-22T10:00");
        service.approve(scene.director(), id, scene.act(id));
        assertThat(liable(id, "2017-01-17")).isNull();
        assertThat(liable(id, "2017-01-19").since()).isEqualTo("2017-01-18");
        assertThat(liable(id, "2017-01-21")).isNull();
        assertThat(liable(id, "2017-01-23").since()).isEqualTo("2017-01-22");
    }

    @Test
    void whatWasCompletedStaysLiableForTheDaysBefore() {
        TaskId id = in(TaskState.IN_PROGRESS, "先误期后办结");
        clock.set("2017-02-08T10:00");
        service.applyForClosure(scene.contact(), id, scene.act(id), "已完成。");
        service.receive(scene.office(), id, scene.act(id));
        service.pass(scene.office(), id, scene.act(id));
        assertThat(liable(id, "2017-02-07").doneOn()).isNull();
        assertThat(liable(id, "2017-02-08").doneOn()).isEqualTo("2017-02-08");
    }

    // Schedule and calendar
    // ------------------------------------------------------------------------------------------------

    @Test
    void aProjectsTaskIsANodeFromItsAssignmentOn() {
        ProjectId project = projects.create(
                scene.office(),
                new ProjectData(
                        "示例光伏项目",
                        scene.unit("荫营镇"),
                        undertaker(),
                        new BigDecimal("50"),
                        LocalDate.of(2017, 1, 5),
                        LocalDate.of(2017, 6, 30),
                        LocalDate.of(2017, 9, 30)));
        TaskId id = scene.in(TaskState.TO_APPROVE, ofProject(project));
        assertThat(nodes.nodes(project)).isEmpty();
        service.approve(scene.director(), id, scene.act(id));

        SourceNode node = nodes.nodes(project).get(0);
        assertThat(node.key()).isEqualTo(new NodeKey("task", id.value()));
        assertThat(node.facts().startedOn()).isEqualTo("2017-01-16");
        assertThat(node.facts().expectedOn()).isEqualTo(TaskScene.DUE);
        // 01-17…20, 22…26, 02-03, 04 and 06: the festival is free from 01-27 to 02-02
        assertThat(node.planned()).isEqualTo(Duration.workdays(12));
        assertThat(nodes.nodes()).contains(node);
        assertThat(node.light()).isEqualTo(LightFacts.notStarted(TaskScene.DUE));
        assertThat(queries.view(scene.contact(), id).outlook()).isNotNull();
        jdbc.sql("update project_schedule set input_version = input_version + 1")
                .update();
        assertThat(schedules.outlooks(project))
                .as("before it is reckoned anew")
                .containsKey(node.key())
                .isEqualTo(views.of(project).pass().outlooks());
        assertThat(named(scene.contact(), project)).contains("项目任务");
        assertThat(named(scene.groupHead(), project)).contains("项目任务");
        assertThat(namedIn(Locale.SIMPLIFIED_CHINESE, scene.foreign(), project))
                .contains("任务（办理单位以外不显示名称）")
                .doesNotContain("项目任务");
        assertThat(namedIn(Locale.ENGLISH, scene.foreign(), project))
                .contains("Task (name shown to its units only)")
                .doesNotContain("项目任务", "任务（办理单位以外不显示名称）");
        assertThat(queries.list(scene.contact(), TaskFilter.OPEN.ofProject(project))
                        .rows())
                .extracting(TaskLine::id)
                .containsExactly(id);
        assertThat(queries.ofOrigin("duty", List.of(scene.forestry().value()))
                        .get(scene.forestry().value()))
                .extracting(TaskLine::id)
                .contains(id);
    }

    private List<String> namedIn(Locale language, Actor reader, ProjectId project) {
        LocaleContextHolder.setLocale(language);
        try {
            return named(reader, project);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private List<String> named(Actor reader, ProjectId project) {
        return views.of(reader, project).rows().stream()
                .map(ScheduleView.Row::name)
                .toList();
    }

    private UnitId undertaker() {
        return new UnitId(jdbc.sql("""
                        insert into roster_unit (name, short_name, kind, position)
                        values ('示例承担单位', '示例承担', 'UNDERTAKER', 90) returning id""").query(Long.class).single());
    }

    private TaskCommand ofProject(ProjectId project) {
        TaskCommand command = scene.command("项目任务");
        return new TaskCommand(
                command.title(),
                command.doneMeans(),
                command.origin(),
                project,
                command.leadUnit(),
                null,
                List.of(),
                command.due(),
                null);
    }

    @Test
    void aLimitsDateFollowsTheCalendarAndTheOldDateStays() {
        TimeLimit limit = DuePlan.limit(5, TimeLimit.Unit.WORKING);
        TaskId id = scene.in(
                TaskState.TO_ACKNOWLEDGE, scene.command("随放假调整", TaskOrigin.duty(scene.forestry()), null, limit));
        assertThat(queries.view(scene.contact(), id).line().due()).isEqualTo("2017-01-22");
        // Had 01-22 not been a make-up day, the fifth working day were 01-23.
        WorkCalendar other = calendars
                .current()
                .with(
                        calendars.current().notice(2017).orElse(new HolidayNotice(2017, "示例", null)),
                        List.of(new SpecialDay(
                                LocalDate.of(2017, 1, 22), DayKind.MAKE_UP_WORKDAY, "春节", "Spring Festival")),
                        List.of());
        RunningLimit told = running.running().stream()
                .filter(one -> one.path().equals("/tasks/" + id))
                .findFirst()
                .orElseThrow();
        assertThat(told.due().apply(other)).isEqualTo("2017-01-23");

        // Stored by an earlier calendar, it is moved by the sweep.
        jdbc.sql("update task set due_on = date '2017-01-23' where id = ?")
                .param(id.value())
                .update();
        reckoning.sweep();
        TaskView view = queries.view(scene.contact(), id);
        assertThat(view.line().due()).isEqualTo("2017-01-22");
        assertThat(view.history().get(0).action()).isEqualTo(TaskAction.RECKON);
    }
}
