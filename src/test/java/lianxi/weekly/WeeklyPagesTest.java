package lianxi.weekly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianxi.shared.AccountId;
import lianxi.shared.Role;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages as 区林业局's contact and the office's clerk meet them. */
class WeeklyPagesTest extends WeeklyLab {

    private static final Pattern KEY = Pattern.compile("name=\"key\"[^>]* value=\"([^\"]+)\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    private AccountId unit;
    private AccountId other;
    private AccountId office;

    @BeforeAll
    void accounts() {
        clock.set("2017-01-23T09:00");
        unit = signIn.account(ids.person("示例林业联络员"));
        other = signIn.account(ids.person("示例国土联络员"));
        office = signIn.account(ids.person("示例办公室人员"), Role.OFFICE);
    }

    @Test
    void aWeekWithoutNewsIsFiledInThreeClicksWithoutTyping() throws Exception {
        WeeklyReportId id = opened(WEEK);
        MockHttpServletResponse own = as(unit, get("/weekly"));
        assertThat(own.getRedirectedUrl()).isEqualTo("/weekly/reports/" + id);

        String form = as(unit, get("/weekly/reports/" + id)).getContentAsString();
        assertThat(form)
                .contains("本周无新变动。", "继续推进各项手续办理。")
                .contains("data-autosave=\"/weekly/reports/" + id + "/draft\"", "1月26日（周四） 12:00");

        MockHttpServletResponse checked = as(unit, asShown(id, form).param("next", "check"));
        assertThat(checked.getRedirectedUrl()).isEqualTo("/weekly/reports/" + id + "/check");

        String check = as(unit, get("/weekly/reports/" + id + "/check")).getContentAsString();
        MockHttpServletRequestBuilder filing = post("/weekly/reports/" + id + "/submit")
                .param("key", key(check))
                .param("version", "1");
        assertThat(as(unit, filing).getRedirectedUrl()).isEqualTo("/weekly/reports/" + id);
        assertThat(view(id).state()).isEqualTo(ReportState.SUBMITTED);

        MockHttpServletResponse again = as(
                unit,
                post("/weekly/reports/" + id + "/submit")
                        .param("key", key(check))
                        .param("version", "1"));
        assertThat(again.getRedirectedUrl()).as("a second click").isEqualTo("/weekly/reports/" + id);
        assertThat(view(id).history()).hasSize(1);
    }

    @Test
    void aDraftSavesItselfAndTellsWhen() throws Exception {
        WeeklyReportId id = opened(WEEK);
        clock.set("2017-01-25T10:32");
        MockHttpServletResponse saved = as(
                unit,
                draft(id, 0, "写到一半").header("X-Requested-With", "autosave").accept("application/json"));
        assertThat(saved.getContentAsString()).isEqualTo("{\"saved\":\"已存 10:32\",\"version\":1}");
        assertThat(as(unit, get("/weekly/reports/" + id)).getContentAsString()).contains("写到一半", "已存 10:32");
    }

    @Test
    void aSecondClickOnTheSameTextIsNoConflict() throws Exception {
        WeeklyReportId id = opened(WEEK);
        as(unit, draft(id, 0, "有进展").param("next", "check"));
        MockHttpServletResponse second = as(unit, draft(id, 0, "有进展").param("next", "check"));
        assertThat(second.getRedirectedUrl()).isEqualTo("/weekly/reports/" + id + "/check");
        assertThat(version(id)).isEqualTo(1);
    }

    @Test
    void refusedInputIsKept() throws Exception {
        WeeklyReportId id = opened(WEEK);
        String long4001 = "林".repeat(4001);
        MockHttpServletResponse refused = as(unit, draft(id, 0, long4001));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("本周进展不能超过 4000 个字").contains(long4001);
        assertThat(view(id).touched()).isFalse();

        MockHttpServletResponse empty = as(unit, draft(id, 0, "").param("next", "check"));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString()).contains("请填写本周进展");
    }

    @Test
    void wordsPasteIsCleaned() throws Exception {
        WeeklyReportId id = opened(WEEK);
        as(unit, draft(id, 0, "\uFEFF\uF0B7 完成\u200B外业\r\n\u00A0调查 "));
        assertThat(view(id).text().progress()).isEqualTo("· 完成外业\n 调查");
    }

