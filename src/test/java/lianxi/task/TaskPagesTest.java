package lianxi.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianxi.document.attachment.Specimens;
import lianxi.roster.UnitKind;
import lianxi.shared.AccountId;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.shared.sheet.Sheet;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.testing.MutableClock;
import lianxi.testing.RouteWorld;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The pages of tasks as the office, its director and the own unit's contact meet them. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskPagesTest {

    private static final Pattern VERSION = Pattern.compile("name=\"version\"[^>]*value=\"(\\d+)\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RouteWorld world;

    @Autowired
    private SignIn signIn;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private AccountId office;
    private AccountId contact;
    private UnitId own;
    private UnitId foreign;

    @BeforeAll
    void people() {
        world.populate();
        office = world.account(Role.OFFICE);
        contact = world.account(Role.CONTACT);
        own = world.own(UnitKind.MEMBER);
        foreign = world.foreign(UnitKind.MEMBER);
    }

    @BeforeEach
    void time() {
        clock.set("2017-01-26T10:00");
    }

    /** 20 working days from 2017-01-26, holiday 01-27…02-02, Saturday 02-04 worked: 02-03, 02-04, …, 02-28 is the 19th. */
    @Test
    void aTaskGoesFromItsDutyToStrikeOffByItsPages() throws Exception {
        assertThat(body(office, get("/tasks/new"))).contains("/tasks/new?origin=duty:" + own);
        String task = saved(
                office,
                draft("完成一号地块林地手续", own)
                        .param("dueBy", "LIMIT")
                        .param("limitAmount", "20")
                        .param("limitUnit", "WORKING")
                        .param("next", "propose"));
        assertThat(body(office, get(task))).contains("待交办", "自交办之日起 20 个工作日", "action=\"" + task + "/approve\"");
        click(office, task, "approve");

        String phone = body(contact, get(task));
        assertThat(phone).contains("3月1日（周三）", "action=\"" + task + "/acknowledge\"", task + "/decline");
        assertThat(phone).doesNotContain(task + "/approve", task + "/stop", "代单位办理");
        click(contact, task, "acknowledge");

        assertThat(saved(contact, feedback(task, "已完成外业调查", "2月10日前报件"))).isEqualTo(task);
        assertThat(body(office, get(task))).contains("已完成外业调查", "action=\"" + task + "/adopt\"", "退回重报");
        click(office, task, "adopt");
        assertThat(body(contact, get(task + "/feedback"))).contains("2月10日前报件", "报的下步计划");

        MockHttpServletResponse bare = as(
                contact,
                multipart(task + "/closure")
                        .param("version", version(body(contact, get(task + "/closure"))))
                        .param("statement", "已取得同意书"));
        assertThat(bare.getStatus()).isEqualTo(422);
        assertThat(bare.getContentAsString()).contains("请附上证明办结的材料", "已取得同意书");
        assertThat(saved(contact, closure(task, "已取得同意书"))).isEqualTo(task);
        click(office, task, "receive");
        String check = body(office, get(task + "/pass"));
        saved(office, post(task + "/pass").param("version", version(check)).param("note", "材料齐全，与台账一致。"));
        click(office, task, "strike-off");
        assertThat(body(contact, get(task)))
                .contains("已销号", "来龙去脉", "核查意见：", "材料齐全，与台账一致。", "href=\"/units/" + own + "\"", "同意书.pdf", "这条线到此为止")
                .doesNotContain("btn-primary");
    }

    @Test
    void whatWasSentBackComesBackIntoTheForm() throws Exception {
        String task = acknowledged("林地台账核对");
        saved(contact, feedback(task, "正在核对", "下周完成"));
        String form = body(office, get(task + "/send-back"));
        saved(office, post(task + "/send-back").param("version", version(form)).param("note", "请写明核对了多少亩"));
        assertThat(body(contact, get(task))).contains("退回重报", "请写明核对了多少亩");
        assertThat(body(contact, get(task + "/feedback"))).contains("正在核对", "下周完成", "请写明核对了多少亩");
    }

    @Test
    void theOfficeReadsWhyAUnitDeclinedAndMayChangeTheTask() throws Exception {
        String task = assigned("不该由林业牵头的任务");
        String form = body(contact, get(task + "/decline"));
        MockHttpServletResponse refused = as(contact, post(task + "/decline").param("version", version(form)));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("请填写理由");
        saved(contact, post(task + "/decline").param("version", version(form)).param("note", "地块在乡镇林场之外"));
        assertThat(body(office, get(task))).contains("待交办", "本单位0退签：", "地块在乡镇林场之外", task + "/edit", task + "/approve");
        assertThat(body(contact, get(task))).doesNotContain("action=\"" + task);
    }

    @Test
    void aDraftOfFeedbackSavesItselfAndIsGoneOnceFiled() throws Exception {
        String task = acknowledged("林地巡查");
        clock.set("2017-01-26T10:32");
        MockHttpServletResponse answer = as(
                contact,
                post(task + "/feedback/draft")
                        .header("X-Requested-With", "autosave")
                        .param("progress", "写到一半"));
        assertThat(answer.getContentAsString()).isEqualTo("{\"saved\":\"已存 10:32\"}");
        assertThat(body(contact, get(task + "/feedback"))).contains("写到一半", "已存 10:32");
        assertThat(body(world.account(Role.UNIT_HEAD), get(task + "/feedback"))).doesNotContain("写到一半");
        saved(contact, feedback(task, "写完了", ""));
        assertThat(jdbc.sql("select count(*) from task_feedback_draft")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusedFeedbackKeepsItsTextAndFiles() throws Exception {
        String task = acknowledged("林地影像采集");
        MockHttpServletResponse refused = as(
                contact,
                multipart(task + "/feedback")
                        .file(pdf())
                        .param("version", version(body(contact, get(task + "/feedback"))))
                        .param("nextSteps", "下周补拍"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("请填写进展", "下周补拍", "同意书.pdf", "name=\"files.kept\"");
    }

    @Test
    void tenClicksMakeOneTask() throws Exception {
        String key = UUID.randomUUID().toString();
        String first = saved(office, draft("只建一次的任务").param("key", key));
        String second = saved(office, draft("只建一次的任务").param("key", key));
        assertThat(second).isEqualTo(first);
        assertThat(count("只建一次的任务")).isEqualTo(1);
    }

    @Test
    void twoWhoEditAtOnceBothKeepTheirText() throws Exception {
        String task = saved(office, draft("两人同时修改"));
        String version = version(body(office, get(task + "/edit")));
        saved(office, edit(task, "先保存的标题").param("version", version));
        MockHttpServletResponse stale = as(office, edit(task, "后保存的标题").param("version", version));
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(stale.getContentAsString()).contains("先保存的标题", "后保存的标题", "以我的内容保存");
        assertThat(body(office, get(task))).contains("先保存的标题");
    }

    /** What no page of ours sends: a list of units comes as one field with many values. */
    @Test
    void unitsNamedByAForgedPlaceAreNoUnits() throws Exception {
        String task = saved(
                office,
                draft("没有配合单位的任务")
                        .param("supportingUnits[0]", foreign.toString())
                        .param("supportingUnits[99999]", foreign.toString()));

        assertThat(as(contact, get(task)).getStatus()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from task_line l join task t on t.id = l.task_id where t.title = ?")
                        .param("没有配合单位的任务")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Both are known to the one who waits: what stands now, and the own words. */
    @Test
    void twoWhoDecideInTheSameInstantAreToldOfEachOther() throws Exception {
        String task = acknowledged("同一时刻审核的任务");
        as(contact, feedback(task, "外业调查已完成", "上报审核"));
        String version = version(body(office, get(task)));
        List<AbstractMockHttpServletRequestBuilder<?>> decisions = new ArrayList<>();
        for (int at = 0; at < 4; at++) {
            decisions.add(post(task + "/adopt").param("version", version));
            decisions.add(post(task + "/send-back").param("version", version).param("note", "请写明面积"));
        }

        Cookie session = signIn.session(office);
        List<Integer> answers = decisions.parallelStream()
                .map(decision -> status(decision, session))
                .toList();

        assertThat(answers).containsOnlyOnce(302).contains(409).containsOnly(302, 409);
    }

    @Test
    void whatIsMissingStandsBesideItsField() throws Exception {
        MockHttpServletResponse refused = as(
                office,
                post("/tasks")
                        .param("origin", "duty:" + own)
                        .param("doneMeans", "办到这里")
                        .param("leadUnit", own.toString())
                        .param("dueBy", "LIMIT")
                        .param("limitAmount", "731")
                        .param("supportingUnits", foreign.toString()));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("请填写任务", "办理时限最多 730 天", "办到这里", "value=\"" + foreign + "\" id=\"supportingUnits-");
    }

    @Test
    void theOfficeFilesForAUnitThatPhonedIn() throws Exception {
        String task = assigned("代报示例任务");
        String page = body(office, get(task));
        assertThat(page).contains("代单位办理", "代签收");
        String form = body(office, get(task + "/acknowledge"));
        MockHttpServletResponse refused = as(office, post(task + "/acknowledge").param("version", version(form)));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("请填写告知人");
        saved(
                office,
                post(task + "/acknowledge")
                        .param("version", version(form))
                        .param("toldBy", "示例联络员")
                        .param("toldHow", "PHONE")
                        .param("toldOn", "2017-01-26")
                        .param("toldTime", "09:30"));
        assertThat(body(contact, get(task))).contains("示例联络员于1月26日（周四） 09:30电话告知，办公室代报");
    }

    @Test
    void aSupportingUnitSignsAndTellsItsPart() throws Exception {
        String task = saved(
                office,
                draft("外单位牵头的任务", foreign)
                        .param("dueBy", "DATE")
                        .param("due", "2017-02-28")
                        .param("next", "propose")
                        .param("supportingUnits", own.toString()));
        click(office, task, "approve");
        assertThat(body(contact, get(task)))
                .contains(task + "/lines/" + own + "/acknowledge")
                .doesNotContain("代单位办理");
        click(contact, task, "lines/" + own + "/acknowledge");
        String form = body(contact, get(task + "/lines/" + own + "/feedback"));
        saved(
                contact,
                multipart(task + "/lines/" + own + "/feedback")
                        .param("version", version(form))
                        .param("progress", "已提供红线图"));
        assertThat(body(contact, get(task))).contains("已提供红线图", "已反馈");
    }

    @Test
    void tasksOfOthersAndDraftsAreUnknownToAUnit() throws Exception {
        String draft = saved(office, draft("还没交办的任务"));
        String foreigners = saved(
                office,
                draft("外单位的任务", foreign)
                        .param("dueBy", "DATE")
                        .param("due", "2017-02-28")
                        .param("next", "propose"));
        click(office, foreigners, "approve");
        assertThat(as(contact, get(draft)).getStatus()).isEqualTo(404);
        assertThat(as(contact, get(foreigners)).getStatus()).isEqualTo(404);
        assertThat(body(contact, get("/tasks"))).doesNotContain("还没交办的任务", "外单位的任务");
        assertThat(body(contact, get("/units/" + foreign))).doesNotContain("外单位的任务");
    }

    @Test
    void theListShowsWhatItsAddressAsksForAndTheSpreadsheetTheSame() throws Exception {
        String task = assigned("=1+1 公式不是公式");
        saved(office, draft("另一项拟办任务"));
        String query = "?state=TO_ACKNOWLEDGE&unit=" + own + "&part=LEAD&q=公式";
        assertThat(body(office, get("/tasks" + query)))
                .contains("=1+1 公式不是公式", "待签收", "本单位0（牵头）", "含“公式”", "清除", "href=\"" + task + "\"")
                .doesNotContain("另一项拟办任务");
        MockHttpServletResponse file = as(office, get("/tasks.xlsx" + query));
        List<Sheet.Row> rows =
                Spreadsheets.read(file.getContentAsByteArray()).get(0).rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).cell(2)).isEqualTo("=1+1 公式不是公式");
    }

    /** Six and a row in the trail: the names of what tasks come from are asked for once, not once for each kind. */
    @Test
    void theSpreadsheetTellsSourcesOfEveryKindWithinItsQueries() throws Exception {
        for (String kind : List.of("duty", "instruction", "decision", "problem", "finding")) {
            saved(office, draft("来源齐全 " + kind));
            jdbc.sql("update task set origin_kind = :kind where title = :title and :kind <> 'duty'")
                    .param("kind", kind)
                    .param("title", "来源齐全 " + kind)
                    .update();
        }
        MockHttpServletResponse file = as(office, get("/tasks.xlsx?q=来源齐全"));
        assertThat(Integer.parseInt(file.getHeader("X-Queries"))).isLessThanOrEqualTo(7);
        List<Sheet.Row> rows =
                Spreadsheets.read(file.getContentAsByteArray()).get(0).rows();
        assertThat(rows).hasSize(6).anyMatch(row -> "单位职责".equals(row.cell(12)) && row.cell(13) != null);
    }

    /** Pages of 50, each beginning after the last row of the one before. */
    @Test
    void aLongListGoesOnByItsLastRow() throws Exception {
        for (int number = 0; number < 51; number++) {
            saved(office, draft("分页任务" + number));
        }
        String first = body(office, get("/tasks?q=分页任务"));
        assertThat(rows(first)).hasSize(50);
        Matcher next = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(first);
        assertThat(next.find()).isTrue();
        String second = body(office, get(URI.create(next.group(1).replace("&amp;", "&"))));
        assertThat(rows(second)).hasSize(1).doesNotContainAnyElementsOf(rows(first));
        assertThat(second).contains("回到第一页").doesNotContain("rel=\"next\"");
    }

    @Test
    void anEmptyListSaysWhyAndWhatNext() throws Exception {
        assertThat(body(office, get("/tasks?q=没有这样的"))).contains("没有符合条件的任务。");
    }

    @Test
    void aUnitsPageShowsTheTasksUnderItsDuty() throws Exception {
        String task = assigned("落实职责的任务");
        assertThat(body(contact, get("/units/" + own)))
                .contains("落实本职责的任务", "落实职责的任务", "href=\"" + task + "\"")
                .doesNotContain("按职责新建任务");
        assertThat(body(office, get("/units/" + own))).contains("/tasks/new?origin=duty:" + own);
    }

    @Test
    void anInstructionWarnsBeforeItAsksAUnitTheSameAgain() throws Exception {
        assigned("核对全部地块界址");
        long id = jdbc.sql("""
                        insert into task_instruction (leader, leader_name, given_on, words, recorded_by, recorded_at)
                        values (1, '示例领导', date '2017-01-25', '请核对界址', '示例', now()) returning id""").query(Long.class).single();
        String page = "/instructions/" + id;
        MockHttpServletResponse warned = as(office, assign(page, "核对全部地块界址"));
        assertThat(warned.getStatus()).isEqualTo(422);
        assertThat(warned.getContentAsString()).contains("name=\"anyway\"", "下达", "核对全部地块界址");
        assertThat(count("核对全部地块界址")).isEqualTo(1);
        assertThat(saved(office, assign(page, "核对全部地块界址").param("anyway", "true")))
                .isEqualTo(page);
        assertThat(count("核对全部地块界址")).isEqualTo(2);
    }

    @Test
    void whatIsToBeUrgedComesByFifty() throws Exception {
        clock.set("2017-03-02T10:00");
        jdbc.sql("""
                        insert into task (title, done_means, origin_kind, origin_id, lead_unit, due_on, due_basis, state,
                                          assigned_on, changed_at, changes, version)
                        select '催办分页' || n, '完成', 'duty', :unit, :unit, date '2017-02-28', 'DATE', 'IN_PROGRESS',
                               date '2017-02-01', now(), 1, 0 from generate_series(1, 101) n""").param("unit", own.value()).update();
        try {
            assertThat(body(office, get("/orders/urging")).split("name=\"m\"", -1))
                    .hasSize(50 + 1);
            assertThat(body(office, get("/orders/urging?page=1"))).contains("page=0", "page=2");
        } finally {
            jdbc.sql("delete from task where title like '催办分页%'").update();
        }
    }

    private AbstractMockHttpServletRequestBuilder<?> assign(String page, String title) {
        return post(page + "/assign")
                .param("rows[0].title", title)
                .param("rows[0].doneMeans", "取得界址点成果表")
                .param("rows[0].leadUnit", own.toString())
                .param("rows[0].due", "2017-02-28");
    }

    private String acknowledged(String title) throws Exception {
        String task = assigned(title);
        click(contact, task, "acknowledge");
        return task;
    }

    private String assigned(String title) throws Exception {
        String task = saved(office, draft(title).param("next", "propose"));
        click(office, task, "approve");
        return task;
    }

    private AbstractMockHttpServletRequestBuilder<?> draft(String title) {
        return draft(title, own).param("dueBy", "DATE").param("due", "2017-02-28");
    }

    private AbstractMockHttpServletRequestBuilder<?> draft(String title, UnitId lead) {
        return post("/tasks")
                .param("origin", "duty:" + lead)
                .param("title", title)
                .param("doneMeans", "取得使用林地审核同意书")
                .param("anyway", "true")
                .param("leadUnit", lead.toString());
    }

    private AbstractMockHttpServletRequestBuilder<?> edit(String task, String title) {
        return post(task)
                .param("title", title)
                .param("doneMeans", "取得使用林地审核同意书")
                .param("leadUnit", own.toString())
                .param("dueBy", "DATE")
                .param("due", "2017-02-28");
    }

    private AbstractMockHttpServletRequestBuilder<?> feedback(String task, String progress, String next)
            throws Exception {
        return multipart(task + "/feedback")
                .param("version", version(body(contact, get(task + "/feedback"))))
                .param("progress", progress)
                .param("nextSteps", next);
    }

    private AbstractMockHttpServletRequestBuilder<?> closure(String task, String statement) throws Exception {
        return multipart(task + "/closure")
                .file(pdf())
                .param("version", version(body(contact, get(task + "/closure"))))
                .param("statement", statement);
    }

    private static MockMultipartFile pdf() {
        return new MockMultipartFile("files.fresh", "同意书.pdf", "application/pdf", Specimens.pdf());
    }

    private int status(AbstractMockHttpServletRequestBuilder<?> request, Cookie session) {
        try {
            return mvc.perform(request.cookie(session).with(csrf()))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** One of the buttons on the task's page. */
    private void click(AccountId who, String task, String act) throws Exception {
        String page = body(who, get(task));
        assertThat(saved(who, post(task + "/" + act).param("version", version(page))))
                .isEqualTo(task);
    }

    /** Where a form leads that was taken. */
    private String saved(AccountId who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer = as(who, request);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return answer.getRedirectedUrl();
    }

    private String body(AccountId who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer = as(who, request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse as(AccountId who, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return mvc.perform(request.with(signIn.as(who)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static List<String> rows(String page) {
        return Pattern.compile("<th scope=\"row\"><a href=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String version(String page) {
        Matcher found = VERSION.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private int count(String title) {
        return jdbc.sql("select count(*) from task where title = ?")
                .param(title)
                .query(Integer.class)
                .single();
    }
}
