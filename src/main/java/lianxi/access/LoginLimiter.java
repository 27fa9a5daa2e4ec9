package lianxi.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import lianxi.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts failures on every path that takes a secret, in the database for all nodes: 5 in 15 minutes lock a login for 15
 * minutes, 50 over all logins lock a network. A login that does not exist is counted and locked like one that does.
 *
 * <p>The lock cannot shut people out: failures are counted apart for networks from which the account has logged in
 * before, and from those a locked network does not matter.
 */
@Component
class LoginLimiter {

    static final int FAILURES_PER_LOGIN = 5;
    static final int FAILURES_PER_NETWORK = 50;
    static final Duration LOCK = Duration.ofMinutes(15);

    private static final String ANYWHERE = "*";
    private static final String EVERY_LOGIN = "*";
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    LoginLimiter(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether one more attempt may be made; it counts as failed until {@link #succeeded}, so that none slips by at once. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Attempt begin(LoginName login, String network) {
        boolean known = isKnown(login, network);
        String place = known ? network : ANYWHERE;
        if (!known && isLocked(EVERY_LOGIN, network) || isLocked(login.digest(), place)) {
            return new Attempt(login, network, place, false, false);
        }
        int failures = count(login.digest(), place, FAILURES_PER_LOGIN);
        count(EVERY_LOGIN, network, FAILURES_PER_NETWORK);
        return new Attempt(login, network, place, failures <= FAILURES_PER_LOGIN, failures == FAILURES_PER_LOGIN);
    }

    /** Takes the attempt's count back and remembers the network. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(Attempt attempt, AccountId account) {
        forget(attempt.login().digest(), attempt.place());
        jdbc.sql("update access_attempt set failures = failures - 1 where subject = ? and network = ? and failures > 0")
                .params(EVERY_LOGIN, attempt.network())
                .update();
        jdbc.sql("""
                        insert into access_known_network (account_id, network, last_login_at) values (?, ?, ?)
                        on conflict (account_id, network) do update set last_login_at = excluded.last_login_at""").params(account.value(), attempt.network(), now()).update();
    }

    /** Opens a locked login everywhere at once. */
    @Transactional
    public void unlock(LoginName login) {
        jdbc.sql("delete from access_attempt where subject = ?")
                .param(login.digest())
                .update();
    }

    /** Removes counts that no longer matter. */
    @Transactional
    public void sweep() {
        jdbc.sql("delete from access_attempt where since < ?")
                .param(now().minusDays(1))
                .update();
    }

    private boolean isKnown(LoginName login, String network) {
        return jdbc.sql("""
                        select exists (select 1 from access_known_network n join access_account a on a.id = n.account_id
                                       where a.login_key = ? and n.network = ? and n.last_login_at > ?)""")
                .params(login.key(), network, now().minus(REMEMBERED))
                .query(Boolean.class)
                .single();
    }

    private boolean isLocked(String subject, String network) {
        return jdbc.sql(
                        "select exists (select 1 from access_attempt where subject = ? and network = ? and locked_until > ?)")
                .params(subject, network, now())
                .query(Boolean.class)
                .single();
    }

    private int count(String subject, String network, int limit) {
        return jdbc.sql("""
                        insert into access_attempt as a (subject, network, failures, since)
                        values (:subject, :network, 1, :now)
                        on conflict (subject, network) do update set
                            failures = case when a.since < :window then 1 else a.failures + 1 end,
                            since = case when a.since < :window then :now else a.since end,
                            locked_until = case when a.since >= :window and a.failures + 1 >= :limit then :until end
                        returning failures""")
                .param("subject", subject)
                .param("network", network)
                .param("now", now())
                .param("window", now().minus(LOCK))
                .param("limit", limit)
                .param("until", now().plus(LOCK))
                .query(Integer.class)
                .single();
    }

    private void forget(String subject, String network) {
        jdbc.sql("delete from access_attempt where subject = ? and network = ?")
                .params(subject, network)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /**
     * One attempt.
     *
     * @param place where failures of this login are counted: its network if known, else anywhere
     * @param allowed whether the password may be looked at
     * @param last whether a failure locks the login from now on
     */
    record Attempt(LoginName login, String network, String place, boolean allowed, boolean last) {}
}
