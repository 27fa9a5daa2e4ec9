package lianxi.access;

import static lianxi.shared.Moments.at;
import static lianxi.shared.Role.CONTACT;
import static lianxi.shared.Role.LEADER;
import static lianxi.shared.Role.MEMBER;
import static lianxi.shared.Role.OFFICE;
import static lianxi.shared.Role.RECIPIENT;
import static lianxi.shared.Role.SUPERVISOR;
import static lianxi.shared.Role.UNDERTAKER;
import static lianxi.shared.Role.UNIT_HEAD;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's calendar feed (日历订阅): calendar programs have no session, so the secret in the address is the key. Only its digest
 * is kept: it is shown once, and a new one ends the old one. The administrators (三员) have no business to subscribe to.
 */
@Service
@Transactional
public class FeedService {

    private static final int SECRET_BYTES = 32;
    private static final String OBJECT = "access_account";

    private final JdbcClient jdbc;
    private final Actors actors;
    private final AuditTrail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FeedService(JdbcClient jdbc, Actors actors, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.trail = trail;
        this.clock = clock;
    }

    /** Makes a new address; an earlier one is dead from now on. Returns its secret, which nobody can read again. */
    @AllowedTo({LEADER, MEMBER, OFFICE, UNIT_HEAD, CONTACT, SUPERVISOR, UNDERTAKER, RECIPIENT})
    public String open(Actor actor) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        insert into access_feed (account_id, digest, made_at) values (?, ?, ?)
                        on conflict (account_id) do update set digest = excluded.digest, made_at = excluded.made_at""")
                .params(own(actor).value(), Digests.sha256(secret), at(clock.instant()))
                .update();
        trail.record(actor, "access.feed-open", OBJECT, own(actor), AuditFields.none());
        return secret;
    }

    /** Ends the feed; whoever has the address finds nothing there from now on. */
    @AllowedTo({LEADER, MEMBER, OFFICE, UNIT_HEAD, CONTACT, SUPERVISOR, UNDERTAKER, RECIPIENT})
    public void close(Actor actor) {
        int closed = jdbc.sql("delete from access_feed where account_id = ?")
                .param(own(actor).value())
                .update();
        if (closed > 0) {
            trail.record(actor, "access.feed-close", OBJECT, own(actor), AuditFields.none());
        }
    }

    /** Since when the account has a feed. */
    @Transactional(readOnly = true)
    public Optional<Instant> openSince(AccountId account) {
        return jdbc.sql("select made_at from access_feed where account_id = ?")
                .param(account.value())
                .query((row, n) -> row.getTimestamp("made_at").toInstant())
                .optional();
    }

    /** The account whose feed it is, as it stands this very day; empty for a dead address and a closed account. */
    @Transactional(readOnly = true)
    public Optional<CurrentAccount> reader(String secret) {
        return jdbc.sql("""
                        select a.id from access_feed f join access_account a on a.id = f.account_id
                         where f.digest = ? and a.enabled""")
                .param(Digests.sha256(secret))
                .query((row, n) -> new AccountId(row.getLong("id")))
                .optional()
                .map(actors::account);
    }

    private static AccountId own(Actor actor) {
        return Objects.requireNonNull(actor.account());
    }
}
