package lianxi.project.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import lianxi.project.ProjectId;
import lianxi.project.schedule.MilestoneHistory;
import lianxi.project.schedule.MilestoneId;
import lianxi.project.schedule.ScheduleScene;
import lianxi.shared.Role;
import lianxi.testing.RouteWorld;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page of a schedule's node, on 2017-01-05. */
@ServiceTest
class NodePagesTest {

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
    private MilestoneHistory history;

    private ScheduleScene scene;
    private ProjectId project;
    private MilestoneId land;

    @BeforeEach
    void wholeProject() {
        if (!populated) {
            populated = true;
            world.populate();
        }
        scene = ScheduleScene.in(context);
        project = scene.whole();
        land = scene.milestone(project, "LAND_TRANSFER");
    }

    @Test
    void progressWithoutADayIsRefusedBesideItsFieldAndTheNoteKept() throws Exception {
        Document again = refused("", "", "已签订两份流转协议");

        assertThat(again.select(".has-error input").eachAttr("name")).containsExactly("startedOn");
        assertThat(again.select(".has-error").text()).contains("请填写开始日期或完成日期，至少一个。");
        assertThat(again.select("#error-summary a").eachText()).containsExactly("请填写开始日期或完成日期，至少一个。");
        assertThat(again.select("input[name=note]").val()).isEqualTo("已签订两份流转协议");
        assertThat(history.of(land)).isEmpty();
    }

    @Test
    void aDayThatCannotBeReadIsNotAlsoCalledMissing() throws Exception {
        Document again = refused("", "2017-02-30", "");

        assertThat(again.select(".has-error input").eachAttr("name")).containsExactly("finishedOn");
        assertThat(again.select("input[name=finishedOn]").val()).isEqualTo("2017-02-30");
    }

    @Test
    void oneOfTheTwoDaysIsEnough() throws Exception {
        record("", "2017-01-05", "").andExpect(status().is3xxRedirection());

        assertThat(scene.row(project, "LAND_TRANSFER").facts().finishedOn()).isEqualTo("2017-01-05");
    }

    private Document refused(String started, String finished, String note) throws Exception {
        String page = record(started, finished, note)
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return Jsoup.parse(page);
    }

    private ResultActions record(String started, String finished, String note) throws Exception {
        MockHttpServletRequestBuilder request = post("/projects/{id}/schedule/nodes/{node}/facts", project, land.key());
        request.with(signIn.as(world.account(Role.OFFICE))).with(csrf());
        return mvc.perform(
                request.param("version", Integer.toString(scene.view(project).version()))
                        .param("startedOn", started)
                        .param("finishedOn", finished)
                        .param("note", note));
    }
}
