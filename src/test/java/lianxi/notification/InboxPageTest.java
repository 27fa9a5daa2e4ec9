package lianxi.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import lianxi.shared.AccountId;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ServiceTest
class InboxPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    Inbox inbox;

    @Autowired
    InboxQueries queries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Autowired
    MutableClock clock;

    PostOffice post;
    PersonId reader;
    AccountId account;

    @BeforeEach
    void aReader() {
        post = new PostOffice(context);
        clock.set("2017-01-26T08:30");
        reader = post.person("示例经办人", "");
        account = signIn.account(reader, Role.OFFICE);
    }

    @Test
    void anEmptyInboxSaysSo() throws Exception {
        assertThat(page("/inbox")).contains("收件箱是空的");
    }

    @Test
    void openingAMessageMarksItReadAndLeadsToItsPage() throws Exception {
        MessageId id = tell("周报未报送", "/weekly/2017-01-27");
        assertThat(page("/inbox")).contains("周报未报送", "去办理", "1 条未读");

        assertThat(act("/inbox/" + id + "/open").getRedirectedUrl()).isEqualTo("/weekly/2017-01-27");

        assertThat(page("/inbox")).contains("没有未读消息").doesNotContain("去办理");
        assertThat(queries.unread(reader)).isZero();
    }

    @Test
    void unreadMessagesComeFirst() throws Exception {
        MessageId old = tell("最早的", null);
        clock.set("2017-01-26T09:30");
        MessageId read = tell("读过的", null);
        act("/inbox/" + read + "/open");

        String page = page("/inbox");
        assertThat(page.indexOf("最早的")).isLessThan(page.indexOf("读过的"));
        assertThat(act("/inbox/" + old + "/open").getRedirectedUrl()).isEqualTo("/inbox");
    }

    @Test
    void allAreMarkedReadAtOnce() throws Exception {
        tell("一", null);
        tell("二", null);

        assertThat(act("/inbox/read-all").getRedirectedUrl()).isEqualTo("/inbox");
        assertThat(queries.unread(reader)).isZero();
    }

    @Test
    void nobodyOpensSomebodyElsesMessage() throws Exception {
        MessageId foreign = send(post.person("别人", ""), "给别人的", null);

        assertThat(act("/inbox/" + foreign + "/open").getStatus()).isEqualTo(404);
        assertThat(page("/inbox")).doesNotContain("给别人的");
        assertThat(act("/inbox/4711/open").getStatus()).isEqualTo(404);
        assertThat(act("/inbox/x/open").getStatus()).isEqualTo(404);
    }

    @Test
    void whoeverChoseEnglishGetsEnglishWords() {
        jdbc.sql("update access_account set language = 'EN' where id = ?")
                .param(account.value())
                .update();
        post.transaction.execute(status -> inbox.send(
                reader, Message.of(Text.of("notification.digest.title", 2, java.time.LocalDate.of(2017, 1, 26)))));

        assertThat(jdbc.sql("select title from notification_message where person = ?")
                        .param(reader.value())
                        .query(String.class)
                        .single())
                .isEqualTo("2 things to do before the slot on Thu 26 Jan");
    }

    @Test
    void theListIsPaged() throws Exception {
        for (int n = 1; n <= 31; n++) {
            clock.advance(java.time.Duration.ofMinutes(1));
            tell("第" + n + "条", null);
        }
        assertThat(page("/inbox")).contains("第31条", "下一页").doesNotContain("第1条");
        assertThat(page("/inbox?page=1")).contains("第1条").doesNotContain("第31条");
    }

    private MessageId tell(String title, String path) {
        return send(reader, title, path);
    }

    private MessageId send(PersonId to, String title, String path) {
        Message message = Message.of(Text.of("notification.digest.line", title));
        return post.transaction.execute(status -> inbox.send(to, path == null ? message : message.at(path)));
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse page =
                mvc.perform(get(address).with(signIn.as(account))).andReturn().getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        return page.getContentAsString();
    }

    private MockHttpServletResponse act(String address) throws Exception {
        return mvc.perform(post(address).with(signIn.as(account)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
