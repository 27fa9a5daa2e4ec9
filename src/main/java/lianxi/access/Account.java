package lianxi.access;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import lianxi.shared.AccountId;
import lianxi.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** An account (账号): a login, its password, and how its person likes the pages. */
@Entity
@Table(name = "access_account")
class Account {

    private static final Duration SLIP_VALID = Duration.ofDays(14);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String login;
    private String loginKey;
    private String loginDigest;
    private String name;

    @Nullable
    private Long personId;

    private String password;
    private Instant passwordChangedAt;
    private boolean mustChange;

    @Nullable
    private Instant slipUntil;

    private boolean enabled = true;
    private boolean sample;

    @Enumerated(EnumType.STRING)
    private Language language = Language.ZH;

    private boolean largeText;
    private String stamp;
    private Instant openedAt;

    @Nullable
    private Long openedBy;

    @Nullable
    private Instant lastLoginAt;

    @Version
    private int version;

    protected Account() {}

    Account(LoginName login, String name, @Nullable PersonId person, @Nullable AccountId openedBy, Instant now) {
        this.login = login.typed();
        this.loginKey = login.key();
        this.loginDigest = login.digest();
        this.name = name;
        this.personId = person == null ? null : person.value();
        this.openedBy = openedBy == null ? null : openedBy.value();
        this.openedAt = now;
    }

    /** Puts a one-time password in place that must be changed at the next login; every session ends. */
    Instant handOutSlip(String hash, String newStamp, Instant now) {
        setPassword(hash, newStamp, now);
        mustChange = true;
        slipUntil = now.plus(SLIP_VALID);
        return slipUntil;
    }

    /** A sample account keeps its password: no forced change, no expiry. */
    void becomeSample(String hash, String newStamp, Instant now) {
        setPassword(hash, newStamp, now);
        sample = true;
    }

    /** The person's own new password; sessions other than the current one end. */
    void changePassword(String hash, String newStamp, Instant now) {
        setPassword(hash, newStamp, now);
        mustChange = false;
        slipUntil = null;
    }

    /** The same password under a stronger hash. */
    void rehash(String hash) {
        password = hash;
    }

    void disable(String newStamp) {
        enabled = false;
        stamp = newStamp;
    }

    void enable() {
        enabled = true;
    }

    void prefer(Language newLanguage, boolean newLargeText) {
        language = newLanguage;
        largeText = newLargeText;
    }

    void loggedIn(Instant now) {
        lastLoginAt = now;
    }

    boolean isOpenAt(Instant now) {
        return enabled && (slipUntil == null || now.isBefore(slipUntil));
    }

    AccountId id() {
        return new AccountId(id);
    }

    String login() {
        return login;
    }

    String name() {
        return name;
    }

    @Nullable
    PersonId person() {
        return personId == null ? null : new PersonId(personId);
    }

    String password() {
        return password;
    }

    String stamp() {
        return stamp;
    }

    boolean isEnabled() {
        return enabled;
    }

    boolean isSample() {
        return sample;
    }

    Language language() {
        return language;
    }

    boolean isLargeText() {
        return largeText;
    }

    LoginName loginName() {
        return new LoginName(login);
    }

    private void setPassword(String hash, String newStamp, Instant now) {
        password = hash;
        stamp = newStamp;
        passwordChangedAt = now;
    }
}
