package lianxi.supervision.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lianxi.problem.ProblemCommand;
import lianxi.problem.ProblemLevel;
import lianxi.problem.ProblemService;
import lianxi.project.ProjectId;
import lianxi.roster.RosterFile;
import lianxi.roster.RosterSetUp;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.EarlierCheck;
import lianxi.supervision.EarlierChecks;
import lianxi.supervision.InspectionId;
import lianxi.supervision.PlanId;
import lianxi.supervision.PlanItemId;
import lianxi.supervision.plan.PlanApprovalService;
import lianxi.supervision.plan.PlanItemCommand;
import lianxi.supervision.plan.PlanPeriod;
import lianxi.supervision.plan.PlanQueries;
import lianxi.supervision.plan.PlanService;
import lianxi.supervision.plan.PlanTargets;
import lianxi.testing.MutableClock;
import lianxi.testing.NoticeRoster;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Inspections of 区林业局 by 周凤英 of the supervision group, who sees them when, and what stays of them. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectionServiceTest {

    @Autowired
    InspectionService service;

    @Autowired
    InspectionDesk desk;

    @Autowired
    InspectionQueries queries;

    @Autowired
    EarlierChecks earlier;

    @Autowired
    PlanService plans;

    @Autowired
    PlanApprovalService approvals;

    @Autowired
    PlanQueries planQueries;

    @Autowired
    ProblemService problems;

    @Autowired
    RosterSetUp setUp;

    @Autowired
    SignIn signIn;

    @Autowired
    MutableClock clock;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private RosterFile.Ids ids;
    private UnitId forestry;
    private AccountId inspectorAccount;
    private AccountId clerkAccount;
    private AccountId foresterAccount;
    private AccountId otherAccount;
    private Actor inspector;
    private Actor colleague;
    private Actor head;

    @BeforeAll
    void people() {
        clock.set("2017-03-01T09:00");
        ids = NoticeRoster.setUp(setUp);
        forestry = ids.unit("区林业局");
        inspectorAccount = signIn.account(ids.person("周凤英"), Role.SUPERVISOR);
        clerkAccount = signIn.account(ids.person("示例办公室人员"), Role.OFFICE);
        foresterAccount = signIn.account(ids.person("示例林业联络员"));
        otherAccount = signIn.account(ids.person("示例农委联络员"));
        inspector = signIn.actor(inspectorAccount);
        head = signIn.actor(signIn.account(ids.person("赵静"), Role.SUPERVISOR));
        colleague = signIn.actor(signIn.account(ids.person("解建明"), Role.SUPERVISOR));
    }

    @BeforeEach
    void on() {
        clock.set("2017-03-01T09:00");
    }

    @Test
    void aSpotCheckIsUnknownToOthersUntilItBegins() throws Exception {
        InspectionId id = arranged(CheckKind.SPOT_CHECK, CheckMatter.PERMITS, "2017-03-01");
        String page = "/supervision/inspections/" + id;
        for (AccountId other : List.of(clerkAccount, foresterAccount, otherAccount)) {
            assertThat(status(other, get(page))).isEqualTo(404);
            assertThat(status(other, post(page + "/begin").with(csrf()))).isEqualTo(404);
            assertThat(body(other, get("/supervision/inspections"))).doesNotContain(page);
            assertThat(queries.all(signIn.actor(other), InspectionFilter.ALL))
                    .extracting(InspectionView::id)
                    .doesNotContain(id);
            assertThat(mentions(other, page)).isZero();
        }
        assertThat(status(inspectorAccount, get(page))).isEqualTo(200);

        service.begin(inspector, id, 0);
        assertThat(status(clerkAccount, get(page))).isEqualTo(200);
        assertThat(status(foresterAccount, get(page))).isEqualTo(200);
        assertThat(status(otherAccount, get(page))).isEqualTo(404);
        assertThat(mentions(foresterAccount, page)).isPositive();
        assertThat(mentions(otherAccount, page)).isZero();
    }

    @Test
    void aRegularCheckIsToldToTheUnitWhenAnnounced() throws Exception {
        InspectionId id = arranged(CheckKind.REGULAR, CheckMatter.DUTIES, "2017-03-06");
        String page = "/supervision/inspections/" + id;
        assertThat(status(foresterAccount, get(page))).isEqualTo(404);
        assertThatThrownBy(() -> service.begin(inspector, id, 0)).isInstanceOf(RefusedException.class);
        service.announce(inspector, id, 0);
        assertThat(status(foresterAccount, get(page))).isEqualTo(200);
        assertThatThrownBy(() -> service.begin(inspector, id, 1))
                .as("before its day")
                .isInstanceOf(RefusedException.class);
        clock.set("2017-03-06T08:30");
        service.begin(inspector, id, 1);
        assertThat(queries.view(inspector, id).state()).isEqualTo(InspectionState.UNDER_WAY);
    }

    @Test
    void nobodyInspectsTheOwnUnitNorWithoutBeingOfTheGroup() {
        InspectionTerms head = terms(CheckMatter.DUTIES, "2017-03-06", "赵静");
        assertThatThrownBy(() -> service.arrange(
                        inspector, new InspectionPlan(null, null, CheckKind.REGULAR, ids.unit("区发改局"), head)))
                .hasMessage("supervision.inspection.refused.own-unit");
        InspectionTerms clerk = terms(CheckMatter.DUTIES, "2017-03-06", "示例办公室人员");
        assertThatThrownBy(() ->
                        service.arrange(inspector, new InspectionPlan(null, null, CheckKind.REGULAR, forestry, clerk)))
                .hasMessage("supervision.inspection.refused.stranger");
    }

    /** Arranged for 03-06; from 03-02 to 03-07 the inspector belongs to the unit. */
    @Test
    void whoCameToTheUnitSinceDoesNotInspectIt() {
        InspectionId id = service.arrange(
                inspector,
                new InspectionPlan(
                        null, null, CheckKind.SPOT_CHECK, forestry, terms(CheckMatter.DUTIES, "2017-03-06", "解建明")));
        jdbc.sql("""
                        insert into roster_assignment (unit_id, role, person_id, valid_from, valid_until, document, ordered_on)
                        values (?, 'STAFF', ?, date '2017-03-02', date '2017-03-08', '示例文件', date '2017-03-02')""").params(forestry.value(), ids.person("解建明").value()).update();
        clock.set("2017-03-06T08:30");
        assertThatThrownBy(() -> service.begin(colleague, id, 0)).hasMessage("supervision.inspection.refused.own-unit");
        clock.set("2017-03-08T08:30");
        service.begin(colleague, id, 0);
    }

    /** What a forged request says of plan, draw, projects and day is not taken at its word. */
    @Test
    void anInspectionKeepsToThePlanAndTheDrawThatItNames() {
        InspectionTerms terms = terms(CheckMatter.DUTIES, "2017-03-06", "周凤英");
        PlanItemId named = planned(PlanTargets.NAMED, 3);
        assertRefused(named, forestry, terms, "supervision.inspection.refused.item");
        approve(named);
        assertRefused(named, ids.unit("区农委"), terms, "supervision.inspection.refused.item-unit");
        assertThat(service.arrange(inspector, new InspectionPlan(named, null, CheckKind.REGULAR, forestry, terms)))
                .isNotNull();
        PlanItemId drawn = planned(PlanTargets.DRAWN_UNITS, 4);
        approve(drawn);
        assertRefused(drawn, forestry, terms, "supervision.inspection.refused.undrawn");
        assertThatThrownBy(() -> service.arrange(
                        inspector, new InspectionPlan(new PlanItemId(99999), null, CheckKind.REGULAR, forestry, terms)))
                .isInstanceOf(NotFoundException.class);
        InspectionTerms strange = new InspectionTerms(
                CheckMatter.DUTIES,
                "示例重点",
                List.of(new ProjectId(99999)),
                day("2017-03-06"),
                null,
                "",
                List.of(ids.person("周凤英")));
        assertRefused(null, forestry, strange, "supervision.inspection.refused.project");
        assertRefused(
                null, forestry, terms(CheckMatter.DUTIES, "2018-03-03", "周凤英"), "supervision.inspection.refused.far");
    }

    @Test
    void aPlanTakesNoUnitThatIsNotThere() {
        PlanId plan = plans.draft(inspector, new PlanPeriod(2017, 5));
        assertThatThrownBy(() ->
                        plans.add(inspector, plan, item(PlanTargets.NAMED, 5, List.of(forestry, new UnitId(99999)))))
                .isInstanceOf(RefusedException.class)
                .hasMessage("supervision.plan.refused.unknown");
    }

    private void assertRefused(PlanItemId item, UnitId unit, InspectionTerms terms, String why) {
        assertThatThrownBy(() ->
                        service.arrange(inspector, new InspectionPlan(item, null, CheckKind.REGULAR, unit, terms)))
                .isInstanceOf(RefusedException.class)
                .hasMessage(why);
    }

    private PlanItemId planned(PlanTargets targets, int month) {
        PlanId plan = plans.draft(inspector, new PlanPeriod(2017, month));
        return plans.add(inspector, plan, item(targets, month, List.of(forestry, ids.unit("区经营办"))));
    }

    private PlanItemCommand item(PlanTargets targets, int month, List<UnitId> units) {
        return new PlanItemCommand(
                CheckKind.REGULAR,
                CheckMatter.DUTIES,
                "示例重点",
                targets,
                targets.isDrawn() ? 1 : 0,
                units,
                List.of(),
                new TreeSet<>(Set.of(month)),
                null,
                List.of(ids.person("周凤英")),
                "示例依据");
    }

    private void approve(PlanItemId item) {
        PlanId plan = planQueries.item(item).plan();
        approvals.submit(inspector, plan, planQueries.view(inspector, plan).version());
        approvals.approve(head, plan, planQueries.view(head, plan).version());
    }

    @Test
    void theChecklistStaysAsItWasWhenTheCheckBegan() {
        raise("示例林地手续问题");
        InspectionId id = begun(CheckMatter.DUTIES);
        raise("示例后来的问题");
        InspectionRecord record = queries.record(inspector, id);
        assertThat(record.lines())
                .extracting(CheckLine::title)
                .contains("示例林地手续问题")
                .doesNotContain("示例后来的问题");
        assertThat(record.lines().get(0).section()).isEqualTo(CheckSection.DUTY);
        assertThat(record.lines().get(0).title()).contains("林地手续办理");
        assertThatThrownBy(() -> jdbc.sql("update supervision_inspection_checklist set lines = '[]'")
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void anAnswerIsAddedAndTheLatestStands() {
        InspectionId id = begun(CheckMatter.DUTIES);
        assertThatThrownBy(() -> desk.answer(inspector, id, 1, Verdict.DIFFERS, " "))
                .isInstanceOf(RefusedException.class);
        desk.answer(inspector, id, 1, Verdict.DIFFERS, "台账与现场不一致");
        desk.answer(inspector, id, 1, Verdict.TRUE, "补看台账后一致");
        assertThatThrownBy(() -> desk.answer(inspector, id, 999, Verdict.TRUE, ""))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.answer(colleague, id, 1, Verdict.TRUE, ""))
                .as("does not inspect it")
                .isInstanceOf(ForbiddenException.class);
        InspectionRecord record = queries.record(inspector, id);
        assertThat(record.answer(1).verdict()).isEqualTo(Verdict.TRUE);
        assertThat(record.earlier(1)).extracting(Answer::note).containsExactly("台账与现场不一致");
    }

    @Test
    void aStatementNamesWhoMadeItAndWhoWroteItDown() {
        InspectionId id = begun(CheckMatter.REPORTS);
        desk.remark(inspector, id, RemarkCommand.statement("材料正在补", "示例局长", "局长"));
        Actor forester = signIn.actor(foresterAccount);
        RemarkId own = desk.state(forester, id, RemarkCommand.statement("下周补齐", "示例林业联络员", ""));
        Actor stranger = signIn.actor(otherAccount);
        assertThatThrownBy(() -> desk.state(stranger, id, RemarkCommand.statement("外单位", "示例", "")))
                .isInstanceOf(NotFoundException.class);
        assertThat(queries.record(inspector, id).remarks(RemarkKind.STATEMENT))
                .extracting(RemarkView::saidBy, RemarkView::byUnit)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("示例局长", false),
                        org.assertj.core.groups.Tuple.tuple("示例林业联络员", true));
        service.finish(inspector, id, 1);
        assertThatThrownBy(() -> desk.remark(inspector, id, RemarkCommand.practice("完成后再记")))
                .hasMessage("supervision.inspection.refused.record.RECORDED");
        desk.withdraw(forester, id, own);
        assertThat(queries.record(inspector, id).remarks(RemarkKind.STATEMENT)).hasSize(1);
    }

    /** 政府督查工作条例 Art. 15: within 30 days on the same matter, before or after. */
    @Test
    void anotherCheckWithinThirtyDaysIsNamed() throws Exception {
        InspectionId id = arranged(CheckKind.SPOT_CHECK, CheckMatter.QUANTITIES, "2017-04-10");
        assertThat(near("2017-05-10")).containsExactly(id);
        assertThat(near("2017-03-11")).containsExactly(id);
        assertThat(near("2017-05-11")).isEmpty();
        assertThat(near("2017-03-10")).isEmpty();
        assertThat(earlier.near(List.of(forestry), CheckMatter.DECISIONS, day("2017-04-10")))
                .isEmpty();

        MockHttpServletRequestBuilder again = post("/supervision/inspections")
                .with(csrf())
                .param("kind", "REGULAR")
                .param("unit", forestry.toString())
                .param("matter", "QUANTITIES")
                .param("day", "2017-04-12")
                .param("inspectors", ids.person("周凤英").toString());
        MockHttpServletResponse refused = answer(inspectorAccount, again);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("政府督查工作条例", "/supervision/inspections/" + id);
        assertThat(status(inspectorAccount, again.param("anyway", "true"))).isEqualTo(302);

        service.cancel(inspector, id, "示例原因", 0);
        assertThat(near("2017-03-11")).isEmpty();
    }

    @Test
    void anotherVersionIsRefusedWithBothTexts() {
        InspectionId id = arranged(CheckKind.REGULAR, CheckMatter.RECTIFICATION, "2017-03-20");
        service.change(inspector, id, terms(CheckMatter.RECTIFICATION, "2017-03-21", "周凤英"), 0);
        assertThatThrownBy(
                        () -> service.change(inspector, id, terms(CheckMatter.RECTIFICATION, "2017-03-22", "周凤英"), 0))
                .isInstanceOfSatisfying(StaleVersionException.class, stale -> {
                    assertThat(stale.current()).isEqualTo(1);
                    assertThat(stale.conflicts()).hasSize(1);
                });
    }

    /** What a phone kept for one account is never taken in another's name. */
    @Test
    void whatOneTypedIsNotTakenFromAnother() throws Exception {
        InspectionId id = begun(CheckMatter.DECISIONS);
        String address = "/supervision/inspections/" + id + "/record/remarks";
        MockHttpServletRequestBuilder mine = post(address)
                .with(csrf())
                .param("kind", "PRACTICE")
                .param("text", "示例做法")
                .param("key", "phone-1")
                .header("X-Requested-With", "offline");
        assertThat(status(inspectorAccount, mine.header("X-Account", clerkAccount.toString())))
                .isEqualTo(401);
        assertThat(queries.record(inspector, id).remarks()).isEmpty();
    }

    @Test
    void aFindingWithAWrongDayComesBackAsItWasTyped() throws Exception {
        InspectionId id = begun(CheckMatter.DECISIONS);
        MockHttpServletRequestBuilder typed = post("/supervision/inspections/" + id + "/record/findings")
                .with(csrf())
                .param("kind", "DELAY")
                .param("title", "示例问题")
                .param("facts", "示例事实")
                .param("duty", "示例职责")
                .param("happenedOn", "2017-02-31")
                .param("rectify", "true")
                .param("demand", "示例要求")
                .param("due", "2017-04-31")
                .param("key", "phone-3");
        MockHttpServletResponse refused = answer(inspectorAccount, typed);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("示例事实", "示例要求", "value=\"2017-02-31\"", "value=\"2017-04-31\"");
    }

    @Test
    void whatIsSentTwiceIsWrittenOnce() throws Exception {
        InspectionId id = begun(CheckMatter.OTHER);
        for (int sent = 0; sent < 2; sent++) {
            MockHttpServletRequestBuilder mine = post("/supervision/inspections/" + id + "/record/remarks")
                    .with(csrf())
                    .param("kind", "PRACTICE")
                    .param("text", "示例做法")
                    .param("key", "phone-2")
                    .header("X-Account", inspectorAccount.toString());
            assertThat(status(inspectorAccount, mine)).isEqualTo(302);
        }
        assertThat(queries.record(inspector, id).remarks()).hasSize(1);
    }

    @Test
    void thePagesShowWhatWasNoted() throws Exception {
        raise("示例有时限的问题", day("2017-03-08"));
        InspectionId id = begun(CheckMatter.PERMITS);
        String page = "/supervision/inspections/" + id;
        desk.answer(inspector, id, 1, Verdict.DIFFERS, "示例台账与现场不符");
        desk.remark(inspector, id, RemarkCommand.practice("示例每周调度"));
        desk.remark(inspector, id, RemarkCommand.statement("示例正在补办", "示例局长", "局长"));
        assertThat(body(inspectorAccount, get(page + "/record"))).contains("示例台账与现场不符", "示例每周调度", "示例正在补办", "撤回");
        assertThat(body(foresterAccount, get(page))).contains("示例台账与现场不符", "示例每周调度", "示例正在补办", "提交说明");
        assertThat(status(foresterAccount, get(page + "/record"))).isEqualTo(302);
    }

    @Test
    void theWayOutClearsTheDevice() throws Exception {
        MockHttpServletResponse out = answer(inspectorAccount, post("/logout").with(csrf()));
        assertThat(out.getHeader("Clear-Site-Data")).isEqualTo("\"storage\"");
    }

    private List<InspectionId> near(String day) {
        return earlier.near(List.of(forestry), CheckMatter.QUANTITIES, day(day)).stream()
                .map(EarlierCheck::inspection)
                .toList();
    }

    private InspectionId begun(CheckMatter matter) {
        InspectionId id = arranged(CheckKind.SPOT_CHECK, matter, "2017-03-01");
        service.begin(inspector, id, 0);
        return id;
    }

    private InspectionId arranged(CheckKind kind, CheckMatter matter, String day) {
        return service.arrange(inspector, new InspectionPlan(null, null, kind, forestry, terms(matter, day, "周凤英")));
    }

    private InspectionTerms terms(CheckMatter matter, String day, String inspectedBy) {
        return new InspectionTerms(matter, "示例重点", List.of(), day(day), null, "", List.of(ids.person(inspectedBy)));
    }

    private void raise(String title) {
        raise(title, null);
    }

    private void raise(String title, LocalDate wantedBy) {
        problems.raise(
                NoticeRoster.actor(Role.CONTACT, null, forestry),
                new ProblemCommand(
                        title,
                        "示例情况",
                        null,
                        null,
                        forestry,
                        List.of(),
                        forestry,
                        ProblemLevel.UNIT,
                        "",
                        wantedBy,
                        null,
                        List.of()));
    }

    private long mentions(AccountId account, String page) {
        return jdbc.sql("select count(*) from notification_message where person = ? and path = ?")
                .params(signIn.actor(account).person().value(), page)
                .query(Long.class)
                .single();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private int status(AccountId who, MockHttpServletRequestBuilder request) throws Exception {
        return answer(who, request).getStatus();
    }

    private String body(AccountId who, MockHttpServletRequestBuilder request) throws Exception {
        return answer(who, request).getContentAsString();
    }

    private MockHttpServletResponse answer(AccountId who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(signIn.as(who))).andReturn().getResponse();
    }
}
