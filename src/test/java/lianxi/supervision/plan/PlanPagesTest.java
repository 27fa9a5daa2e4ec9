package lianxi.supervision.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lianxi.calendar.CalendarEntries;
import lianxi.calendar.CalendarEntry;
import lianxi.roster.RosterFile;
import lianxi.roster.RosterSetUp;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.PlanId;
import lianxi.testing.MutableClock;
import lianxi.testing.NoticeRoster;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The pages as the head of supervision, the group's members, the office and 区林业局's contact meet them. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    RosterSetUp setUp;

    @Autowired
    MutableClock clock;

    @Autowired
    PlanService service;

    @Autowired
    PlanApprovalService approvals;

    @Autowired
    PlanQueries queries;

    @Autowired
    CalendarEntries calendar;

    private RosterFile.Ids ids;
    private AccountId head;
    private AccountId inspector;
    private AccountId clerk;
    private AccountId forester;

    @BeforeAll
    void people() {
        clock.set("2017-01-16T09:00");
        ids = NoticeRoster.setUp(setUp);
        head = signIn.account(ids.person("赵静"), Role.SUPERVISOR);
        inspector = signIn.account(ids.person("周凤英"), Role.SUPERVISOR);
        clerk = signIn.account(ids.person("示例办公室人员"), Role.OFFICE);
        forester = signIn.account(ids.person("示例林业联络员"));
    }

    @Test
    void aSpotCheckIsToldWithoutWhomAndWhatItChecks() throws Exception {
        PlanId plan = approved(new PlanPeriod(2017, 1), CheckKind.SPOT_CHECK, "抽查采伐限额审批材料");
        for (AccountId knows : List.of(head, inspector)) {
            assertThat(body(knows, get("/supervision"))).contains("抽查采伐限额审批材料", "区林业局");
        }
        for (AccountId others : List.of(clerk, forester)) {
            assertThat(body(others, get("/supervision")))
                    .contains("手续办理", "抽查的对象、重点和日期在检查开始前不公开")
                    .doesNotContain("抽查采伐限额审批材料");
        }
        assertThat(queries.inForce(signIn.actor(clerk), YearMonth.of(2017, 1)))
                .allSatisfy(item -> assertThat(item.units()).isEmpty());
        assertThat(body(forester, get("/supervision/plans/" + plan)))
                .contains("抽查", "不公开")
                .doesNotContain("抽查采伐限额审批材料", "示例通知第四条第三项", "解建明");
    }

    @Test
    void aPlanLivesFromItsDraftThroughTheMonthToANewVersion() throws Exception {
        String plan = redirect(inspector, post("/supervision/plans").param("year", "2018"));
        assertThat(body(inspector, get(plan))).contains("2018年度督查计划", "草稿", "添加检查事项");
        assertThat(status(clerk, get(plan)))
                .as("a draft is the supervision group's")
                .isEqualTo(404);
        assertThat(status(clerk, post("/supervision/plans").param("year", "2019")))
                .isEqualTo(403);

        assertThat(body(
                        inspector,
                        posted(plan + "/items", "", "2", ids.person("赵静").toString())))
                .as("赵静 sits for 区发改局 and keeps away from it")
                .contains("赵静是区发改局的人员，应当回避");
        redirect(
                inspector,
                posted(plan + "/items", "签收是否及时", "2", ids.person("周凤英").toString()));
        assertThat(body(inspector, get(plan))).contains("签收是否及时", "周凤英", "报批");

        redirect(inspector, versioned(inspector, plan, "/submit"));
        assertThat(body(head, get("/mine"))).contains("2018年度督查计划", "审批");
        assertThat(status(inspector, versioned(inspector, plan, "/approve"))).isEqualTo(403);
        redirect(head, versioned(head, plan, "/approve"));
        assertThat(body(forester, get(plan))).contains("赵静", "签收是否及时").doesNotContain("调整计划", "办理记录");

        String month = redirect(
                inspector, post("/supervision/plans").param("year", "2018").param("month", "2"));
        assertThat(body(inspector, get(month))).contains("2018年2月督查计划", "签收是否及时");
        assertThat(body(
                        inspector,
                        post("/supervision/plans").param("year", "2018").param("month", "2")))
                .contains("这个期间已有督查计划");

        String next = redirect(inspector, post(plan + "/revise").param("reason", "项目开工推迟"));
        assertThat(next).isNotEqualTo(plan);
        assertThat(body(inspector, get(next))).contains("第 2 版", "项目开工推迟", "看第 1 版", "签收是否及时");
        redirect(inspector, versioned(inspector, next, "/submit"));
        redirect(head, versioned(head, next, "/approve"));
        assertThat(body(forester, get(plan))).contains("已被新版代替", "第 2 版");
        assertThat(queries.inForce(signIn.actor(head), YearMonth.of(2018, 2)))
                .as("the month's plan is a draft, so the year's counts, in its latest version")
                .extracting(PlanItemView::planNumber)
                .containsExactly(2);
    }

    @Test
    void plannedChecksStandInTheCalendarOfThoseWhoMayKnow() throws Exception {
        Actor by = signIn.actor(head);
        PlanId plan = service.draft(by, new PlanPeriod(2017, 3));
        LocalDate regular = LocalDate.of(2017, 3, 15);
        LocalDate spot = LocalDate.of(2017, 3, 22);
        service.add(by, plan, onDay(item(CheckKind.REGULAR, "示例重点", 3), regular));
        service.add(by, plan, onDay(item(CheckKind.SPOT_CHECK, "示例重点", 3), spot));
        assertThat(days(head)).as("nothing stands before the approval").isEmpty();
        approvals.submit(by, plan, queries.view(by, plan).version());
        approvals.approve(by, plan, queries.view(by, plan).version());

        assertThat(days(head)).containsExactly(regular, spot);
        assertThat(days(clerk)).containsExactly(regular);
        assertThat(days(forester)).containsExactly(regular);
        assertThat(days(signIn.account(ids.person("示例国土联络员")))).isEmpty();
        assertThat(body(head, get("/"))).contains("今天的督查工作", "全部督查工作");
    }

    /** March's days on which something of supervision stands. */
    private List<LocalDate> days(AccountId who) {
        LocalDate first = LocalDate.of(2017, 3, 1);
        return calendar.of(signIn.actor(who), first, first.plusDays(30)).stream()
                .filter(entry -> entry.kind().equals("supervision"))
                .map(CalendarEntry::day)
                .toList();
    }

    private static PlanItemCommand onDay(PlanItemCommand item, LocalDate day) {
        return new PlanItemCommand(
                item.kind(),
                item.matter(),
                item.focus(),
                item.targets(),
                item.drawCount(),
                item.units(),
                item.projects(),
                item.months(),
                day,
                item.leads(),
                item.basis());
    }

    private MockHttpServletRequestBuilder posted(String path, String focus, String month, String lead) {
        return post(path)
                .param("kind", "REGULAR")
                .param("matter", "DUTIES")
                .param("focus", focus.isEmpty() ? "示例重点" : focus)
                .param("targets", "NAMED")
                .param("units", ids.unit("区发改局").toString())
                .param("months", month)
                .param("leads", lead)
                .param("basis", "示例依据");
    }

    private MockHttpServletRequestBuilder versioned(AccountId who, String plan, String act) {
        PlanId id = new PlanId(Long.parseLong(plan.substring(plan.lastIndexOf('/') + 1)));
        int version = queries.view(signIn.actor(who), id).version();
        return post(plan + act).param("version", String.valueOf(version));
    }

    private static MockHttpServletRequestBuilder post(String path) {
        return MockMvcRequestBuilders.post(path).with(csrf());
    }

    private String redirect(AccountId who, MockHttpServletRequestBuilder request) throws Exception {
        String to = mvc.perform(request.with(signIn.as(who)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(to).isNotNull();
        return to;
    }

    private int status(AccountId who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(signIn.as(who)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private PlanId approved(PlanPeriod period, CheckKind kind, String focus) {
        Actor by = signIn.actor(head);
        PlanId plan = service.draft(by, period);
        service.add(by, plan, item(kind, focus, period.month() == null ? 1 : period.month()));
        approvals.submit(by, plan, queries.view(by, plan).version());
        approvals.approve(by, plan, queries.view(by, plan).version());
        return plan;
    }

    private PlanItemCommand item(CheckKind kind, String focus, int month) {
        return new PlanItemCommand(
                kind,
                CheckMatter.PERMITS,
                focus,
                PlanTargets.NAMED,
                0,
                List.of(ids.unit("区林业局")),
                List.of(),
                new TreeSet<>(Set.of(month)),
                null,
                List.of(ids.person("解建明")),
                "示例通知第四条第三项");
    }

    private String body(AccountId who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(signIn.as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
