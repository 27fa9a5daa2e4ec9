package lianxi.task.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import lianxi.roster.UnitKind;
import lianxi.shared.Role;
import lianxi.testing.MutableClock;
import lianxi.testing.RouteWorld;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** From an instruction to a supervision order by the pages alone; the office records on 2017-01-26, a Thursday. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderPagesTest {

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

    @BeforeAll
    void people() {
        world.populate();
    }

    @Test
    void anInstructionBecomesTasksThenUrgingsThenAnOrder() throws Exception {
        String instruction = recorded();
        String assign = instruction + "/assign";
        assertThat(page(Role.OFFICE, assign)).contains("value=\"请抓紧办理示例手续\"");

        // the second row is refused: its date has passed; nothing is made and the input kept
        String refused = body(
                send(Role.OFFICE, assign)
                        .param("rows[0].title", "请抓紧办理示例手续")
                        .param("rows[0].doneMeans", "取得批复")
                        .param("rows[0].leadUnit", unit())
                        .param("rows[0].due", "2017-02-06")
                        .param("rows[1].title", "乙任务")
                        .param("rows[1].doneMeans", "有报告")
                        .param("rows[1].leadUnit", unit())
                        .param("rows[1].due", "2017-01-10"),
                422);
        assertThat(refused).contains("#rows-1-due", "乙任务", "完成日期不能早于");
        assertThat(tasks()).isZero();

        mvc.perform(send(Role.OFFICE, assign)
                        .param("rows[0].title", "请抓紧办理示例手续")
                        .param("rows[0].doneMeans", "取得批复")
                        .param("rows[0].leadUnit", unit())
                        .param("rows[0].due", "2017-02-06"))
                .andExpect(redirectedUrl(instruction));
        assertThat(page(Role.CONTACT, instruction)).contains("请抓紧办理示例手续", "办理中");
        assertThat(page(Role.CONTACT, instruction + "/sheet")).contains("批示办理单", "data-print");

        clock.set("2017-02-08T09:00");
        String key = "task-" + jdbc.sql("select id from task").query(Long.class).single();
        assertThat(page(Role.OFFICE, "/orders/urging")).contains("value=\"" + key + "\"", "催办", "已逾期 2 个工作日");
        assertThat(page(Role.OFFICE, "/orders/urging/send?m=" + key)).contains("应于2017年2月6日前办结，已逾期2个工作日");
        String empty = body(urge(key, ""), 422);
        assertThat(empty).contains("请写明内容");
        mvc.perform(urge(key, "请尽快办理。").param("key", "once")).andExpect(redirectedUrl("/orders/urging"));
        mvc.perform(urge(key, "请尽快办理。").param("key", "once")).andExpect(redirectedUrl("/orders/urging"));
        assertThat(jdbc.sql("select count(*) from notification_urge")
                        .query(Integer.class)
                        .single())
                .as("a double click")
                .isEqualTo(1);
        assertThat(page(Role.OFFICE, "/orders/urging")).contains("现在没有要催办的事项");
        assertThat(page(Role.OFFICE, "/orders/urging?all=true")).contains("2月15日（周三）起可发督办单");

        clock.set("2017-02-15T09:00");
        assertThat(page(Role.OFFICE, "/orders/urging")).contains("拟督办单");
        String order = redirected(send(Role.OFFICE, "/orders").param("about", key));
        assertThat(page(Role.OFFICE, order)).contains("关于督办“请抓紧办理示例手续”的通知", order + "/pages/1.png");
        assertThat(page(Role.OFFICE, order + "/edit")).contains("已逾期7个工作日");
        String stale = body(edit(order).param("version", "7"), 409);
        assertThat(stale).contains("我改的事项", "请抓紧办理示例手续");
        mvc.perform(edit(order).param("version", "0")).andExpect(redirectedUrl(order));
        mvc.perform(get(order).with(signIn.as(world.account(Role.CONTACT)))).andExpect(status().isNotFound());
        assertThat(page(Role.OFFICE, "/orders?stage=DRAFT")).contains("我改的标题", "class=\"chip\"");
        assertThat(page(Role.OFFICE, "/orders?stage=CLOSED")).contains("没有符合条件的督办单");
    }

    private String recorded() throws Exception {
        String answer = mvc.perform(multipart("/instructions/new")
                        .param("leader", world.person(Role.LEADER).toString())
                        .param("givenOn", "2017-01-25")
                        .param("words", "请抓紧办理示例手续")
                        .param("documentTitle", "关于示例手续的报告")
                        .with(signIn.as(world.account(Role.OFFICE)))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(answer).matches("/instructions/\\d+/assign");
        return answer.replace("/assign", "");
    }

    private MockHttpServletRequestBuilder urge(String key, String words) {
        return send(Role.OFFICE, "/orders/urging/send")
                .param("rows[0].matter", key)
                .param("rows[0].rung", "URGE")
                .param("rows[0].words", words);
    }

    private MockHttpServletRequestBuilder edit(String order) {
        return send(Role.OFFICE, order + "/edit")
                .param("title", "我改的标题")
                .param("matter", "我改的事项")
                .param("demands", "请抓紧办理。")
                .param("finishBy", "2017-02-24")
                .param("answerBy", "2017-02-20")
                .param("answerTo", "领导组办公室");
    }

    private MockHttpServletRequestBuilder send(Role role, String address) {
        return post(address).with(signIn.as(world.account(role))).with(csrf());
    }

    private String redirected(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private String page(Role role, String address) throws Exception {
        return body(get(address).with(signIn.as(world.account(role))), 200);
    }

    private String body(MockHttpServletRequestBuilder request, int expected) throws Exception {
        ResultActions answer = mvc.perform(request).andExpect(status().is(expected));
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private String unit() {
        return world.own(UnitKind.MEMBER).toString();
    }

    private int tasks() {
        return jdbc.sql("select count(*) from task").query(Integer.class).single();
    }
}
