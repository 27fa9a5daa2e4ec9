package lianxi.supervision.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
        assertThat(plan).isNotNull();
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
