package lianxi.access;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets people in and out (登录、退出). */
@Service
public class LoginService {

    private static final Actor NOBODY = new Actor(null, null, "-", Set.of(), Set.of(), Set.of());

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final LoginLimiter limiter;
    private final Actors actors;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LoginService(
            AccountRepository accounts,
            Passwords passwords,
            LoginLimiter limiter,
            Actors actors,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.limiter = limiter;
        this.actors = actors;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Checks a login and its password.
     *
     * @param address the client's address
     */
    public LoginResult logIn(String login, String password, @Nullable String address) {
        LoginName name = new LoginName(login);
        LoginLimiter.Attempt attempt = limiter.begin(name, Network.of(address));
        Optional<Account> account = accounts.findByLoginKey(name.key());
        if (!attempt.allowed()) {
            refuse(account, name, "access.login.locked");
            return LoginResult.refused(true);
        }
        boolean right =
                passwords.matches(password, account.map(Account::password).orElse(null));
        if (!right || !account.orElseThrow().isOpenAt(clock.instant())) {
            refuse(account, name, attempt.last() ? "access.login.lock" : "access.login.failed");
            return LoginResult.refused(attempt.last());
        }
        AccountId id = account.get().id();
        limiter.succeeded(attempt, id);
        transaction.executeWithoutResult(status -> welcome(id, password));
        return new LoginResult(actors.account(id), false);
    }

    /** Records that somebody left. */
    public void logOut(Actor actor) {
        trail.recordAlone(
                actor, "access.logout", "access_account", actor.account(), AuditResult.DONE, AuditFields.none());
    }

    private void welcome(AccountId id, String password) {
        Account account = accounts.lock(id.value()).orElseThrow();
        if (passwords.isOutdated(account.password())) {
            account.rehash(passwords.hash(password));
        }
        account.loggedIn(clock.instant());
        trail.record(actors.actorOf(id), "access.login", "access_account", id, AuditFields.none());
    }

    private void refuse(Optional<Account> account, LoginName name, String action) {
        Object object = account.<Object>map(Account::id).orElse(name.digest());
        trail.recordAlone(NOBODY, action, "access_account", object, AuditResult.REFUSED, AuditFields.none());
    }
}
