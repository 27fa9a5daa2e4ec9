package lianxi.access;

import static lianxi.testing.SignIn.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import lianxi.roster.AssignmentCommand;
import lianxi.roster.OrderingDocument;
import lianxi.roster.PersonCommand;
import lianxi.roster.PersonService;
import lianxi.roster.RosterService;
import lianxi.roster.UnitCommand;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitRole;
import lianxi.roster.UnitService;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import lianxi.testing.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A session holds an account's id; everything else is asked anew on every request. */
@ServiceTest
class SessionTest {

    private static final LocalDate SINCE = LocalDate.of(2017, 1, 5);
    private static final OrderingDocument NOTICE = new OrderingDocument("示例通知", SINCE);

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    MutableClock clock;

    @Autowired
    AccountService accounts;

    private SessionRepository<Session> sessions;

    @Autowired
    @SuppressWarnings("unchecked")
    void sessions(SessionRepository<? extends Session> repository) {
        sessions = (SessionRepository<Session>) repository;
    }

    @Autowired
    GrantService grants;

    @Autowired
    UnitService units;

    @Autowired
    PersonService persons;

    @Autowired
    RosterService roster;

    @Test
    void disablingEndsTheSessionWithItsNextRequest() throws Exception {
        AccountId account = signIn.account(Role.OFFICE);
        Cookie session = signIn.session(account);
        assertThat(status(get("/settings"), session)).isEqualTo(200);

        accounts.disable(admin(), account);

        assertThat(answer(get("/settings"), session).getRedirectedUrl()).startsWith("/login");
        accounts.enable(admin(), account);
        assertThat(status(get("/settings"), session))
                .as("it does not come back")
                .isEqualTo(302);
    }

    @Test
    void aRevokedRoleIsGoneOnTheNextRequest() throws Exception {
        AccountId account = signIn.account(Role.OFFICE);
        Cookie session = signIn.session(account);
        assertThat(status(get("/accounts"), session)).isEqualTo(200);

        grants.revoke(signIn.actor(signIn.account(Role.SECURITY_ADMIN)), account, Role.OFFICE);

        assertThat(status(get("/accounts"), session)).isEqualTo(404);
    }

    @Test
    void aChangeOfTheRosterBitesThatDay() {
        clock.set("2017-01-26T10:00");
        UnitId forestry = unit("示例林业局");
        UnitId farming = unit("示例农委");
        PersonId person = persons.register(Actor.system(), new PersonCommand("示例联络员甲", "", ""));
        AccountId account = signIn.account(person);
        assertThat(signIn.actor(account).roles()).isEmpty();

        roster.assign(Actor.system(), new AssignmentCommand(forestry, UnitRole.CONTACT, person, "", SINCE, NOTICE));
        assertThat(signIn.actor(account).roles()).isEqualTo(Set.of(Role.CONTACT));
        assertThat(signIn.actor(account).mayActFor(forestry)).isTrue();
        assertThat(signIn.actor(account).mayActFor(farming)).isFalse();

        PersonId successor = persons.register(Actor.system(), new PersonCommand("示例联络员乙", "", ""));
        roster.assign(
                Actor.system(),
                new AssignmentCommand(forestry, UnitRole.CONTACT, successor, "", LocalDate.of(2017, 2, 6), NOTICE));
        clock.set("2017-02-05T23:59");
        assertThat(signIn.actor(account).mayActFor(forestry)).isTrue();
        clock.set("2017-02-06T00:00");
        assertThat(signIn.actor(account).mayActFor(forestry)).isFalse();
        assertThat(signIn.actor(account).roles()).isEmpty();
        clock.set("2017-01-26T10:00");
    }

    @Test
    void aSessionLastsEightHoursAtMost() throws Exception {
        Cookie session = signIn.session(signIn.account(Role.OFFICE));
        clock.advance(Duration.ofHours(8));
        assertThat(status(get("/settings"), session)).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertThat(status(get("/settings"), session)).isEqualTo(302);
    }

    /** A double click: both answers bring the first message that the session ever holds. */
    @Test
    void twoAnswersAtOnceMayBothSaySomething() {
        Session session = sessions.createSession();
        sessions.save(session);
        Session one = sessions.findById(session.getId());
        Session other = sessions.findById(session.getId());
        one.setAttribute("said", "第一次");
        other.setAttribute("said", "第二次");

        sessions.save(one);
        sessions.save(other);

        assertThat(sessions.findById(session.getId()).<String>getAttribute("said"))
                .isEqualTo("第二次");
    }

    @Test
    void logoutEndsTheSessionForGood() throws Exception {
        Cookie session = signIn.session(signIn.account(Role.OFFICE));
        assertThat(answer(post("/logout").with(csrf()), session).getRedirectedUrl())
                .isEqualTo("/login?out");
        assertThat(status(get("/settings"), session)).isEqualTo(302);
    }

