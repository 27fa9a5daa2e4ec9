package lianxi.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import lianxi.shared.AccountId;
import lianxi.shared.Role;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ServiceTest
class JobsPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    OccurrenceLedger ledger;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    AccountId administrator;

    @BeforeEach
    void anAdministrator() {
        new LedgerLab(context).forgetEverything();
        clock.set("2017-01-24T09:00");
        administrator = signIn.account(Role.SYSTEM_ADMIN);
    }

    @Test
    void beforeTheGroupIsSetUpThePageSaysWhyItIsEmpty() throws Exception {
        assertThat(page("/admin/jobs")).contains("领导组还没有建立").contains("还没有办理记录");
    }

    @Test
    void whatIsOwedNextStandsAboveWhatRan() throws Exception {
        ledger.begin();
        clock.set("2017-01-25T15:00");
        ledger.sweep();

        assertThat(page("/admin/jobs"))
                .contains("报送当日提醒", "1月26日（周四） 08:30")
                .contains("2017-01-27@2017-01-26", "已办")
                .doesNotContain("超过 5 分钟");
    }

    @Test
    void aSilentSweepIsReported() throws Exception {
        ledger.begin();
        ledger.sweep();
        clock.set("2017-01-24T09:06");

        assertThat(page("/admin/jobs")).contains("已超过 5 分钟没有核对到期事项");
    }

    @Test
    void aFailureShowsItsErrorIdAndIsRetried() throws Exception {
        ledger.begin();
        jdbc.sql("""
                        insert into scheduling_occurrence
                            (kind, period, due_at, state, recorded_at, retry_at, error_id, error)
                        values ('notification.eve', '2017-01-20', '2017-01-19T15:00+08', 'FAILED',
                                '2017-01-19T15:00+08', '2017-01-24T10:00+08', '1a2b3c4d', 'IllegalStateException')""").update();
        jdbc.sql("update scheduling_occurrence set valid_until = '2017-01-20T12:00+08'")
                .update();
        long id = jdbc.sql("select id from scheduling_occurrence")
                .query(Long.class)
                .single();

        assertThat(page("/admin/jobs?state=FAILED")).contains("1a2b3c4d", "10:00 自动再试", "立即重试");
        MockHttpServletResponse retried = mvc.perform(post("/admin/jobs/" + id + "/retry")
                        .with(signIn.as(administrator))
                        .with(csrf()))
                .andReturn()
                .getResponse();

        assertThat(retried.getRedirectedUrl()).isEqualTo("/admin/jobs");
        assertThat(page("/admin/jobs?state=MISSED")).contains("2017-01-20", "漏发");
        assertThat(page("/admin/jobs?state=FAILED")).contains("没有符合条件的记录");
    }

    @Test
    void forgedFiltersAndPagesDoNoHarm() throws Exception {
        assertThat(page("/admin/jobs?state=%27;drop&kind=x%3Cscript%3E&page=-7"))
                .doesNotContain("x<script")
                .contains("还没有办理记录");
        assertThat(page("/admin/jobs?page=2147483647")).contains("定时任务");
    }

    @Test
    void everythingIsPaged() throws Exception {
        jdbc.sql("""
                        insert into scheduling_occurrence (kind, period, due_at, state, recorded_at, settled_at)
                        select 'notification.eve', 'p' || n, timestamptz '2017-01-01' + n * interval '1 hour', 'DONE',
                               '2017-01-01', '2017-01-01'
                        from generate_series(1, 60) n""").update();

        assertThat(page("/admin/jobs"))
                .contains(">p60<")
                .doesNotContain(">p10<")
                .contains("下一页");
        assertThat(page("/admin/jobs?page=1")).contains(">p10<").doesNotContain("下一页");
    }

    @Test
    void theOfficeHasNoSuchPage() throws Exception {
        assertThat(mvc.perform(get("/admin/jobs").with(signIn.as(signIn.account(Role.OFFICE))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isIn(403, 404);
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse page = mvc.perform(
                        get(java.net.URI.create(address)).with(signIn.as(administrator)))
                .andReturn()
                .getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        return page.getContentAsString();
    }
}
