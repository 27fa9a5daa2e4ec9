package lianxi.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServiceTest
class SetUpLinkTest {

    @Autowired
    MockMvc web;

    @Autowired
    SetUpLinks links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void onTheNoticesDay() {
        clock.set("2017-01-05T09:00");
    }

    @Test
    void theLinkOpensThePageAndAnyOtherDoesNot() throws Exception {
        String token = links.issue();

        web.perform(get("/setup").param("token", token))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("首次设置")));
        web.perform(get("/setup").param("token", token + "x")).andExpect(status().isNotFound());
        web.perform(get("/setup")).andExpect(status().isNotFound());
    }

    /** It reads whether it is needed and open, and counts who tries tokens: more than six would break the rule of all pages. */
    @Test
    void thePageKeepsToTheQueriesOfAnyPage() throws Exception {
        String queries = web.perform(get("/setup").param("token", links.issue()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getHeader("X-Queries");
        assertThat(Integer.parseInt(queries)).isLessThanOrEqualTo(6);
    }

    @Test
    void onlyAHashOfTheTokenIsKept() {
        String token = links.issue();
        assertThat(jdbc.sql("select token_hash from onboarding_setup_link")
                        .query(String.class)
                        .single())
                .isNotEqualTo(token)
                .hasSize(64);
    }

    @Test
    void theLinkEndsAfterADayAndWithTheNextStart() throws Exception {
        String first = links.issue();
        String second = links.issue();
        web.perform(get("/setup").param("token", first)).andExpect(status().isNotFound());
        web.perform(get("/setup").param("token", second)).andExpect(status().isOk());

        clock.advance(Duration.ofHours(24));
        web.perform(get("/setup").param("token", second)).andExpect(status().isNotFound());
    }

    @Test
    void aRefusedPageKeepsWhatWasTyped() throws Exception {
        Map<String, String> typed = typed();
        typed.put("groupName", "");
        typed.put("auditLogin", "XITONG");

        web.perform(filled(links.issue(), typed))
                .andExpect(status().is(422))
                .andExpect(content().string(Matchers.containsString("请填写领导组名称")))
                .andExpect(content().string(Matchers.containsString("value=\"示例审计管理员\"")));

        typed.put("groupName", "光伏领跑者计划领导组");
        web.perform(filled(links.issue(), typed))
                .andExpect(status().is(422))
                .andExpect(content().string(Matchers.containsString("登录名已有人使用")))
                .andExpect(content().string(Matchers.containsString("auditLogin-error")));
    }

    static MockHttpServletRequestBuilder filled(String token, Map<String, String> typed) {
        MockHttpServletRequestBuilder form = post("/setup").with(csrf()).param("token", token);
        typed.forEach(form::param);
        return form;
    }

    static Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("documentTitle", "关于印发光伏基地建设项目推进方案的通知");
        typed.put("documentDay", "2017-01-05");
        typed.put("groupName", "光伏领跑者计划领导组");
        typed.put("headName", "示例组长");
        typed.put("headPost", "副区长");
        typed.put("headLogin", "zuzhang");
        typed.put("officeName", "领导组办公室");
        typed.put("seatName", "区发改局");
        typed.put("seatShortName", "发改局");
        typed.put("directorName", "示例主任");
        typed.put("directorPost", "副局长");
        typed.put("directorLogin", "zhuren");
        typed.put("clerkName", "示例办公室人员");
        typed.put("clerkLogin", "bangongshi");
        typed.put("systemName", "示例系统管理员");
        typed.put("systemLogin", "xitong");
        typed.put("securityName", "示例安全管理员");
        typed.put("securityLogin", "anquan");
        typed.put("auditName", "示例审计管理员");
        typed.put("auditLogin", "shenji");
        return typed;
    }
}