    @Test
    void forgedFieldsChangeNothing() throws Exception {
        WeeklyReportId id = opened(WEEK);
        as(
                unit,
                draft(id, 0, "有进展")
                        .param("submittedAt", "2017-01-20T10:00:00Z")
                        .param("firstSubmittedAt", "2017-01-20T10:00:00Z")
                        .param("unit.id", String.valueOf(land.value()))
                        .param("unitId", String.valueOf(land.value()))
                        .param("state", "ACCEPTED")
                        .param("status", "ACCEPTED"));
        clock.set("2017-01-26T12:30");
        as(
                unit,
                post("/weekly/reports/" + id + "/submit")
                        .param("key", "forged")
                        .param("version", "1")
                        .param("submittedAt", "2017-01-26T03:00:00Z")
                        .param("submitted_at", "2017-01-26T03:00:00Z"));
        ReportView view = view(id);
        assertThat(view.unit()).isEqualTo(forestry);
        assertThat(view.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(view.traces().submittedAt()).isEqualTo("2017-01-26T04:30:00Z");
        assertThat(view.late()).isTrue();
    }

    @Test
    void whoSavesSecondSeesBothTexts() throws Exception {
        WeeklyReportId id = opened(WEEK);
        as(unit, draft(id, 0, "先保存的内容"));
        MockHttpServletResponse conflict = as(unit, draft(id, 0, "后保存的内容"));
        assertThat(conflict.getStatus()).isEqualTo(409);
        assertThat(conflict.getContentAsString()).contains("先保存的内容", "后保存的内容", "没有丢失");
        assertThat(view(id).text().progress()).isEqualTo("先保存的内容");

        MockHttpServletResponse merged = as(unit, asShown(id, conflict.getContentAsString()));
        assertThat(merged.getStatus()).isEqualTo(302);
        assertThat(view(id).text().progress()).isEqualTo("后保存的内容");
    }

    @Test
    void aForeignUnitsReportDoesNotExist() throws Exception {
        WeeklyReportId id = opened(WEEK);
        assertThat(as(other, get("/weekly/reports/" + id)).getStatus()).isEqualTo(404);
        assertThat(as(other, get("/weekly/reports").param("unit", String.valueOf(forestry.value())))
                        .getStatus())
                .isEqualTo(404);
        assertThat(as(other, get("/weekly/reports")).getContentAsString()).doesNotContain("区林业局");
        assertThat(as(office, get("/weekly/reports/99999")).getStatus()).isEqualTo(404);
        assertThat(as(office, get("/weekly/reports/abc")).getStatus()).isEqualTo(404);
        assertThat(as(office, get("/weekly/2017-01-26")).getStatus()).isEqualTo(404);
        assertThat(as(office, get("/weekly/soon")).getStatus()).isEqualTo(404);
    }

    @Test
    void theListIsExportedWithinItsScope() throws Exception {
        filed(WEEK, TEXT);
        byte[] mine = as(unit, get("/weekly/reports.xlsx")).getContentAsByteArray();
        assertThat(Spreadsheets.read(mine).get(0).rows())
                .as("head and one report")
                .hasSize(2);
        byte[] theirs = as(other, get("/weekly/reports.xlsx")).getContentAsByteArray();
        assertThat(Spreadsheets.read(theirs).get(0).rows()).as("the head").hasSize(1);
        assertThat(as(other, get("/weekly/reports.xlsx").param("unit", String.valueOf(forestry.value())))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theBoardTellsWhoIsMissingWithPhones() throws Exception {
        filed(WEEK, TEXT);
        clock.set("2017-01-26T12:30");
        String board = as(office, get("/weekly")).getContentAsString();
        assertThat(board)
                .contains("1 / 11", "提醒未报单位（10）", "139-0000-0202", "报送时点已过", "简报应于 1月26日（周四） 18:00 前签发")
                .doesNotContain("139-0000-0302");
        assertThat(as(office, get("/weekly/2017-10-06")).getContentAsString()).contains("这一周没有报送时点");
    }

    @Test
    void oneClickRemindsAndCounts() throws Exception {
        filed(WEEK, TEXT);
        MockHttpServletResponse sent =
                as(office, post("/weekly/2017-01-27/reminders").param("key", "k-" + System.nanoTime()));
        assertThat(sent.getRedirectedUrl()).isEqualTo("/weekly/2017-01-27");
        as(
                office,
                post("/weekly/2017-01-27/reminders")
                        .param("key", "l-" + System.nanoTime())
                        .param("unit", String.valueOf(land.value())));
        assertThat(as(office, get("/weekly/2017-01-27")).getContentAsString()).contains("2 次，最近", "1 次，最近");
        assertThat(jdbc.sql("select count(*) from notification_message where person = ?")
                        .param(ids.person("示例林业联络员").value())
                        .query(Integer.class)
                        .single())
                .as("who has filed is left in peace")
                .isZero();
    }

    @Test
    void theOfficeReadsTakesOverAndSendsBack() throws Exception {
        WeeklyReportId id = filed(WEEK, TEXT);
        String page = as(office, get("/weekly/reports/" + id)).getContentAsString();
        assertThat(page).contains("采用", "退回重报", "完成外业调查。");

        MockHttpServletResponse noReason = as(
                office,
                post("/weekly/reports/" + id + "/return").param("key", "r1").param("version", "" + version(id)));
        assertThat(noReason.getStatus()).isEqualTo(422);
        assertThat(noReason.getContentAsString()).contains("请写明退回原因");

        as(
                office,
                post("/weekly/reports/" + id + "/return")
                        .param("key", "r2")
                        .param("version", "" + version(id))
                        .param("reason", "请补充受理日期"));
        assertThat(as(unit, get("/weekly/reports/" + id)).getContentAsString()).contains("请补充受理日期", "重新报送不另记迟报");
    }

    @Test
    void theOfficeFilesForAUnit() throws Exception {
        WeeklyReportId id = opened(WEEK);
        assertThat(as(office, get("/weekly/reports/" + id + "/file-for")).getContentAsString())
                .contains("告知人", "电话");
        MockHttpServletRequestBuilder filing = post("/weekly/reports/" + id + "/file-for")
                .param("key", "f1")
                .param("version", "0")
                .param("progress", "电话告知的进展")
                .param("problems", "")
                .param("plan", "下周计划")
                .param("toldBy", "示例林业联络员")
                .param("toldHow", "PHONE")
                .param("toldOn", "2017年1月23日")
                .param("toldTime", "８：３０");
        assertThat(as(office, filing).getRedirectedUrl()).isEqualTo("/weekly/reports/" + id);
        assertThat(as(unit, get("/weekly/reports/" + id)).getContentAsString())
                .contains("由领导组办公室代报，示例林业联络员于 1月23日（周一） 08:30 告知", "电话");
    }

    @Test
    void settingsTurnTheSignatureOn() throws Exception {
        as(
                office,
                post("/weekly/settings")
                        .param("unit", String.valueOf(forestry.value()))
                        .param("headSigns", "true"));
        assertThat(as(office, get("/weekly/settings")).getContentAsString()).contains("需要", "关闭");
        WeeklyReportId id = opened(WEEK);
        as(unit, draft(id, 0, "有进展"));
        assertThat(as(unit, get("/weekly/reports/" + id + "/check")).getContentAsString())
                .contains("送负责人审签");
    }

    private MockHttpServletRequestBuilder draft(WeeklyReportId id, int version, String progress) {
        return post("/weekly/reports/" + id + "/draft")
                .param("version", String.valueOf(version))
                .param("progress", progress)
                .param("problems", "")
                .param("plan", "下周计划");
    }

    /** Posts the form as a browser shows it. */
    private MockHttpServletRequestBuilder asShown(WeeklyReportId id, String form) {
        return post("/weekly/reports/" + id + "/draft")
                .param("version", first(form, "name=\"version\" value=\"([0-9]+)\""))
                .param("progress", area(form, "progress"))
                .param("problems", area(form, "problems"))
                .param("plan", area(form, "plan"));
    }

    private static String area(String form, String name) {
        return first(form, "<textarea[^>]*name=\"" + name + "\"[^>]*>([^<]*)</textarea>");
    }

    private static String key(String page) {
        return first(page, KEY.pattern());
    }

    private static String first(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private MockHttpServletResponse as(AccountId account, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(signIn.as(account)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
