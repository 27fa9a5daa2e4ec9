package lianxi.testing;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import lianxi.access.AccountService;
import lianxi.access.Actors;
import lianxi.access.CurrentAccount;
import lianxi.access.GrantService;
import lianxi.access.NewAccount;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Makes accounts through the product's own services and signs requests in with a session in the database, as the log-in
 * page does: {@code mvc.perform(get("/weekly").with(signIn.as(account)))}; writes also need {@code .with(csrf())}.
 */
@Component
public class SignIn {

    /** The password of every account made here. */
    public static final String PASSWORD = "Xk7qRm2vTz9pLw4s";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private AccountService accounts;

    @Autowired
    private GrantService grants;

    @Autowired
    private Actors actors;

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Autowired
    private Clock clock;

    /** An account without a person in the roster. */
    public AccountId account(Role... granted) {
        int number = NUMBER.incrementAndGet();
        return granted(
                accounts.openSample(
                        Actor.system(), NewAccount.ofAdministrator("user" + number, "示例人员" + number), PASSWORD),
                granted);
    }

    /** The account of a person, whose other roles follow from the roster. */
    public AccountId account(PersonId person, Role... granted) {
        int number = NUMBER.incrementAndGet();
        return granted(accounts.openSample(Actor.system(), NewAccount.of("user" + number, person), PASSWORD), granted);
    }

    public String login(AccountId account) {
        return actors.account(account).login();
    }

    public Actor actor(AccountId account) {
        return actors.actorOf(account);
    }

    /** Signs the request in. */
    public RequestPostProcessor as(AccountId account) {
        Cookie cookie = session(account);
        return request -> {
            request.setCookies(cookie);
            return request;
        };
    }

    /** The cookie of a new session of the account. */
    public Cookie session(AccountId account) {
        return new Cookie(
                "LIANXI",
                Base64.getEncoder().encodeToString(open(account, sessions).getBytes(StandardCharsets.UTF_8)));
    }

    private <S extends Session> String open(AccountId id, SessionRepository<S> repository) {
        CurrentAccount account = actors.account(id);
        S session = repository.createSession();
        session.setAttribute("account", id.value());
        session.setAttribute("stamp", account.stamp());
        session.setAttribute("since", clock.instant().toEpochMilli());
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, id.toString());
        repository.save(session);
        return session.getId();
    }

    public void grant(AccountId account, Role role) {
        grants.grant(Actor.system(), account, role);
    }

    private AccountId granted(AccountId account, Role... roles) {
        for (Role role : roles) {
            grant(account, role);
        }
        return account;
    }
}
