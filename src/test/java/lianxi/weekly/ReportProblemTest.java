package lianxi.weekly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import lianxi.problem.ProblemFilter;
import lianxi.problem.ProblemId;
import lianxi.problem.ProblemLevel;
import lianxi.problem.ProblemLine;
import lianxi.problem.ProblemQueries;
import lianxi.problem.ProblemService;
import lianxi.problem.ProblemSource;
import lianxi.problem.ProblemState;
import lianxi.problem.ReportEntry;
import lianxi.shared.AccountId;
import lianxi.shared.Role;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A line of a filed report becomes one problem with one click, whoever clicks however often. */
class ReportProblemTest extends WeeklyLab {

    private static final ReportText PROBLEMS =
            new ReportText("完成外业调查。", "1. 勘界报告未到，影响组卷。\n2. 请国土分局协调用地坐标。\n3. 无", "上报省厅。");

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    ProblemQueries problems;

    @Autowired
    ProblemService raising;

    private AccountId unit;
    private AccountId other;
    private AccountId office;
    private AccountId head;

    @BeforeAll
    void accounts() {
        clock.set("2017-01-23T09:00");
        unit = signIn.account(ids.person("示例林业联络员"));
        other = signIn.account(ids.person("示例国土联络员"));
        office = signIn.account(ids.person("示例办公室人员"), Role.OFFICE);
        head = signIn.account(ids.person("梁海昌"), Role.LEADER);
    }

    @Test
    void aClickMakesALineAProblemWithoutTypingAndTheReportLeadsToIt() throws Exception {
        WeeklyReportId id = filed(WEEK, PROBLEMS);
        String page = as(unit, get("/weekly/reports/" + id)).getContentAsString();
        assertThat(page.split("/weekly/reports/" + id + "/problems", -1))
                .as("a button beside each of the two lines")
                .hasSize(3);

        String made = as(unit, raise(id, "勘界报告未到，影响组卷。")).getRedirectedUrl();
        assertThat(made).startsWith("/problems/");
        ProblemLine line = line(made);
        assertThat(line.title()).isEqualTo("勘界报告未到，影响组卷");
        assertThat(line.level()).isEqualTo(ProblemLevel.UNIT);
        assertThat(line.state()).isEqualTo(ProblemState.IN_PROGRESS);
        assertThat(line.source()).isEqualTo(ProblemSource.WEEKLY_REPORT);
        assertThat(line.raiser()).isEqualTo(forestry);
        assertThat(line.owner()).isEqualTo(forestry);

        assertThat(as(unit, get("/weekly/reports/" + id)).getContentAsString())
                .contains("href=\"" + made + "\"", "已登记为问题：");
        assertThat(as(unit, get(made)).getContentAsString())
                .contains("href=\"/weekly/reports/" + id + "\"", "1月27日（周五）那一周的信息周报");
    }

    @Test
    void aLineThatNamesAnotherUnitTakesItInAndWaitsForTheOffice() throws Exception {
        WeeklyReportId id = filed(WEEK, PROBLEMS);
        String made = as(unit, raise(id, "请国土分局协调用地坐标。")).getRedirectedUrl();
        assertThat(line(made).level()).isEqualTo(ProblemLevel.CROSS_UNIT);
        assertThat(line(made).state()).isEqualTo(ProblemState.REGISTERED);
        assertThat(as(other, get(made)).getContentAsString())
                .as("whom it takes reads it, but not the foreign report")
                .contains("请国土分局协调用地坐标")
                .doesNotContain("href=\"/weekly/reports/" + id);
    }

    @Test
    void tenClicksOfTwoPeopleMakeOneProblem() throws Exception {
        WeeklyReportId id = filed(WEEK, new ReportText("有进展。", "供电方案迟迟未批复。", "继续。"));
        String first = as(unit, raise(id, "供电方案迟迟未批复。")).getRedirectedUrl();
        assertThat(as(unit, raise(id, "供电方案迟迟未批复。")).getRedirectedUrl()).isEqualTo(first);
        assertThat(as(office, raise(id, "供电方案迟迟未批复。")).getRedirectedUrl()).isEqualTo(first);
    }

    @Test
    void twoClicksAtTheSameMomentMakeOneProblem() throws ExecutionException, InterruptedException {
        WeeklyReportId id = filed(WEEK, new ReportText("有进展。", "进场道路同时被占。", "继续。"));
        ReportEntry entry = new ReportEntry(id.value(), forestry, WEEK.friday(), "进场道路同时被占。");
        CompletableFuture<ProblemId> one = CompletableFuture.supplyAsync(() -> raising.raise(contact, entry));
        CompletableFuture<ProblemId> two = CompletableFuture.supplyAsync(() -> raising.raise(clerk, entry));
        assertThat(one.get()).isEqualTo(two.get());
    }

    @Test
    void theSameWordsOfTheNextWeekLeadToTheOpenProblem() throws Exception {
        WeeklyReportId before = filed(WEEK, new ReportText("有进展。", "压覆矿产手续未办。", "继续。"));
        String made = as(unit, raise(before, "压覆矿产手续未办。")).getRedirectedUrl();
        clock.set("2017-02-02T09:00");
        WeeklyReportId after = filed(AFTER, new ReportText("有进展。", "一、压覆矿产手续未办。", "继续。"));
        assertThat(as(unit, get("/weekly/reports/" + after)).getContentAsString())
                .contains("href=\"" + made + "\"")
                .doesNotContain("/weekly/reports/" + after + "/problems");
    }

    @Test
    void onlyTheUnitAndTheOfficeMakeItOneAndOnlyOfAFiledLine() throws Exception {
        WeeklyReportId id = filed(WEEK, PROBLEMS);
        assertThat(as(head, raise(id, "勘界报告未到，影响组卷。")).getStatus()).isEqualTo(403);
        assertThat(as(other, raise(id, "勘界报告未到，影响组卷。")).getStatus()).isEqualTo(404);
        assertThat(as(unit, raise(id, "没有这一条问题")).getStatus()).isEqualTo(422);
        assertThat(as(head, get("/weekly/reports/" + id)).getContentAsString()).doesNotContain("登记为问题</button>");

        clock.set("2017-02-02T09:00");
        WeeklyReportId draft = opened(AFTER);
        service.saveDraft(contact, draft, version(draft), PROBLEMS);
        assertThat(as(unit, raise(draft, "勘界报告未到，影响组卷。")).getStatus()).isEqualTo(422);
    }

    private ProblemLine line(String path) {
        return problems.list(clerk, all()).rows().stream()
                .filter(line -> line.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static ProblemFilter all() {
        return new ProblemFilter(null, null, null, null, null, ProblemFilter.Show.ALL, false, "", null);
    }

    private static MockHttpServletRequestBuilder raise(WeeklyReportId id, String line) {
        return post("/weekly/reports/" + id + "/problems").param("mark", ReportEntry.mark(line));
    }

    private MockHttpServletResponse as(AccountId account, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(signIn.as(account)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
