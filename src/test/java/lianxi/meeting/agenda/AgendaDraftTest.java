package lianxi.meeting.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lianxi.meeting.MeetingId;
import lianxi.meeting.agenda.Evidence.Figure;
import lianxi.meeting.decision.OutcomeCommand;
import lianxi.meeting.decision.OutcomeId;
import lianxi.meeting.decision.OutcomeKind;
import lianxi.meeting.decision.OutcomeService;
import lianxi.permit.PermitQueries;
import lianxi.permit.PermitScene;
import lianxi.permit.StepAction;
import lianxi.permit.StoppedTrack;
import lianxi.permit.TrackLine;
import lianxi.problem.ProblemId;
import lianxi.project.ProjectId;
import lianxi.project.extension.ExtensionId;
import lianxi.project.extension.ExtensionRequest;
import lianxi.project.extension.ExtensionService;
import lianxi.project.extension.KnownLimits;
import lianxi.shared.AccountId;
import lianxi.shared.Role;
import lianxi.task.TaskId;
import lianxi.task.TaskOrigin;
import lianxi.task.TaskState;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The agenda of February 2017 writes itself from everything that stands on 2017-02-08, the fifth working day before 02-15
 * (02-08, 09, 10, 13, 14), and keeps the figures of that day until somebody asks for others.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgendaDraftTest {

    private static final LocalDate DRAFTED = LocalDate.of(2017, 2, 8);

    @Autowired
    BeanFactory beans;

    @Autowired
    OutcomeService outcomes;

    @Autowired
    ExtensionService extensions;

    @Autowired
    KnownLimits limits;

    @Autowired
    PermitQueries permits;

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    private AgendaScene scene;
    private PermitScene permitScene;
    private ProblemId problem;
    private TrackLine stopped;
    private TaskId late;
    private TaskId rectification;
    private ExtensionId extension;
    private OutcomeId decision;
    private MeetingId january;
    private MeetingId february;

    @BeforeAll
    void whatStandsInFebruary() {
        scene = new AgendaScene(beans);
        permitScene = PermitScene.in(beans);
        january = scene.regular(YearMonth.of(2017, 1), LocalDate.of(2017, 1, 9));
        AgendaItemId item =
                scene.service.add(scene.people.office(), january, new AgendaItemCommand("部署并网工作", "", null, "", 20));
        scene.hold(january);
        decide(january, item);
        permitTrack();
        scene.clock.set("2017-01-23T09:00");
        problem = scene.problem("路权未定");
        late = scene.people.in(TaskState.IN_PROGRESS, scene.people.command("核对林地范围"));
        rectification = scene.people.in(
                TaskState.TO_ACKNOWLEDGE,
                scene.people.command("核实虚报图斑一案", new TaskOrigin("finding", 1), LocalDate.of(2017, 2, 6), null));
        limits.put(77, scene.people.land(), LocalDate.of(2017, 2, 20), null, true);
        extension = extensions.ask(
                PermitScene.in(beans).contact(scene.people.land()),
                new ExtensionRequest("known-limit", 77, LocalDate.of(2017, 3, 10), "省厅补正"));
        february = scene.regular(YearMonth.of(2017, 2), DRAFTED);
    }

    /** A decision without a unit stays open: nothing was handed out. */
    private void decide(MeetingId meeting, AgendaItemId item) {
        decision = outcomes.add(
                scene.people.office(), meeting, OutcomeCommand.of(item, OutcomeKind.DECISION, "由区发改局牵头每周调度一次"));
    }

    /** Accepted on 01-16, and stopped for an expert review since 01-18. */
    private void permitTrack() {
        ProjectId project = permitScene.project("一号光伏项目");
        stopped = permitScene.track(project, "FOREST_PERMANENT", permitScene.forestry());
        permitScene.accept(stopped.id(), LocalDate.of(2017, 1, 16));
        permitScene.move(stopped.id(), 1, StepAction.BEGIN_REVIEW, LocalDate.of(2017, 1, 18));
    }

    @Test
    void everySourceHasItsItemsInTheirOrder() {
        assertThat(scene.agendas.of(february))
                .extracting(AgendaItemView::kind, AgendaItemView::subject)
                .containsExactly(
                        tuple(AgendaKind.DECISIONS, "decisions"),
                        tuple(AgendaKind.LATE, "late"),
                        tuple(AgendaKind.RECTIFICATION, "rectifications"),
                        tuple(AgendaKind.PROBLEM, "problem:" + problem),
                        tuple(AgendaKind.STOPPED, "permit:" + stopped.id()),
                        tuple(AgendaKind.EXTENSION, "extension:" + extension),
                        tuple(AgendaKind.UNDERTAKER, "undertakers"));
    }

    /** Where a task's extension is among what is offered, one query more. */
    @Test
    void allThatMayBeTakenUpIsReadInFiveQueries() throws Exception {
        scene.clock.set(DRAFTED + "T10:00");
        MeetingId special = scene.special(null, LocalDate.of(2017, 2, 21));
        AccountId clerk = signIn.account(scene.people.person("示例办公室人员"), Role.OFFICE);

        MockHttpServletResponse pool = mvc.perform(
                        get("/meetings/" + special + "/agenda/pool").with(signIn.as(clerk)))
                .andReturn()
                .getResponse();

        assertThat(pool.getContentAsString())
                .contains("研究问题：路权未定", "problem:" + problem, "/problems/" + problem, "林业局")
                .contains("permit:" + stopped.id(), "extension:" + extension, "/extensions/" + extension);
        assertThat(Integer.parseInt(pool.getHeader("X-Queries"))).isLessThanOrEqualTo(5);
    }

    /** Everybody inside reads an agenda, so a rectification is told by unit, date and light alone. */
    @Test
    void noItemNamesTheCaseOfARectification() {
        AgendaItemView item = scene.item(february, "rectifications");
        assertThat(item.explanation()).contains("在办督查整改事项 1 项，其中逾期 1 项、临期 0 项");
        assertThat(item.evidence().lines()).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo("督查整改事项");
            assertThat(line.unit()).isEqualTo("林业局");
            assertThat(line.detail()).isEqualTo("应于2017年2月6日前完成，逾期");
            assertThat(line.path()).isEqualTo("/tasks/" + rectification);
        });
        assertThat(scene.item(february, "late").evidence().lines())
                .anySatisfy(line -> assertThat(line.detail()).isEqualTo("1 项逾期，逐项情况见“督查整改事项落实情况”"));
        assertThat(scene.agendas.of(february))
                .noneSatisfy(one -> assertThat(one.toString()).contains("虚报图斑"));
    }

    @Test
    void aDecisionThatAMeetingWasCalledForAndPutOffIsNotForgotten() {
        MeetingId special = scene.special("decision:" + decision, LocalDate.of(2017, 2, 20));
        AgendaItemView item = scene.item(special, "decision:" + decision);
        assertThat(item.kind().isCollective()).isFalse();
        scene.service.defer(scene.people.office(), item.id(), "材料未齐");
        assertThat(beans.getBean(Waiting.class).waits(item.id())).isTrue();
    }

    @Test
    void eachItemSaysWhatItRestsOn() {
        assertThat(scene.item(february, "decisions").explanation()).contains("共 1 项", "未办结 1 项");
        AgendaItemView lateItem = scene.item(february, "late");
        assertThat(lateItem.evidence().lines())
                .as("the task was due on 02-06; 02-07 and 02-08 are two working days")
                .anySatisfy(line -> {
                    assertThat(line.subject()).isEqualTo("task:" + late);
                    assertThat(line.detail()).isEqualTo("应于2017年2月6日前办结，已逾期 2 个工作日");
                });
        AgendaItemView road = scene.item(february, "problem:" + problem);
        assertThat(road.title()).isEqualTo("研究问题：路权未定");
        assertThat(road.explanation()).contains("镇里无法推动", "建议：请区里协调。");
        AgendaItemView forest = scene.item(february, "permit:" + stopped.id());
        assertThat(forest.reporter()).isEqualTo("林业局");
        assertThat(forest.unit()).isEqualTo(permitScene.forestry());
        assertThat(figures(forest))
                .as("01-18, 19, 20, 22 (made up), 23–26, 02-03, 02-04 (made up), 02-06, 07, 08")
                .contains("已暂停 13 个工作日", "暂停计时自 2017年1月18日");
        assertThat(scene.item(february, "extension:" + extension).explanation())
                .contains("由2017年2月20日延至2017年3月10日", "省厅补正");
        assertThat(scene.item(february, "undertakers").evidence().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.detail()).contains("首批并网 2017年6月30日", "手续应办 1 项"));
    }

    /** Longer than ten working days means the eleventh: 02-06, since 02-04 is a Saturday worked. */
    @Test
    void aStopIsLongFromItsEleventhWorkingDayOn() {
        scene.clock.set("2017-02-04T12:00");
        assertThat(permits.stopped()).extracting(StoppedTrack::workdays).containsExactly(10);
        assertThat(titlesOffered()).doesNotContain("permit:" + stopped.id());
        scene.clock.set("2017-02-06T08:30");
        assertThat(permits.stopped()).extracting(StoppedTrack::workdays).containsExactly(11);
        assertThat(titlesOffered()).contains("permit:" + stopped.id());
    }

    private List<String> titlesOffered() {
        MeetingId other = scene.special(null, LocalDate.of(2017, 2, 10));
        return beans.getBean(AgendaOffers.class).of(other).proposed().stream()
                .map(AgendaOffers.Offer::subject)
                .toList();
    }

    @Test
    void figuresStayThoseOfTheDayUntilTheyAreRefreshed() {
        AgendaItemView before = scene.item(february, "late");
        scene.clock.set("2017-02-10T10:00");
        assertThat(scene.item(february, "late").evidence()).isEqualTo(before.evidence());
        scene.service.refresh(scene.people.office(), before.id());
        AgendaItemView after = scene.item(february, "late");
        assertThat(after.evidence().takenAt()).isEqualTo(scene.clock.instant());
        assertThat(after.explanation()).startsWith("截至2017年2月10日");
        assertThat(after.evidence().lines())
                .anySatisfy(line -> assertThat(line.detail()).endsWith("已逾期 4 个工作日"));
    }

    @Test
    void twoWhoTakeTheSameThingAtOnceMakeOneItem() {
        MeetingId special = scene.special(null, LocalDate.of(2017, 2, 14));
        List<AgendaItemId> taken = IntStream.range(0, 4)
                .parallel()
                .mapToObj(click -> scene.service.take(scene.people.office(), special, "late"))
                .toList();
        assertThat(Set.copyOf(taken)).hasSize(1);
        assertThat(scene.agendas.of(special)).hasSize(1);
    }

    @Test
    void theFirstAgendaOfAGroupThatHasNothingYetHoldsWhatTheOfficeAdds() {
        assertThat(scene.titles(january)).containsExactly("部署并网工作");
        assertThat(scene.agendas.of(january).get(0).reporter()).isEqualTo("领导组办公室");
    }

    private static String figures(AgendaItemView item) {
        return item.evidence().figures().stream()
                .map((Figure figure) -> figure.label() + " " + figure.value())
                .collect(Collectors.joining("；"));
    }
}
