package lianxi.project.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.shared.Role;
import lianxi.testing.ChartFile;
import lianxi.testing.RouteWorld;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Thirteen projects of fifty nodes on the wall: one A3 page, the same few queries. */
@ServiceTest
class WallChartTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RouteWorld world;

    @Autowired
    private SignIn signIn;

    @Autowired
    private ProjectQueries projects;

    private MockHttpServletResponse answer(String address) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(address).with(signIn.as(world.account(Role.LEADER))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer;
    }

    private int queries(String address) throws Exception {
        return Integer.parseInt(answer(address).getHeader("X-Queries"));
    }

    @Test
    void thirteenProjectsFitOnePageAndCostNoMoreQueries() throws Exception {
        world.populate();
        ScheduleScene scene = ScheduleScene.in(context);
        String schedule = "/projects/" + scene.whole() + "/schedule";
        answer(schedule);
        int before = queries("/projects/wall-chart");
        int one = queries(schedule);
        while (projects.all().size() < 13) {
            scene.whole();
        }
        assertThat(queries("/projects/wall-chart")).isEqualTo(before).isLessThanOrEqualTo(6);
        assertThat(queries(schedule)).isEqualTo(one).isLessThanOrEqualTo(6);
        paper();
        page();
    }

    private void paper() throws Exception {
        ChartFile chart = new ChartFile(
                "wall-chart.pdf", answer("/projects/wall-chart.pdf").getContentAsByteArray());
        assertThat(chart.pages()).containsExactly("420 × 297");
        assertThat(chart.fontsNotEmbedded()).isEmpty();
        assertThat(chart.smallestType()).isGreaterThanOrEqualTo(6);
        String text = chart.text().replaceAll("\\s", "");
        assertThat(projects.all())
                .extracting(ProjectView::name)
                .allSatisfy(name -> assertThat(text).contains(name.replaceAll("\\s", "")));
        assertThat(text).contains("挂图作战", "数据截至", "今天", "首批并网6月30日", "全容量9月30日", "当前关键");
        assertThat(text).contains("已办结", "不需办理", "逾期", "预计误期", "临期", "未启动", "正常");
    }

    private void page() throws Exception {
        Document page = Jsoup.parse(answer("/projects/wall-chart").getContentAsString(StandardCharsets.UTF_8));
        List<String> names = projects.all().stream().map(ProjectView::name).toList();
        assertThat(page.select("main table tbody th").eachText()).isEqualTo(names);
        assertThat(page.select("g.band")).hasSize(13);
        assertThat(page.select(".gantt-links a")).hasSize(13);
        assertThat(page.select("svg.gantt-picture[role=img] title")).hasSize(1);
    }
}
