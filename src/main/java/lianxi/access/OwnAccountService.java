package lianxi.access;

import java.time.Clock;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.RefusedException;
import lianxi.shared.Setting;
import lianxi.shared.Settings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What everybody does to the own account: password, language, 大字. */
@Service
public class OwnAccountService {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final OldPasswords oldPasswords;
    private final LoginLimiter limiter;
    private final Settings settings;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnAccountService(
            AccountRepository accounts,
            Passwords passwords,
            PasswordPolicy policy,
            OldPasswords oldPasswords,
            LoginLimiter limiter,
            Settings settings,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.policy = policy;
        this.oldPasswords = oldPasswords;
        this.limiter = limiter;
        this.settings = settings;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Changes the password after the present one; failures count like failed log-ins. All other sessions end.
     *
     * @return the new security stamp, which the current session goes on with
     */
    @AllowedTo(everyone = true)
    public String changePassword(Actor actor, PasswordChange change) {
        confirm(actor, change);
        return Objects.requireNonNull(transaction.execute(status -> replace(actor, change.wanted())));
    }

    /** Keeps how the person likes the pages. */
    @AllowedTo(everyone = true)
    @Transactional
    public void prefer(Actor actor, Language language, boolean largeText) {
        Account account = own(actor);
        AuditFields fields = AuditFields.none()
                .plain("language", account.language(), language)
                .plain("largeText", account.isLargeText(), largeText);
        account.prefer(language, largeText);
        trail.record(actor, "access.prefer", "access_account", account.id(), fields);
    }

    public PasswordProfile profile() {
        return PasswordProfile.valueOf(settings.text(Setting.PASSWORD_PROFILE));
    }

    /** Whether the account must choose a new password before anything else: a slip's, or one that is too old. */
    public boolean mustChangePassword(CurrentAccount account) {
        if (account.mustChange() || account.sample() || !isOlder(account, PasswordProfile.SHORTEST_VALIDITY)) {
            return account.mustChange();
        }
        Period validity = profile().validity();
        return validity != null && isOlder(account, validity);
    }

    private boolean isOlder(CurrentAccount account, Period age) {
        return account.passwordChangedAt()
                .atZone(clock.getZone())
                .plus(age)
                .toInstant()
                .isBefore(clock.instant());
    }

    private void confirm(Actor actor, PasswordChange change) {
        Account account = own(actor);
        LoginLimiter.Attempt attempt = limiter.begin(account.loginName(), Network.of(change.address()));
        if (!attempt.allowed()) {
            throw new RefusedException("password", "access.login.locked");
        }
        if (!passwords.matches(change.present(), account.password())) {
            trail.recordAlone(
                    actor,
                    "access.password.failed",
                    "access_account",
                    account.id(),
                    AuditResult.REFUSED,
                    AuditFields.none());
            throw new RefusedException("password", "access.password.wrong");
        }
        limiter.succeeded(attempt, account.id());
    }

    private String replace(Actor actor, String wanted) {
        Account account = own(actor);
        policy.check(profile(), "newPassword", wanted, List.of(account.login(), account.name()));
        if (oldPasswords.contain(account, wanted, profile().remembered())) {
            throw new RefusedException(
                    "newPassword", "access.password.used", profile().remembered());
        }
        oldPasswords.keep(account);
        account.changePassword(passwords.hash(wanted), passwords.stamp(), clock.instant());
        trail.record(actor, "access.password", "access_account", account.id(), AuditFields.none());
        return account.stamp();
    }

    private Account own(Actor actor) {
        return accounts.findById(Objects.requireNonNull(actor.account()).value())
                .orElseThrow();
    }
}
