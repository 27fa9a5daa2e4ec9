package lianxi.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianxi.document.attachment.Specimens;
import lianxi.permit.TrackLine;
import lianxi.project.ProjectId;
import lianxi.roster.RosterFile;
import lianxi.roster.RosterSetUp;
import lianxi.shared.AccountId;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.shared.sheet.Sheet;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.testing.NoticeRoster;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** The pages as 区林业局's contact, another unit's and the office's clerks meet them. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemPagesTest {

    private static final Pattern VERSION = Pattern.compile("name=\"version\"[^>]* value=\"(\\d+)\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    RosterSetUp setUp;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    private ProblemLab lab;
    private UnitId forestry;
    private UnitId land;
    private AccountId forester;
    private AccountId surveyor;
    private AccountId clerk;

    @BeforeAll
    void people() {
        lab = new ProblemLab(beans);
        lab.clock.set("2017-01-16T09:00");
        RosterFile.Ids ids = NoticeRoster.setUp(setUp);
        forestry = ids.unit("区林业局");
        land = ids.unit("区国土分局");
        forester = signIn.account(ids.person("示例林业联络员"));
        surveyor = signIn.account(ids.person("示例国土联络员"));
        clerk = signIn.account(ids.person("示例办公室人员"), Role.OFFICE);
    }

    @Test
    void aProblemLivesFromItsRaisingToItsStrikeOff() throws Exception {
        String page = body(forester, get("/problems/new"));
        assertThat(page).contains("提出问题", "value=\"" + forestry + "\"");
        String problem = redirect(forester, post("/problems", raising("用地坐标缺失", land)));
        assertThat(body(clerk, get("/"))).as("the office hears of it").isNotEmpty();
        assertThat(status(surveyor, get(problem))).isEqualTo(404);

        act(clerk, problem, "accept", Map.of("owner", land.toString(), "level", "CROSS_UNIT"));
        assertThat(messages(surveyor)).contains("问题已受理：用地坐标缺失");
        assertThat(body(surveyor, get(problem))).contains("办理中", "登记进展", "申请销号").doesNotContain("转为任务");

        act(surveyor, problem, "progress", Map.of("note", "坐标已报市局。", "on", "2017-01-13"));
        MockHttpServletResponse bare = answer(
                surveyor,
                post(
                        problem + "/acts/apply",
                        Map.of("note", "已解决", "version", version(surveyor, problem + "/acts/apply"))));
        assertThat(bare.getStatus()).isEqualTo(422);
        assertThat(bare.getContentAsString()).contains("申请销号须附佐证材料", "已解决");

        MockMultipartHttpServletRequestBuilder applying = multipart(problem + "/acts/apply")
                .file(new MockMultipartFile("files.fresh", "坐标批复.pdf", "application/pdf", Specimens.pdf()));
        applying.param("note", "坐标已批复")
                .param("on", "2017-01-16")
                .param("version", version(surveyor, problem + "/acts/apply"));
        assertThat(answer(surveyor, applying).getRedirectedUrl()).isEqualTo(problem);
        act(clerk, problem, "strike-off", Map.of());
        assertThat(body(forester, get(problem))).contains("已销号", "坐标批复.pdf", "1月13日（周五）的情况", "示例国土联络员登记进展");
    }

    @Test
    void tenClicksRaiseOneProblem() throws Exception {
        Map<String, String> form = raising("连续点击", land);
        String first = redirect(forester, post("/problems", form));
        assertThat(redirect(forester, post("/problems", form))).isEqualTo(first);
        assertThat(jdbc.sql("select count(*) from problem where title = '连续点击'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aSecondClickOnAnActIsNoError() throws Exception {
        String problem = redirect(forester, post("/problems", raising("重复受理", land)));
        Map<String, String> form =
                Map.of("owner", land.toString(), "level", "UNIT", "reason", "一家能办", "version", "0", "key", "twice");
        assertThat(answer(clerk, post(problem + "/acts/accept", form)).getRedirectedUrl())
                .isEqualTo(problem);
        assertThat(answer(clerk, post(problem + "/acts/accept", form)).getRedirectedUrl())
                .isEqualTo(problem);
    }

    /** The owner still owes a problem of the same title: the office is told, and gives it out on purpose only. */
    @Test
    void aProblemThatRepeatsAnOpenAskIsGivenOutOnPurposeOnly() throws Exception {
        Map<String, String> form = new HashMap<>(raising("复核集电线路坐标", land));
        form.put("raiser", "");
        String open = redirect(clerk, post("/problems", form));
        form.put("key", "once-more");
        MockHttpServletResponse again = answer(clerk, post("/problems", form));
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getContentAsString()).contains("href=\"" + open + "\"", "仍要下达");

        String raised = redirect(forester, post("/problems", raising("复核集电线路坐标（林业提出）", land)));
        Map<String, String> accepting = new HashMap<>(Map.of(
                "owner", land.toString(), "level", "UNIT", "reason", "一家能办", "version", "0", "key", "on-purpose"));
        assertThat(body(clerk, get(raised + "/acts/accept"))).contains("href=\"" + open + "\"", "仍要下达");
        assertThat(answer(clerk, post(raised + "/acts/accept", accepting)).getStatus())
                .isEqualTo(422);
        accepting.put("anyway", "true");
        assertThat(answer(clerk, post(raised + "/acts/accept", accepting)).getRedirectedUrl())
                .isEqualTo(raised);
    }

    @Test
    void refusedInputIsKeptBesideItsMessage() throws Exception {
        MockHttpServletResponse refused =
                answer(forester, post("/problems", Map.of("title", "", "description", "写了一半", "level", "UNIT")));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("请填写问题名称", "写了一半");

        MockHttpServletResponse past = answer(
                forester,
                post(
                        "/problems",
                        Map.of(
                                "title",
                                "日期",
                                "description",
                                "情况",
                                "level",
                                "UNIT",
                                "raiser",
                                forestry.toString(),
                                "wantedBy",
                                "2017-01-13")));
        assertThat(past.getContentAsString()).contains("希望解决日期不能早于今天");
    }

    @Test
    void aStaleFormIsAnsweredWithBothTexts() throws Exception {
        String problem = redirect(forester, post("/problems", raising("先来的名称", land)));
        Map<String, String> form = Map.of("title", "改后的名称", "description", "情况", "version", "0");
        assertThat(answer(clerk, post(problem + "/edit", form)).getRedirectedUrl())
                .isEqualTo(problem);
        MockHttpServletResponse stale = answer(
                forester, post(problem + "/edit", Map.of("title", "晚到的名称", "description", "情况", "version", "0")));
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(stale.getContentAsString()).contains("改后的名称", "晚到的名称");
        assertThat(answer(forester, post(problem + "/edit", Map.of("title", "没有版本", "description", "情况")))
                        .getStatus())
                .as("a form without its version")
                .isEqualTo(409);
    }

    @Test
    void theReasonOfALateDecisionIsNotLost() throws Exception {
        String problem = redirect(forester, post("/problems", raising("两人同时办理", land)));
        answer(clerk, post(problem + "/edit", Map.of("title", "先改了名称", "description", "情况", "version", "0")));

        MockHttpServletResponse stale =
                answer(clerk, post(problem + "/acts/decline", Map.of("reason", "与三号地块的问题重复", "version", "0")));

        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(stale.getContentAsString()).contains("您提交的内容（尚未保存）", "与三号地块的问题重复");
    }

    @Test
    void theSpreadsheetHasWhatTheListShows() throws Exception {
        redirect(forester, post("/problems", raising("=1+1 公式", land)));
        redirect(forester, post("/problems", raising("不在筛选里", land)));
        String query = "?text=" + "公式" + "&show=REGISTERED";
        assertThat(body(clerk, get("/problems" + query))).contains("=1+1 公式").doesNotContain("不在筛选里");
        byte[] file = answer(clerk, get("/problems.xlsx" + query)).getContentAsByteArray();
        List<Sheet.Row> rows = Spreadsheets.read(file).get(0).rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).cells()).contains("=1+1 公式", "待受理", "跨部门");
        assertThat(Spreadsheets.read(
                                answer(surveyor, get("/problems.xlsx" + query)).getContentAsByteArray())
                        .get(0)
                        .rows())
                .as("a unit without a part in it")
                .hasSize(1);
    }

    @Test
    void theListPagesByKey() throws Exception {
        for (int i = 0; i <= ProblemFilter.PAGE; i++) {
            lab.service.raise(lab.contact(forestry), lab.command("分页" + i, forestry, forestry, ProblemLevel.UNIT));
        }
        String first = body(clerk, get("/problems?text=分页"));
        assertThat(first).contains("分页" + ProblemFilter.PAGE).doesNotContain(">分页0<");
        Matcher next = Pattern.compile("href=\"([^\"]*before=\\d+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        String path = java.net.URLDecoder.decode(
                next.group(1).replace("&amp;", "&"), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(body(clerk, get(path))).contains(">分页0<").doesNotContain(">分页1<");
    }

    @Test
    void aTracksPageLeadsToItsProblemsAndToANewOne() throws Exception {
        ProjectId project = lab.scene.project("六号光伏项目（示例）");
        TrackLine track = lab.scene.track(project, "FOREST_PERMANENT", forestry);
        assertThat(body(forester, get("/permits/" + track.id())))
                .contains("/problems/new?permit=" + track.id(), "/problems?show=ALL&amp;permit=" + track.id());
        MockHttpServletResponse blank = answer(forester, get("/problems/new?permit=" + track.id()));
        assertThat(blank.getContentAsString()).contains("六号光伏项目（示例） · 使用林地（永久）");
        assertThat(Integer.parseInt(blank.getHeader("X-Queries"))).isLessThanOrEqualTo(6);
        Map<String, String> form = Map.of(
                "title", "林地手续卡住",
                "description", "情况",
                "raiser", forestry.toString(),
                "owner", forestry.toString(),
                "level", "UNIT",
                "track", track.id().toString(),
                "project", project.toString());
        String problem = redirect(forester, post("/problems", form));
        assertThat(body(forester, get(problem))).contains("href=\"/permits/" + track.id() + "\"", "手续办理");
        assertThat(body(forester, get("/problems?show=ALL&permit=" + track.id())))
                .contains("林地手续卡住");
        assertThat(body(clerk, get(problem))).contains("/tasks/new?origin=problem:", "转为任务");
        assertThat(body(forester, get("/projects/" + project))).contains("/problems?project=" + project);
    }

    /** Two who add to a record do not get into each other's way; who decides must have seen it as it is. */
    @Test
    void onlyFormsThatChangeTheProblemTellWhichStateOfItTheySaw() throws Exception {
        String problem = redirect(forester, post("/problems", raising("集电线路跨越公路（补充说明）", land)));
        assertThat(body(clerk, get(problem + "/acts/note"))).doesNotContainPattern(VERSION);
        assertThat(body(clerk, get(problem + "/acts/accept"))).containsPattern(VERSION);
    }

    private Map<String, String> raising(String title, UnitId owner) {
        return Map.of(
                "title",
                title,
                "description",
                title + "的情况",
                "raiser",
                forestry.toString(),
                "owner",
                owner.toString(),
                "level",
                "CROSS_UNIT",
                "key",
                "key-" + title);
    }

    private void act(AccountId who, String problem, String act, Map<String, String> values) throws Exception {
        MockHttpServletRequestBuilder request =
                post(problem + "/acts/" + act, values).param("version", version(who, problem + "/acts/" + act));
        assertThat(answer(who, request).getRedirectedUrl()).as(act).isEqualTo(problem);
    }

    /** The version that the form of the page carries, if it has one. */
    private String version(AccountId who, String page) throws Exception {
        Matcher version = VERSION.matcher(body(who, get(page)));
        return version.find() ? version.group(1) : "";
    }

    private String messages(AccountId account) {
        return String.join(
                "\n",
                jdbc.sql("select m.title from notification_message m join access_account a on a.person_id = m.person "
                                + "where a.id = ?")
                        .param(account.value())
                        .query(String.class)
                        .list());
    }

    private static MockHttpServletRequestBuilder post(String path, Map<String, String> values) {
        MockHttpServletRequestBuilder request =
                org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(path);
        values.forEach(request::param);
        return request;
    }

    private String redirect(AccountId who, MockHttpServletRequestBuilder request) throws Exception {
        String path = answer(who, request).getRedirectedUrl();
        assertThat(path).startsWith("/problems/");
        return path;
    }

    private String body(AccountId who, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = answer(who, request);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    private int status(AccountId who, MockHttpServletRequestBuilder request) throws Exception {
        return answer(who, request).getStatus();
    }

    private MockHttpServletResponse answer(AccountId who, org.springframework.test.web.servlet.RequestBuilder request)
            throws Exception {
        return request instanceof MockMultipartHttpServletRequestBuilder files
                ? mvc.perform(files.with(signIn.as(who)).with(csrf()))
                        .andReturn()
                        .getResponse()
                : mvc.perform(((MockHttpServletRequestBuilder) request)
                                .with(signIn.as(who))
                                .with(csrf()))
                        .andReturn()
                        .getResponse();
    }
}
