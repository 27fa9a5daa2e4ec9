package lianxi.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import lianxi.calendar.ReportWeek;
import lianxi.notification.Owed;
import lianxi.notification.OwedQueries;
import lianxi.notification.Waiting;
import lianxi.permit.PermitScene;
import lianxi.permit.TrackId;
import lianxi.project.ProjectId;
import lianxi.roster.RosterFile;
import lianxi.roster.RosterSetUp;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.shared.Tally;
import lianxi.shared.UnitId;
import lianxi.testing.MutableClock;
import lianxi.testing.NoticeRoster;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import lianxi.weekly.ReportText;
import lianxi.weekly.WeeklyReportId;
import lianxi.weekly.WeeklyService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * What each person finds after signing in: the notice's own group on Thursday 2017-01-26, 10:00, two hours before the slot
 * (除夕 is the Friday), with a permit accepted on 01-11 and one not begun.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomePagesTest {

    private static final ReportWeek WEEK = new ReportWeek(LocalDate.of(2017, 1, 27));

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    MutableClock clock;

    @Autowired
    WeeklyService weekly;

    @Autowired
    RosterSetUp setUp;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    private RosterFile.Ids ids;
    private UnitId forestry;
    private TrackId inHand;
    private AccountId contact;
    private AccountId office;
    private AccountId leader;

    @BeforeAll
    void theNoticeIsInForceAndAProjectRuns() {
        clock.set("2017-01-05T09:00");
        ids = NoticeRoster.setUp(setUp);
        forestry = ids.unit("区林业局");
        contact = signIn.account(ids.person("示例林业联络员"));
        office = signIn.account(ids.person("示例办公室人员"), Role.OFFICE);
        leader = signIn.account(ids.person("梁海昌"), Role.LEADER);
        PermitScene permits = PermitScene.in(beans);
        ProjectId project = permits.project("一号光伏项目（示例）");
        inHand = permits.track(project, "FOREST_TEMPORARY", forestry).id();
        permits.accept(inHand, LocalDate.of(2017, 1, 11));
        permits.track(project, "PROJECT_FILING", permits.reform());
    }

    @BeforeEach
    void twoHoursBeforeTheSlot() {
        jdbc.sql("delete from weekly_event").update();
        jdbc.sql("delete from weekly_report").update();
        clock.set("2017-01-26T10:00");
    }

    @Test
    void contactSeesWhatTheUnitOwesAndHowLongThereIs() throws Exception {
        WeeklyReportId report = weekly.open(Actor.system(), forestry, WEEK);

        String page = home(contact);

        assertThat(page)
                .contains("本周要办的事", "今天是1月26日（周四）", "区林业局信息周报", "待报")
                .contains("报送时点：1月26日（周四） 12:00", "还有 2 小时", "三项内容已按本周变动和上周周报填好")
                .contains("href=\"/weekly/reports/" + report + "\"")
                .contains("推进方案", "林业局", "起草推进方案", "href=\"/units/" + forestry + "/plan\"")
                .contains("使用林地（临时）", "部门在办，自1月10日（周二）起", "href=\"/permits/" + inHand + "\"")
                .doesNotContain("区国土分局", "139-0000");
    }

    /** The plan of the unit, its report of the week and the permit in its hands: three. */
    @Test
    void theHomePageCountsWhatTheListShows() throws Exception {
        WeeklyReportId report = weekly.open(Actor.system(), forestry, WEEK);

        assertThat(home(contact)).contains("全部 3 件");
        assertThat(page("/mine", contact))
                .contains(
                        "等我办的 3 件事",
                        "推进方案",
                        "href=\"/weekly/reports/" + report + "\"",
                        "href=\"/permits/" + inHand + "\"");
        assertThat(page("/mine?page=1", contact)).contains("等我办的 3 件事", "href=\"/mine?page=0\"");
    }

    @Test
    void onlySoMuchIsReadAsAPageShows(@Autowired OwedQueries owed) {
        PersonId person = ids.person("示例林业联络员");
        Set<UnitId> units = Set.of(forestry, ids.unit("区农委"));
        Actor actor = new Actor(contact, person, "示例林业联络员", Set.of(Role.CONTACT), units, Set.of());

        Waiting first = owed.waiting(actor, 1);

        assertThat(owed.of(actor)).hasSize(2).extracting(Owed::name).containsOnly("推进方案");
        assertThat(first.owed()).isEqualTo(owed.of(actor).subList(0, 1));
        assertThat(first.total()).isEqualTo(2);
        assertThat(first.counts()).containsKey(Tally.ASKS);
    }

    @Test
    void theExportIsRecorded() throws Exception {
        mvc.perform(get("/mine.xlsx").with(signIn.as(contact))).andExpect(status().isOk());

        assertThat(jdbc.sql("select count(*) from audit_event where action = 'dashboard.mine-export'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsFiledIsPlainTextAndWhatIsSentBackComesBack() throws Exception {
        WeeklyReportId report = filed();
        assertThat(home(contact)).contains("已报送", "查看").doesNotContain("核对并报送", "还有 2 小时");

        int version = jdbc.sql("select version from weekly_report where id = ?")
                .param(report.value())
                .query(Integer.class)
                .single();
        weekly.sendBack(NoticeRoster.office(), report, version, "请补充进展。");

        assertThat(home(contact)).contains("已退回，待重报", "核对并报送");
    }

    @Test
    void officeSeesHowTheWeekStandsAndWhomToCall() throws Exception {
        filed();

        String page = home(office);

        assertThat(page)
                .contains("本周工作", "<b>1 / 11</b>", "还没有报的单位（10）", "区国土分局", "href=\"tel:139-0000-")
                .contains("<b>1</b><span>待审周报</span>", "现在没有等您办的事。")
                .contains("应于1月26日（周四） 18:00前印发，还有 8 小时", "审阅周报")
                .doesNotContain("汇总本周简报", "能否按期并网");
    }

    @Test
    void afterTheSlotTheOfficeCompiles() throws Exception {
        clock.set("2017-01-26T12:01");

        assertThat(home(office)).contains("汇总本周简报", "name=\"week\" value=\"2017-01-27\"", "未报");
    }

    /** 01-11 + 20 working days, 春节 01-27…02-02 off, 01-22 and 02-04 worked: due on 02-13, red from 02-14. */
    @Test
    void officeSeesWhatTurnedRedSinceMonday() throws Exception {
        clock.set("2017-02-13T09:00");
        assertThat(home(office)).contains("<b>0</b><span>本周新增逾期、不予许可</span>");

        clock.set("2017-02-14T09:00");
        assertThat(home(office)).contains("<b>1</b><span>本周新增逾期、不予许可</span>", "已逾期 1 个工作日");

        clock.set("2017-02-20T09:00");
        assertThat(home(office)).contains("<b>0</b><span>本周新增逾期、不予许可</span>");
    }

    /** The notice: from 2017-01-05 to 06-30 are 176 days, 120 working days. */
    @Test
    void leaderSeesTheDaysToTheGrid() throws Exception {
        clock.set("2017-01-05T10:00");

        String page = home(leader);

        assertThat(page)
                .contains("能否按期并网", "首批并网 6月30日（周五）", "全容量并网 9月30日（周六）")
                .contains("<b>176</b>", "天，120 个工作日")
                .contains("一号光伏项目（示例）", "没有逾期、不予许可或预计误期的手续。");
    }

    @Test
    void leaderSeesWhoHoldsTheRedOnesAndSinceWhen() throws Exception {
        clock.set("2017-02-16T09:00");

        String page = home(leader);

        assertThat(page)
                .contains("办结 0 / 2", "逾期 1", "使用林地（临时）", "部门在办，自1月10日（周二）起", "已逾期 3 个工作日")
                .doesNotContain("待签发");
    }

    @ParameterizedTest
    @EnumSource(names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN"})
    void administratorsSeeTheirPagesAndNoBusiness(Role role) throws Exception {
        String page = home(signIn.account(role));

        assertThat(page).contains("系统管理", "我的工作页面", "href=\"/admin/").doesNotContain("??", "一号光伏项目", "信息周报", "收件箱");
    }

    @Test
    void whoHasNothingToDoIsToldWhy() throws Exception {
        assertThat(home(signIn.account())).contains("您的账号目前没有可办的事项。", "请联系领导组办公室");
    }

    @Test
    void englishIsComplete() throws Exception {
        jdbc.sql("update access_account set language = 'EN' where id = ?")
                .param(leader.value())
                .update();
        try {
            assertThat(home(leader))
                    .contains("<html lang=\"en\"", "Will we make the date", "First grid connection Fri 30 Jun")
                    .doesNotContain("首页", "并网");
        } finally {
            jdbc.sql("update access_account set language = 'ZH' where id = ?")
                    .param(leader.value())
                    .update();
        }
    }

    private WeeklyReportId filed() {
        PersonId person = ids.person("示例林业联络员");
        Actor actor = new Actor(contact, person, "示例林业联络员", Set.of(Role.CONTACT), Set.of(forestry), Set.of());
        WeeklyReportId report = weekly.open(actor, forestry, WEEK);
        var draft = weekly.saveDraft(actor, report, 0, new ReportText("完成外业调查。", "无", "上报省厅。"));
        weekly.submit(actor, report, draft.version());
        return report;
    }

    private String home(AccountId account) throws Exception {
        return page("/", account);
    }

    private String page(String address, AccountId account) throws Exception {
        return mvc.perform(get(address).with(signIn.as(account)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
