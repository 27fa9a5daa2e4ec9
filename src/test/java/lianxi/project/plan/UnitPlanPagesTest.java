package lianxi.project.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import lianxi.permit.PermitService;
import lianxi.project.ProjectId;
import lianxi.project.schedule.ScheduleScene;
import lianxi.roster.RosterFile;
import lianxi.roster.RosterSetUp;
import lianxi.shared.AccountId;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.testing.EmptyTables;
import lianxi.testing.MutableClock;
import lianxi.testing.NoticeRoster;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 区林业局's plan through its pages: written by its contact, handed in by its head, settled by the office. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitPlanPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SignIn signIn;

    @Autowired
    private MutableClock clock;

    @Autowired
    private RosterSetUp setUp;

    @Autowired
    private JdbcClient jdbc;

    private RosterFile.Ids ids;
    private ProjectId project;
    private String plan;
    private AccountId contact;
    private AccountId head;
    private AccountId office;

    /** No plan changes it. */
    @BeforeAll
    void theNoticesGroup() {
        clock.set("2017-01-05T10:00");
        ids = NoticeRoster.setUp(setUp);
    }

    @BeforeEach
    void aDraft() throws Exception {
        EmptyTables.emptyButRoster(context);
        clock.set("2017-01-05T10:00");
        UnitId forestry = ids.unit("区林业局");
        contact = signIn.account(ids.person("示例林业联络员"));
        head = signIn.account(ids.person("示例林业责任人"));
        office = signIn.account(ids.person("示例办公室人员"), Role.OFFICE);
        ScheduleScene scene = ScheduleScene.in(context);
        project = scene.whole();
        context.getBean(PermitService.class)
                .reassign(
                        scene.office(),
                        scene.permits().line(project, "FOREST_PERMANENT").id(),
                        forestry,
                        "分工",
                        null);
        plan = "/units/" + forestry + "/plan";
        act(contact, "start").andExpect(redirectedUrl(plan + "/edit"));
    }

    private ResultActions open(AccountId account, String address) throws Exception {
        return mvc.perform(get(address).with(signIn.as(account)));
    }

    private String page(AccountId account, String address) throws Exception {
        return open(account, address)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletRequestBuilder form(AccountId account, String act) {
        return post(plan + "/" + act).with(signIn.as(account)).with(csrf()).param("version", "" + latest("version"));
    }

    private ResultActions act(AccountId account, String act) throws Exception {
        return mvc.perform(form(account, act));
    }

    private int latest(String column) {
        return jdbc.sql("select coalesce((select " + column + " from project_plan order by number desc limit 1), -1)")
                .query(Integer.class)
                .single();
    }

    private long row() {
        return jdbc.sql("select min(id) from project_plan_row where plan_id = ?")
                .param(latest("id"))
                .query(Long.class)
                .single();
    }

    private MockHttpServletRequestBuilder draft(String approach, String finishesOn, String measures) {
        return form(contact, "draft")
                .param("approach", approach)
                .param("rows[0].id", "" + row())
                .param("rows[0].person", ids.person("示例林业责任人").toString())
                .param("rows[0].startsOn", "2017-01-09")
                .param("rows[0].finishesOn", finishesOn)
                .param("rows[0].measures", measures);
    }

    private void submitted() throws Exception {
        mvc.perform(draft("先易后难。", "2017-02-10", "提前组卷")).andExpect(redirectedUrl(plan));
        act(head, "submit").andExpect(redirectedUrl(plan));
    }

    private List<String> inbox(String person) {
        return jdbc.sql("select title || ' | ' || body || ' | ' || path from notification_message where person = ? "
                        + "order by id desc")
                .param(ids.person(person).value())
                .query(String.class)
                .list();
    }

    @Test
    void aPauseKeepsTheDraftAndTellsItsNewVersion() throws Exception {
        int before = latest("version");
        String answer = mvc.perform(draft("写到一半", "2017-02-10", "")
                        .header("X-Requested-With", "autosave")
                        .accept("application/json"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer)
                .contains("\"saved\":\"已存 10:00\"", "\"version\":" + latest("version"))
                .doesNotContain("\"version\":" + before + "}");
        assertThat(page(contact, plan + "/edit")).contains(">写到一半</textarea>", "value=\"2017-02-10\"");
    }

    @Test
    void aStaleSaveShowsBothTexts() throws Exception {
        MockHttpServletRequestBuilder mine = draft("我写的思路", "2017-02-10", "我的措施");
        mvc.perform(draft("同事写的思路", "2017-02-13", "")).andExpect(redirectedUrl(plan));
        mvc.perform(mine)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString(">我写的思路</textarea>")))
                .andExpect(content().string(containsString("同事写的思路")))
                .andExpect(content().string(containsString(">我的措施</textarea>")))
                .andExpect(content().string(containsString("示例林业联络员刚刚保存过")));
        mvc.perform(draft("我写的思路", "2017-02-10", "我的措施")).andExpect(redirectedUrl(plan));
    }

    @Test
    void aRefusedEntryKeepsTheInputBesideItsReason() throws Exception {
        mvc.perform(draft("先易后难。", "2017-02-30", "字".repeat(501)))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"2017-02-30\"")))
                .andExpect(content().string(containsString("字".repeat(501))))
                .andExpect(content().string(containsString("href=\"#rows-0-finishesOn\"")))
                .andExpect(content().string(containsString("href=\"#rows-0-measures\"")))
                .andExpect(content().string(containsString("措施不能超过 500 个字")))
                .andExpect(content().string(containsString("计划完成不是有效日期")))
                .andExpect(content().string(not(containsString("rows[0].measures不能"))));
        assertThat(page(contact, plan + "/edit")).doesNotContain("字字字");
    }

    @Test
    void whatIsMissingIsSaidWhenItIsHandedIn() throws Exception {
        act(head, "submit").andExpect(status().is(422)).andExpect(content().string(containsString("请写明思路与措施")));
    }

    @Test
    void theContactWritesButDoesNotHandIn() throws Exception {
        assertThat(page(contact, plan)).contains(">修改</a>").doesNotContain("报送办公室");
        act(contact, "submit").andExpect(status().isForbidden());
        assertThat(page(head, plan)).contains("报送办公室");
    }

    @Test
    void whatIsHandedInGoesBackWithItsReason() throws Exception {
        submitted();
        assertThat(inbox("示例办公室人员"))
                .first()
                .asString()
                .contains("区林业局报送推进方案第 1 版")
                .endsWith(plan);
        assertThat(page(office, "/")).contains("采用或退回推进方案");
        act(office, "return").andExpect(status().is(422)).andExpect(content().string(containsString("请写明退回理由")));
        mvc.perform(form(office, "return").param("reason", "请补充赶工措施")).andExpect(redirectedUrl(plan));
        assertThat(page(contact, plan)).contains("已退回", "请补充赶工措施", ">修改</a>");
        assertThat(inbox("示例林业联络员"))
                .first()
                .asString()
                .contains("退回修改", "请补充赶工措施")
                .endsWith(plan);
        act(head, "submit").andExpect(redirectedUrl(plan));
        assertThat(page(contact, plan)).doesNotContain("请补充赶工措施");
    }

    @Test
    void anAdoptedPlanIsReadByAllAndPrinted() throws Exception {
        AccountId land = signIn.account(ids.person("示例国土联络员"));
        submitted();
        open(land, plan).andExpect(status().isNotFound());
        act(office, "adopt").andExpect(redirectedUrl(plan));
        assertThat(page(land, plan)).contains("已采用", "先易后难。").doesNotContain(">修改</a>");
        assertThat(inbox("示例林业责任人")).first().asString().contains("已采用").endsWith(plan);
        assertThat(page(office, "/")).doesNotContain("采用或退回推进方案");
        assertThat(print()).contains("区林业局推进方案", "先易后难。", "提前组卷", "示例林业责任人").doesNotContain("草稿");
    }

    private String print() throws Exception {
        byte[] file = open(contact, plan + ".pdf").andReturn().getResponse().getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    void theNextVersionIsComparedWithTheOneInForce() throws Exception {
        submitted();
        act(office, "adopt");
        act(contact, "start").andExpect(redirectedUrl(plan + "/edit"));
        mvc.perform(draft("先易后难。", "2017-02-17", "提前组卷")).andExpect(redirectedUrl(plan));
        assertThat(page(contact, plan)).contains("第 2 版", "与第 1 版相比：1 处变动", "2月10日（周五）", "2月17日（周五）", "日期有变动");
        assertThat(page(contact, plan + "?version=1")).contains("已采用").doesNotContain("与第");
        AccountId land = signIn.account(ids.person("示例国土联络员"));
        assertThat(page(land, plan)).contains("第 1 版").doesNotContain("第 2 版");
    }

    /** The holidays of 2018 are not loaded. */
    @Test
    void aDateInAYearWithoutHolidayDataIsMarked() throws Exception {
        open(contact, plan).andExpect(content().string(not(containsString("†"))));
        jdbc.sql("update project_plan_row set finishes_on = ? where id = ?")
                .params(LocalDate.of(2018, 1, 10), row())
                .update();
        assertThat(page(contact, plan)).contains("2018年1月10日（周三）†").containsOnlyOnce("该年度节假日安排尚未录入");
        assertThat(print()).contains("2018年1月10日†", "该年度节假日安排尚未录入");
    }
}
