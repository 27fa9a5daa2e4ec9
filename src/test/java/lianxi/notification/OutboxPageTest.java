package lianxi.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import lianxi.shared.AccountId;
import lianxi.shared.Role;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ServiceTest
class OutboxPageTest {

    private static final Letter LETTER = Letter.to(
            "jdb@example.cn",
            "市基地办",
            Message.of(Text.of("notification.digest.line", "简报第1期"), Text.of("notification.digest.line", "请查收附件")));

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    ApplicationContext context;

    @Autowired
    MutableClock clock;

    PostOffice post;
    AccountId office;

    @BeforeEach
    void anOffice() {
        post = new PostOffice(context);
        clock.set("2017-01-26T17:40");
        office = signIn.account(Role.OFFICE);
    }

    @AfterEach
    void closePostOffice() {
        post.server.stop();
    }

    @Test
    void withoutAMailServerThePageSaysSo() throws Exception {
        assertThat(page("/notifications/outbox")).contains("未配置邮件，收件箱照常", "没有未送达的邮件");
    }

    @Test
    void anUndeliveredLetterShowsWhyAndIsSentAgain() throws Exception {
        OutboxId id = post.post(LETTER);
        post.delivery().drain();
        assertThat(page("/notifications/outbox")).contains("市基地办", "jdb@example.cn", "未送达，重试中");
        assertThat(page("/notifications/outbox/" + id)).contains("连不上邮件服务器", "请查收附件", "17:41 自动再试");

        post.server.start();
        assertThat(act("/notifications/outbox/" + id + "/retry").getRedirectedUrl())
                .isEqualTo("/notifications/outbox/" + id);
        post.delivery().drain();

        assertThat(post.stateOf(id).state()).isEqualTo(MailState.SENT);
        assertThat(page("/notifications/outbox/" + id)).contains("已发出").doesNotContain("连不上邮件服务器");
        assertThat(act("/notifications/outbox/" + id + "/retry").getStatus()).isEqualTo(422);
    }

    @Test
    void aRetryGivesAGivenUpLetterThreeMoreDays() throws Exception {
        OutboxId id = post.post(LETTER);
        clock.advance(Duration.ofDays(4));
        post.delivery().drain();
        assertThat(post.stateOf(id).state()).isEqualTo(MailState.FAILED);

        act("/notifications/outbox/" + id + "/retry");
        post.delivery().drain();
        assertThat(post.stateOf(id).state()).isEqualTo(MailState.QUEUED);
    }

    @Test
    void aPhoneCallSettlesALetter() throws Exception {
        OutboxId id = post.post(LETTER);

        assertThat(told(id, "").getContentAsString()).contains("错误：", "请填写告知情况");
        assertThat(told(id, "长".repeat(201)).getStatus()).isEqualTo(422);
        assertThat(told(id, "已电话告知李主任").getRedirectedUrl()).isEqualTo("/notifications/outbox");

        assertThat(post.stateOf(id).state()).isEqualTo(MailState.TOLD);
        assertThat(page("/notifications/outbox?show=TOLD")).contains("已电话告知");
        assertThat(page("/notifications/outbox/" + id)).contains("已电话告知李主任").doesNotContain("改为电话告知</h2>");
        post.server.start();
        assertThat(post.delivery().drain()).isZero();
    }

    @Test
    void unknownLettersAreNotFound() throws Exception {
        assertThat(status("/notifications/outbox/4711")).isEqualTo(404);
        assertThat(status("/notifications/outbox/x")).isEqualTo(404);
        assertThat(act("/notifications/outbox/4711/retry").getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse told(OutboxId id, String note) throws Exception {
        return mvc.perform(post("/notifications/outbox/" + id + "/told")
                        .param("note", note)
                        .with(signIn.as(office))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private int status(String address) throws Exception {
        return mvc.perform(get(address).with(signIn.as(office)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse page =
                mvc.perform(get(address).with(signIn.as(office))).andReturn().getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        return page.getContentAsString();
    }

    private MockHttpServletResponse act(String address) throws Exception {
        return mvc.perform(post(address).with(signIn.as(office)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
