package lianxi.project.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import lianxi.calendar.WorkCalendars;
import lianxi.project.ProjectId;
import lianxi.shared.Role;
import lianxi.testing.ChartFile;
import lianxi.testing.RouteWorld;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The page of a schedule and its sheet, on 2017-01-05, 176 days before the first grid date. */
@ServiceTest
class ScheduleChartTest {

    private static final double DAY = 3.2;

    private static boolean populated;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RouteWorld world;

    @Autowired
    private SignIn signIn;

    @Autowired
    private ScheduleService service;

    @Autowired
    private WorkCalendars calendars;

    private ScheduleScene scene;
    private ProjectId project;

    @BeforeEach
    void wholeProject() {
        if (!populated) {
            populated = true;
            world.populate();
        }
        scene = ScheduleScene.in(context);
        project = scene.whole();
    }

    private MockHttpServletResponse answer(Role role, String address) throws Exception {
        return mvc.perform(get(address).with(signIn.as(world.account(role))))
                .andReturn()
                .getResponse();
    }

    private Document page(String query) throws Exception {
        MockHttpServletResponse answer = answer(Role.CONTACT, "/projects/" + project + "/schedule" + query);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private static double x(Document page, String mark) {
        return Double.parseDouble(
                page.select(".gantt-picture path." + mark).first().attr("d").replaceFirst("M([\\d.]+) .*", "$1"));
    }

    private static void assertBars(Document page) {
        page.select("g.bar")
                .forEach(bar -> assertThat(bar.select(".g-done, .g-left, .g-plan, .g-point, .g-point-done, .g-over"))
                        .as(bar.attr("data-node"))
                        .isNotEmpty());
    }

    @Test
    void everyNodeHasABarALinkAndARow() throws Exception {
        Document page = page("");
        int nodes = scene.view(project).rows().size();
        assertThat(page.select("g.bar")).hasSize(nodes);
        assertBars(page);
        assertThat(page.select("table.nodes tbody tr")).hasSize(nodes);
        assertThat(page.select(".gantt-links a").eachAttr("aria-label"))
                .hasSize(nodes)
                .allSatisfy(label -> assertThat(label).contains("，预计"));
        assertThat(page.select("svg.gantt-picture[role=img] title")).hasSize(1);
        assertThat(page.select("svg.gantt-picture a")).isEmpty();
    }

    @Test
    void theTableSaysWhatTheBarsSay() throws Exception {
        Document page = page("");
        List<String> labels = page.select(".gantt-links a").eachAttr("aria-label");
        List<String> names = page.select("table.nodes tbody th").eachText();
        List<String> slack = page.select("table.nodes tbody td:nth-child(10)").eachText();
        for (int row = 0; row < names.size(); row++) {
            assertThat(labels.get(row)).startsWith(names.get(row) + "，");
            assertThat(labels.get(row)).contains(slack.get(row).equals("–") ? "" : slack.get(row));
        }
    }

    /** From the middle of 2017-01-05 to the end of 06-30 are 176 and a half days, to the end of 09-30 are 268 and a half. */
    @Test
    void todayAndTheDatesStandWhereTheirDaysAre() throws Exception {
        Document page = page("");
        assertThat(x(page, "g-anchor") - x(page, "g-today")).isCloseTo(176.5 * DAY, within(0.2));
        assertThat(page.select(".gantt-picture path.g-anchor")).hasSize(2);
        assertThat(page.select(".gantt-scale .t-g-anchor").eachText()).containsExactly("首批并网 6月30日", "全容量 9月30日");
    }

    private static org.assertj.core.data.Offset<Double> within(double value) {
        return org.assertj.core.data.Offset.offset(value);
    }

    @Test
    void bothDatesSayTheirForecastAndWhatDecidesIt() throws Exception {
        Document page = page("");
        AnchorPass first = scene.view(project).anchor(AnchorKind.FIRST_GRID).orElseThrow();
        String words = page.select(".anchors .forecast").get(0).text();
        assertThat(words).startsWith("预计").contains("比6月30日（周五）");
        assertThat(words).contains(first.slack() < 0 ? "晚 " + -first.slack() : "提前 " + first.slack());
        assertThat(page.select(".anchors .chain").get(0).select("li")).hasSameSizeAs(first.chain());
    }

    @ParameterizedTest
    @CsvSource({"critical=true,critical", "anchor=FIRST_GRID,anchor", "light=NOT_STARTED,light"})
    void aFilterHoldsForDrawingAndTable(String query, String name) throws Exception {
        Document page = page("?" + query);
        int all = scene.view(project).rows().size();
        assertThat(page.select("g.bar")).hasSizeLessThan(all).isNotEmpty();
        assertThat(page.select("table.nodes tbody tr")).hasSameSizeAs(page.select("g.bar"));
        assertThat(page.select(".chips a.chip")).hasSize(1);
        assertThat(page.select(".chips a.chip").attr("href")).doesNotContain(name);
    }

    /** The last node before the grid stands on the chain: what delays it by five working days delays the date by five. */
    @Test
    void whatIsTriedMovesTheDateAndIsNotSaved() throws Exception {
        AnchorPass before = scene.view(project).anchor(AnchorKind.FIRST_GRID).orElseThrow();
        NodeKey last = before.chain().get(before.chain().size() - 2);
        LocalDate expected = calendars.current().plusWorkdays(before.forecast(), 5);
        Document page = page("?node=" + last + "&change=LATER&amount=5");
        assertThat(page.select("#trial-title").text()).startsWith("试算，未保存");
        assertThat(page.select(".moved").get(0).text()).endsWith("推后 5 个工作日");
        assertThat(page.select(".anchors .forecast").get(0).text())
                .contains(expected.getMonthValue() + "月" + expected.getDayOfMonth() + "日");
        assertThat(page.select(".g-ghost")).isNotEmpty();
        assertThat(page.select("[aria-labelledby=moves-name] tbody tr")).isNotEmpty();
        assertThat(scene.view(project).anchor(AnchorKind.FIRST_GRID).orElseThrow())
                .isEqualTo(before);
    }

    @Test
    void severalChangesAreCarriedInTheAddress() throws Exception {
        NodeKey one = scene.key(project, "SUBSTATION");
        NodeKey other = scene.key(project, "LAND_TRANSFER");
        Document page = page("?tried=" + one + "~WORKDAYS~30&node=" + other + "&change=DONE&day=2017-02-10");
        assertThat(page.select(".trial .chip"))
                .extracting(chip -> chip.text())
                .satisfiesExactly(
                        chip -> assertThat(chip).startsWith("升压站建成：工期改为 30 个工作日"),
                        chip -> assertThat(chip).startsWith("土地流转与补偿完成：2月10日（周五）办结"));
        assertThat(page.select("#try input[name=tried]").eachAttr("value"))
                .containsExactly(one + "~WORKDAYS~30", other + "~DONE~2017-02-10");
        assertThat(page.select(".trial-acts a").first().attr("href")).doesNotContain("tried");
    }

    @ParameterizedTest
    @CsvSource({
        "node=&change=LATER&amount=5, 请选择一个节点",
        "node=permit:999999&change=LATER&amount=5, 请选择一个节点",
        "node=%s&change=LATER&amount=0, 1 到 500 的整数",
        "node=%s&change=LATER&amount=五天, 1 到 500 的整数",
        "node=%s&change=DONE&day=2017-02-30, 请填写办结日期",
        "node=%s&change=DONE&day=9017-02-28, 请填写办结日期",
        "tried=nonsense, 无法识别",
    })
    void whatCannotBeTriedIsAWrongQueryThatKeepsItsInput(String query, String message) throws Exception {
        String asked = query.formatted(scene.key(project, "SUBSTATION"));
        MockHttpServletResponse answer = answer(Role.CONTACT, "/projects/" + project + "/schedule?" + asked);
        assertThat(answer.getStatus()).isEqualTo(400);
        Document page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#try-error").text()).contains(message);
        assertThat(page.title()).startsWith("错误：");
        if (asked.contains("amount=")) {
            assertThat(page.select("#try-amount").val()).isEqualTo(asked.replaceFirst(".*amount=", ""));
        }
    }

    @Test
    void aProjectWithoutNodesSaysSo() throws Exception {
        project = scene.bare();
        assertThat(page("").text()).contains("还没有编排节点").doesNotContain("节点列表");
    }

    @Test
    void anUndertakerSeesNoOtherProject() throws Exception {
        for (String address : List.of("/schedule", "/schedule.pdf")) {
            assertThat(answer(Role.UNDERTAKER, "/projects/" + project + address).getStatus())
                    .isEqualTo(404);
        }
        assertThat(answer(Role.UNDERTAKER, "/projects/wall-chart.pdf").getStatus())
                .isEqualTo(404);
    }

    @Test
    void aBaselineIsDrawnBeneathTheBars() throws Exception {
        assertThat(page("").select("g.bar .g-base")).isEmpty();
        service.approveBaseline(
                scene.director(), project, "开工前审定", scene.view(project).version());
        Document page = page("");
        assertThat(page.select("g.bar .g-base")).isNotEmpty();
        assertThat(page.select(".lead-in").text()).contains("基线为第 1 版");
    }

    @Test
    void theWholeScheduleFitsOneSheet() throws Exception {
        ChartFile sheet = new ChartFile(
                "schedule.pdf",
                answer(Role.CONTACT, "/projects/" + project + "/schedule.pdf").getContentAsByteArray());
        assertThat(sheet.pages()).containsExactly("420 × 297");
        assertThat(sheet.fontsNotEmbedded()).isEmpty();
        assertThat(sheet.smallestType()).isGreaterThanOrEqualTo(6);
        assertThat(sheet.text()).contains("升压站建成", "土地流转与补偿完成", "今天 1月5日", "首批并网 6月30日", "关键");
    }
}