    @Test
    void anotherPasswordEndsAllOtherSessions() throws Exception {
        AccountId account = signIn.account(Role.OFFICE);
        Cookie here = signIn.session(account);
        Cookie elsewhere = signIn.session(account);

        MockHttpServletResponse changed = change(here, PASSWORD, "Regen-Schirm-77-Ufer");

        assertThat(changed.getRedirectedUrl()).isEqualTo("/");
        assertThat(status(get("/settings"), here)).isEqualTo(200);
        assertThat(status(get("/settings"), elsewhere)).isEqualTo(302);
    }

    @Test
    void wrongPresentPasswordsLockAsWrongLoginsDo() throws Exception {
        AccountId account = signIn.account(Role.OFFICE);
        Cookie session = signIn.session(account);
        for (int i = 0; i < 5; i++) {
            assertThat(change(session, "wrong", "Regen-Schirm-77-Ufer").getStatus())
                    .isEqualTo(422);
        }
        assertThat(change(session, PASSWORD, "Regen-Schirm-77-Ufer").getContentAsString())
                .contains("15 分钟后再试");
    }

    @Test
    void aSlipOpensOnlyThePageWhereThePasswordIsChanged() throws Exception {
        Slip slip = accounts.open(admin(), NewAccount.ofAdministrator("slip.user", "示例密码条"));
        Cookie session = signIn.session(slip.account());

        assertThat(answer(get("/settings"), session).getRedirectedUrl()).isEqualTo("/settings/password");
        assertThat(answer(post("/settings").with(csrf()), session).getRedirectedUrl())
                .isEqualTo("/settings/password");
        assertThat(answer(get("/settings/password"), session).getContentAsString())
                .contains("第一次登录");
        assertThat(change(session, slip.password(), "Regen-Schirm-77-Ufer").getRedirectedUrl())
                .isEqualTo("/");
        assertThat(status(get("/settings"), session)).isEqualTo(200);
    }

    @Test
    void aSlipIsVoidAfterTwoWeeks() throws Exception {
        Slip slip = accounts.open(admin(), NewAccount.ofAdministrator("late.user", "示例迟到"));
        clock.advance(Duration.ofDays(14));
        MockHttpServletResponse answer = mvc.perform(post("/login")
                        .param("username", slip.login())
                        .param("password", slip.password())
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
    }

    @Test
    void aPasswordOfNinetyDaysMustBeChangedButNeverASampleOne() throws Exception {
        Slip slip = accounts.open(admin(), NewAccount.ofAdministrator("old.user", "示例旧密码"));
        AccountId sample = signIn.account(Role.OFFICE);
        change(signIn.session(slip.account()), slip.password(), "Regen-Schirm-77-Ufer");
        clock.advance(Duration.ofDays(90));
        assertThat(status(get("/settings"), signIn.session(slip.account()))).isEqualTo(200);
        clock.advance(Duration.ofDays(1));
        assertThat(answer(get("/settings"), signIn.session(slip.account())).getRedirectedUrl())
                .isEqualTo("/settings/password");
        assertThat(status(get("/settings"), signIn.session(sample))).isEqualTo(200);
    }

    @Test
    void languageAndLargeTextArePersonal() throws Exception {
        AccountId account = signIn.account(Role.OFFICE);
        Cookie session = signIn.session(account);
        assertThat(answer(get("/settings").header("Accept-Language", "en"), session)
                        .getContentAsString())
                .contains("<html lang=\"zh-CN\"");

        answer(
                post("/settings")
                        .param("language", "EN")
                        .param("largeText", "true")
                        .with(csrf()),
                session);

        assertThat(answer(get("/settings"), session).getContentAsString())
                .contains("lang=\"en\"")
                .contains("large")
                .contains("Large text");
    }

    private MockHttpServletResponse change(Cookie session, String present, String wanted) throws Exception {
        return answer(
                post("/settings/password")
                        .param("password", present)
                        .param("newPassword", wanted)
                        .param("repeatedPassword", wanted)
                        .with(csrf()),
                session);
    }

    private int status(MockHttpServletRequestBuilder request, Cookie session) throws Exception {
        return answer(request, session).getStatus();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Cookie session) throws Exception {
        return mvc.perform(request.cookie(session)).andReturn().getResponse();
    }

    private Actor admin() {
        return signIn.actor(signIn.account(Role.SYSTEM_ADMIN));
    }

    private UnitId unit(String name) {
        return units.create(Actor.system(), new UnitCommand(name, name, "", UnitKind.MEMBER, "", null, SINCE, NOTICE));
    }
}
