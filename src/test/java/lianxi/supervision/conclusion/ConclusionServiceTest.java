package lianxi.supervision.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.Power;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.ConclusionId;
import lianxi.supervision.FindingId;
import lianxi.supervision.FindingKind;
import lianxi.supervision.InspectionId;
import lianxi.supervision.finding.FindingCommand;
import lianxi.supervision.finding.FindingLab;
import lianxi.supervision.finding.FindingLine;
import lianxi.supervision.finding.FindingQueries;
import lianxi.supervision.finding.FindingService;
import lianxi.supervision.finding.FindingState;
import lianxi.supervision.finding.ReplyCommand;
import lianxi.supervision.finding.ThreadEntry;
import lianxi.supervision.inspection.InspectionPlan;
import lianxi.supervision.inspection.InspectionQueries;
import lianxi.supervision.inspection.InspectionService;
import lianxi.supervision.inspection.InspectionState;
import lianxi.supervision.inspection.InspectionTerms;
import lianxi.task.TaskAct;
import lianxi.task.TaskCommand;
import lianxi.task.TaskId;
import lianxi.task.TaskLine;
import lianxi.task.TaskOrigin;
import lianxi.task.TaskQueries;
import lianxi.task.TaskScene;
import lianxi.task.TaskService;
import lianxi.task.TaskState;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * From a finding to its conclusion, its rectification and a review: 政府督查工作条例 Art. 16 (told to the unit), Art. 17 (review within 30
 * days, who took part stands aside), Art. 18 (rectification); domain.md, Lifecycles.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConclusionServiceTest {

    private static final LocalDate FOUND = LocalDate.of(2017, 2, 8);

    @Autowired
    private BeanFactory beans;

    @Autowired
    private FindingService findings;

    @Autowired
    private FindingQueries found;

    @Autowired
    private ConclusionService service;

    @Autowired
    private ConclusionQueries queries;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private TaskService tasks;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SignIn signIn;

    private TaskScene people;
    private AccountId supervisor;

    @BeforeAll
    void group() {
        clock.set("2017-02-08T09:00");
        people = TaskScene.in(beans);
        supervisor = signIn.account(people.supervisor().person(), Role.SUPERVISOR);
    }

    @BeforeEach
    void day() {
        clock.set("2017-02-10T09:00");
    }

    @Test
    void aSignedConclusionTellsTheUnitAndMakesATaskToAcknowledge() {
        FindingId finding = recorded(people.forestry());
        assertThatThrownBy(() -> found.view(people.contact(), finding)).isInstanceOf(NotFoundException.class);
        ConclusionId id = signed(finding);

        FindingLine line = found.view(people.contact(), finding).line();
        assertThat(line.state()).isEqualTo(FindingState.CONCLUDED);
        assertThat(line.concludedOn()).isEqualTo(LocalDate.of(2017, 2, 10));
        TaskLine task = Objects.requireNonNull(line.rectification());
        assertThat(task.state()).isEqualTo(TaskState.TO_ACKNOWLEDGE);
        assertThat(task.leadUnit()).isEqualTo(people.forestry());
        assertThat(task.due()).isEqualTo(FOUND.plusMonths(3));
        assertThat(new String(queries.pdf(view(id)), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(queries.pdf(view(id))).isEqualTo(queries.pdf(view(id)));
        assertThatThrownBy(() -> found.view(people.foreign(), finding)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> queries.view(people.foreign(), id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void onlyTheSupervisionHeadSignsAndOnlyWhatWasRead() {
        FindingId finding = recorded(people.forestry());
        ConclusionId id = submitted(finding);
        ConclusionView read = view(id);
        String mark = queries.mark(read, queries.findings(read));
        assertThatThrownBy(() -> service.sign(people.supervisor(), id, read.version(), mark))
                .isInstanceOf(ForbiddenException.class);
        findings.edit(
                people.supervisor(),
                finding,
                found.view(people.supervisor(), finding).line().version(),
                FindingLab.text(FOUND).reworded(FindingKind.OTHER, "改过的事实。"),
                List.of());
        assertThatThrownBy(() -> service.sign(people.supervisionHead(), id, read.version(), mark))
                .isInstanceOf(StaleVersionException.class);
    }

    /** Pressed twice, the second answer is the first; from another window it is refused, which is no lack of a right. */
    @Test
    void aFormSentAgainIsAnsweredAsItWas() throws Exception {
        ConclusionId id = service.draft(people.supervisor(), recorded(people.forestry()));
        String version = Integer.toString(view(id).version());
        for (String key : List.of("submit-once", "submit-once", "from-another-window")) {
            int answer = mvc.perform(post(view(id).path() + "/acts/submit")
                            .with(signIn.as(supervisor))
                            .with(csrf())
                            .param("key", key)
                            .param("version", version))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(answer).isEqualTo(key.equals("submit-once") ? 302 : 409);
        }
    }

    @Test
    void theHeadMaySignAboutTheOwnUnitAndTheFileSaysSo() {
        UnitId own = people.unit("区发改局");
        FindingId finding = recorded(own);
        ConclusionId id = submitted(finding);
        Actor head = actor("赵静", Set.of(own));
        assertThatThrownBy(() -> findings.record(head, FindingLab.command(own, FindingLab.text(FOUND))))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("supervision.finding.refused.ownUnit"));
        sign(head, id);
        assertThat(view(id).ownUnit()).isTrue();
    }

    @Test
    void theUnitRepliesAndItsWordsStandInTheThread() {
        FindingId finding = recorded(people.forestry());
        clock.set("2017-02-10T10:00");
        signed(finding);
        clock.set("2017-02-10T11:00");
        assertThatThrownBy(() -> findings.reply(people.foreign(), finding, new ReplyCommand("不同意", List.of())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> findings.reply(people.supervisor(), finding, new ReplyCommand("代写", List.of())))
                .isInstanceOf(ForbiddenException.class);
        findings.reply(people.contact(), finding, new ReplyCommand("当日已清理。", List.of()));
        assertThat(found.view(people.contact(), finding).replies())
                .extracting(reply -> reply.words())
                .containsExactly("当日已清理。");
        assertThat(found.thread(people.contact(), finding))
                .extracting(entry -> entry.what().key())
                .containsSubsequence(
                        "supervision.finding.done.RECORD",
                        "supervision.conclusion.done.SIGN",
                        "supervision.finding.done.CONCLUDE",
                        "supervision.finding.task.ASSIGN",
                        "supervision.finding.done.REPLY")
                .doesNotContain("supervision.conclusion.done.DRAFT");
        assertThat(found.thread(people.supervisor(), finding))
                .extracting(ThreadEntry::what)
                .extracting(what -> what.key())
                .contains("supervision.conclusion.done.DRAFT");
    }

    @Test
    void whoTookPartStandsAsideAndAChangeMakesTheNextVersion() {
        FindingId first = recorded(people.forestry());
        ConclusionId id = signed(first);
        ReviewId review = requested(id);
        ReviewCommand proposal = changed(first, "当日下午已清理，上午仍有堆放物。");
        assertThatThrownBy(() -> reviews.prepare(people.supervisor(), review, 0, proposal))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messageKey())
                                .isEqualTo("supervision.review.refused.recused.RECORDED"));
        assertThatThrownBy(() -> reviews.prepare(people.supervisionHead(), review, 0, proposal))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messageKey())
                                .isEqualTo("supervision.review.refused.recused.SIGNED"));
        assertThatThrownBy(() -> reviews.decide(people.groupHead(), review, 0, proposal))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.messageKey()).isEqualTo("supervision.review.refused.notPrepared"));
        reviews.prepare(actor("解建明", Set.of()), review, 0, proposal);
        assertThat(queries.view(people.contact(), id).review().opinion()).isEmpty();
        reviews.decide(people.groupHead(), review, 1, proposal);

        ConclusionView old = queries.view(people.contact(), id);
        assertThat(old.state()).isEqualTo(ConclusionState.REPLACED);
        ConclusionView next = queries.view(people.contact(), Objects.requireNonNull(old.next()));
        assertThat(next.number()).isEqualTo(2);
        assertThat(next.supersedes()).isEqualTo(id);
        assertThat(next.state()).isEqualTo(ConclusionState.SIGNED);
        FindingLine line = found.view(people.contact(), first).line();
        assertThat(line.text().facts()).isEqualTo("当日下午已清理，上午仍有堆放物。");
        assertThat(line.rectification().state()).isEqualTo(TaskState.TO_ACKNOWLEDGE);
        assertThatThrownBy(() -> reviews.request(people.contact(), next.id(), next.version(), "再次异议", List.of()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("supervision.review.refused.final"));
    }

    /** Found → concluded, then as its task: domain.md, Lifecycles. */
    @Test
    void theOverviewTellsHowFarTheRectificationIs() throws Exception {
        FindingId finding = recorded(people.forestry());
        assertThat(overview(finding)).contains("已记录", "整改期限：5月8日").doesNotContain("整改：");
        signed(finding);
        assertThat(overview(finding)).contains("已认定", "整改：待签收");
        TaskId task = Objects.requireNonNull(
                        found.view(people.contact(), finding).line().rectification())
                .id();
        tasks.acknowledge(people.contact(), task, people.act(task), null);
        assertThat(overview(finding)).contains("已认定", "整改：办理中");
        tasks.applyForClosure(people.contact(), task, people.act(task), "已清理完毕。");
        tasks.receive(people.supervisor(), task, people.act(task));
        tasks.pass(people.supervisor(), task, people.act(task));
        assertThat(overview(finding)).contains("已认定", "整改：已办结");
        tasks.strikeOff(people.supervisionHead(), task, people.act(task));
        assertThat(overview(finding)).contains("已认定", "整改：已销号");
        tasks.reopen(people.office(), task, people.act(task), LocalDate.of(2017, 6, 8));
        assertThat(overview(finding)).contains("已认定", "整改：办理中", "整改期限：6月8日");
    }

    @Test
    void aRevokedConclusionStopsItsRectification() {
        FindingId finding = recorded(people.forestry());
        ConclusionId id = signed(finding);
        TaskLine task = Objects.requireNonNull(
                found.view(people.contact(), finding).line().rectification());
        tasks.acknowledge(people.contact(), task.id(), TaskAct.of(task.version()), null);
        TaskId promised = tasks.assign(
                people.supervisionHead(),
                TaskCommand.of(
                        "约谈承诺",
                        "补清",
                        new TaskOrigin(TaskOrigin.FINDING, finding.value()),
                        people.forestry(),
                        LocalDate.of(2017, 3, 31)));
        ReviewId review = requested(id);
        ReviewCommand revoked = new ReviewCommand(ReviewResult.REVOKED, "事实不成立。", List.of());
        reviews.prepare(actor("解建明", Set.of()), review, 0, revoked);
        assertThatThrownBy(() -> reviews.decide(people.deputyOfForestry(), review, 1, revoked))
                .isInstanceOf(ForbiddenException.class);
        reviews.decide(people.groupHead(), review, 1, revoked);
        FindingLine line = found.view(people.contact(), finding).line();
        assertThat(line.state()).isEqualTo(FindingState.REVOKED);
        assertThat(List.of(task.id(), promised))
                .as("what a talk's commitments made stops too")
                .allSatisfy(one -> assertThat(beans.getBean(TaskQueries.class)
                                .view(people.contact(), one)
                                .line()
                                .state())
                        .isEqualTo(TaskState.STOPPED));
        assertThat(queries.view(people.contact(), id).state()).isEqualTo(ConclusionState.REVOKED);
    }

    /** Received on Friday 2017-02-10: 30 calendar days end on Sunday 03-12, so on Monday 03-13. */
    @Test
    void aRequestAfterThirtyDaysIsRefusedWithTheDay() {
        FindingId finding = recorded(people.forestry());
        ConclusionId id = signed(finding);
        service.receive(people.contact(), id, view(id).version());
        clock.set("2017-03-14T09:00");
        assertThatThrownBy(() -> reviews.request(people.contact(), id, view(id).version(), "异议", List.of()))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("supervision.review.refused.late");
                    assertThat(refused.arguments()).containsExactly(LocalDate.of(2017, 3, 13));
                });
        clock.set("2017-03-13T09:00");
        ReviewId review = reviews.request(people.contact(), id, view(id).version(), "异议", List.of());
        assertThat(queries.view(people.contact(), review).review().dueOn()).isEqualTo(LocalDate.of(2017, 4, 12));
    }

    /** Drafted from the record once, with what was found there; signing it marks the inspection, and who inspected stands aside. */
    @Test
    void anInspectionIsConcludedAsAWhole() {
        InspectionService inspecting = beans.getBean(InspectionService.class);
        InspectionQueries inspections = beans.getBean(InspectionQueries.class);
        Actor inspector = actor("解建明", Set.of());
        InspectionTerms terms = new InspectionTerms(
                CheckMatter.DUTIES,
                "",
                List.of(),
                LocalDate.of(2017, 2, 10),
                null,
                "",
                List.of(Objects.requireNonNull(inspector.person())));
        InspectionId inspection = inspecting.arrange(
                inspector, new InspectionPlan(null, null, CheckKind.SPOT_CHECK, people.forestry(), terms));
        inspecting.begin(inspector, inspection, 0);
        FindingId finding = findings.record(
                inspector, new FindingCommand(people.forestry(), inspection, FindingLab.text(FOUND), List.of()));
        assertThatThrownBy(() -> service.draft(people.supervisor(), inspection))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messageKey())
                                .isEqualTo("supervision.conclusion.refused.notRecorded"));
        inspecting.finish(
                inspector, inspection, inspections.view(inspector, inspection).version());
        ConclusionId id = service.draft(people.supervisor(), inspection);
        assertThat(service.draft(people.supervisor(), finding)).isEqualTo(id);
        assertThat(view(id).text().opening()).contains("2017年2月10日", "区林业局", "抽查", "解建明");
        assertThat(queries.line(people.supervisor(), inspection)).isPresent();
        assertThat(queries.line(people.contact(), inspection)).isEmpty();
        service.submit(people.supervisor(), id, view(id).version());
        sign(people.supervisionHead(), id);
        assertThat(inspections.view(people.contact(), inspection).state()).isEqualTo(InspectionState.CONCLUDED);
        assertThat(view(id).findings()).containsExactly(finding);
        assertThat(queries.line(people.contact(), inspection)).isPresent();
        assertThat(queries.panel(view(id)).group())
                .filteredOn(ReviewPanel.Person::isFree)
                .extracting(ReviewPanel.Person::name)
                .containsExactly("赵菲");
    }

    /** Its line on the page of supervision. */
    private String overview(FindingId finding) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get("/supervision").with(signIn.as(supervisor)))
                .andReturn()
                .getResponse();
        return Arrays.stream(answer.getContentAsString().split("<li"))
                .filter(line -> line.contains("\"/supervision/findings/" + finding + "\""))
                .findFirst()
                .orElseThrow();
    }

    private FindingId recorded(UnitId unit) {
        return findings.record(people.supervisor(), FindingLab.command(unit, FindingLab.text(FOUND)));
    }

    private ConclusionId submitted(FindingId finding) {
        ConclusionId id = service.draft(people.supervisor(), finding);
        service.submit(people.supervisor(), id, view(id).version());
        return id;
    }

    private ConclusionId signed(FindingId finding) {
        ConclusionId id = submitted(finding);
        sign(people.supervisionHead(), id);
        return id;
    }

    private void sign(Actor head, ConclusionId id) {
        ConclusionView read = view(id);
        service.sign(head, id, read.version(), queries.mark(read, queries.findings(read)));
    }

    private ReviewId requested(ConclusionId id) {
        return reviews.request(people.contact(), id, view(id).version(), "当日已清理，有照片为证。", List.of());
    }

    private ReviewCommand changed(FindingId finding, String facts) {
        return new ReviewCommand(
                ReviewResult.CHANGED,
                "经查看照片，部分属实。",
                List.of(new FindingVerdict(finding, FindingVerdict.Kind.REWORDED, FindingKind.DELAY, facts)));
    }

    private ConclusionView view(ConclusionId id) {
        return queries.view(people.supervisor(), id);
    }

    private Actor actor(String name, Set<UnitId> units) {
        Set<Power> powers = name.equals("赵静") ? Set.of(Power.SUPERVISION_HEAD) : Set.of();
        return new Actor(
                new AccountId(people.person(name).value()),
                people.person(name),
                name,
                Set.of(Role.SUPERVISOR),
                units,
                powers);
    }
}
