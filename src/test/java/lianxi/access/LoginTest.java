package lianxi.access;

import static lianxi.testing.SignIn.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import lianxi.shared.AccountId;
import lianxi.shared.Role;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ServiceTest
class LoginTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    AccountId account;
    String login;

    @BeforeEach
    void anAccount() {
        account = signIn.account(Role.OFFICE);
        login = signIn.login(account);
    }

    @Test
    void theRightPasswordOpensANewSession() throws Exception {
        MockHttpServletResponse page = mvc.perform(get("/login")).andReturn().getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("name=\"username\"").contains("name=\"password\"");

        MockHttpServletResponse in = logIn(login, PASSWORD, "192.0.2.1");

        assertThat(in.getRedirectedUrl()).isEqualTo("/");
        assertThat(in.getCookie("LIANXI")).isNotNull();
        assertThat(in.getCookie("LIANXI").isHttpOnly()).isTrue();
        assertThat(actions(account)).containsExactly("access.login");
    }

    @Test
    void twoWhoLogInAtOnceBothPass() {
        List<String> ways = IntStream.range(0, 4)
                .parallel()
                .mapToObj(number -> wayIn("192.0.2.3" + number))
                .toList();

        assertThat(ways).containsOnly("/");
    }

    @Test
    void caseAndWidthOfTheLoginDoNotMatter() throws Exception {
        String wide = login.toUpperCase()
                .chars()
                .map(c -> c + 0xFEE0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(logIn(wide, PASSWORD, "192.0.2.1").getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void unknownAndWrongLookTheSame() throws Exception {
        MockHttpServletResponse wrong = logIn(login, "not the password", "192.0.2.1");
        MockHttpServletResponse unknown = logIn(login + "x", "not the password", "192.0.2.1");

        assertThat(wrong.getStatus()).isEqualTo(unknown.getStatus()).isEqualTo(422);
        assertThat(body(wrong, login)).isEqualTo(body(unknown, login + "x"));
    }

    @Test
    void fiveFailuresLockForFifteenMinutesEvenForTheRightPassword() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertThat(body(logIn(login, "wrong", "192.0.2.2"), login)).contains("登录名或密码不正确");
        }
        assertThat(body(logIn(login, "wrong", "192.0.2.2"), login)).contains("15 分钟后再试");

        assertThat(logIn(login, PASSWORD, "192.0.2.2").getStatus()).isEqualTo(422);
        clock.advance(Duration.ofMinutes(14));
        assertThat(logIn(login, PASSWORD, "192.0.2.2").getStatus()).isEqualTo(422);
        clock.advance(Duration.ofMinutes(2));
        assertThat(logIn(login, PASSWORD, "192.0.2.2").getRedirectedUrl()).isEqualTo("/");
        assertThat(actions(account)).contains("access.login.lock", "access.login.locked");
    }

    @Test
    void aLoginThatDoesNotExistLocksLikeOneThatDoes() throws Exception {
        for (int i = 0; i < 5; i++) {
            logIn("nobody" + login, "wrong", "192.0.2.3");
        }
        assertThat(body(logIn("nobody" + login, "wrong", "192.0.2.3"), login)).contains("15 分钟后再试");
    }

    @Test
    void strangersCannotLockSomebodyOutOfTheOwnDesk() throws Exception {
        logIn(login, PASSWORD, "192.0.2.4");
        for (int i = 0; i < 6; i++) {
            logIn(login, "wrong", "198.51.100." + i);
        }
        assertThat(logIn(login, PASSWORD, "198.51.100.9").getStatus()).isEqualTo(422);
        assertThat(logIn(login, PASSWORD, "192.0.2.4").getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void failuresAreForgottenAfterASuccess() throws Exception {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                logIn(login, "wrong", "192.0.2.5");
            }
            assertThat(logIn(login, PASSWORD, "192.0.2.5").getRedirectedUrl()).isEqualTo("/");
        }
    }

    @Test
    void aNetworkThatTriesManyLoginsIsLockedSaveForThoseWhoWorkThere() throws Exception {
        logIn(login, PASSWORD, "2001:db8:1:2::1");
        for (int i = 0; i < LoginLimiter.FAILURES_PER_NETWORK; i++) {
            logIn("guess" + i, "wrong", "2001:db8:1:2::" + Integer.toHexString(i + 16));
        }
        AccountId other = signIn.account(Role.OFFICE);

        assertThat(logIn(signIn.login(other), PASSWORD, "2001:db8:1:2::aaaa").getStatus())
                .isEqualTo(422);
        assertThat(logIn(signIn.login(other), PASSWORD, "2001:db8:1:3::aaaa").getRedirectedUrl())
                .isEqualTo("/");
        assertThat(logIn(login, PASSWORD, "2001:db8:1:2::bbbb").getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void afterTheLoginOnlyOwnAddressesAreOpened() throws Exception {
        assertThat(target("/weekly/2017-01-27?unit=3")).isEqualTo("/weekly/2017-01-27?unit=3");
        for (String foreign : new String[] {
            "https://evil.example/",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "javascript:alert(1)",
            "/\t/evil"
        }) {
            assertThat(target(foreign)).as(foreign).isEqualTo("/");
        }
    }

    @Test
    void noTypedLoginOrPasswordStandsInTheTrail() throws Exception {
        logIn("Geheim-Passwort", "nochGeheimer", "192.0.2.6");
        assertThat(jdbc.sql("select count(*) from audit_event e where e::text ilike '%geheim%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String target(String to) throws Exception {
        return mvc.perform(post("/login")
                        .param("username", login)
                        .param("password", PASSWORD)
                        .param("to", to)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private MockHttpServletResponse logIn(String name, String password, String address) throws Exception {
        return mvc.perform(post("/login")
                        .param("username", name)
                        .param("password", password)
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        }))
                .andReturn()
                .getResponse();
    }

    private String wayIn(String address) {
        try {
            return String.valueOf(logIn(login, PASSWORD, address).getRedirectedUrl());
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String body(MockHttpServletResponse response, String typed) throws Exception {
        return response.getContentAsString().replace(typed, "…").replaceAll("_csrf\" value=\"[^\"]*", "");
    }

    private List<String> actions(AccountId account) {
        return jdbc.sql("select action from audit_event where object_kind = 'access_account' and object_id = ? "
                        + "and action like 'access.login%' order by id")
                .param(account.toString())
                .query(String.class)
                .list();
    }
}
