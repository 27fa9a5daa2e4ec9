package lianxi.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
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
        Standing standing = standing(login, network);
        String place = standing.known() ? network : ANYWHERE;
        if (standing.locked()) {
            return new Attempt(login, network, place, false, false);
        }
        int failures = count(login.digest(), place, network);
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

    /** Whether the account has logged in from the network before, and whether the login or the network is locked. */
    private Standing standing(LoginName login, String network) {
        return jdbc.sql("""
                        with place as (
                            select exists (select 1 from access_known_network n
                                           join access_account a on a.id = n.account_id
                                           where a.login_key = :key and n.network = :network
                                             and n.last_login_at > :remembered) as known)
                        select known, exists (
                            select 1 from access_attempt t
                            where t.locked_until > :now
                              and (t.subject = :subject and t.network = case when known then :network else :anywhere end
                                   or not known and t.subject = :every and t.network = :network)) as locked
                        from place""")
                .param("key", login.key())
                .param("network", network)
                .param("remembered", now().minus(REMEMBERED))
                .param("now", now())
                .param("subject", login.digest())
                .param("anywhere", ANYWHERE)
                .param("every", EVERY_LOGIN)
                .query((row, number) -> new Standing(row.getBoolean("known"), row.getBoolean("locked")))
                .single();
    }

    /** Counts for the login and for the network; tells how many the login has. */
    private int count(String subject, String place, String network) {
        return jdbc
                .sql("""
                        insert into access_attempt as a (subject, network, failures, since)
                        values (:subject, :place, 1, :now), (:every, :network, 1, :now)
                        on conflict (subject, network) do update set
                            failures = case when a.since < :window then 1 else a.failures + 1 end,
                            since = case when a.since < :window then :now else a.since end,
                            locked_until = case when a.since >= :window and a.failures + 1
                                >= case when a.subject = :every then :perNetwork else :perLogin end then :until end
                        returning subject, failures""")
                .param("subject", subject)
                .param("place", place)
                .param("every", EVERY_LOGIN)
                .param("network", network)
                .param("now", now())
                .param("window", now().minus(LOCK))
                .param("perLogin", FAILURES_PER_LOGIN)
                .param("perNetwork", FAILURES_PER_NETWORK)
                .param("until", now().plus(LOCK))
                .query((row, number) -> Map.entry(row.getString("subject"), row.getInt("failures")))
                .list()
                .stream()
                .filter(counted -> counted.getKey().equals(subject))
                .mapToInt(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private void forget(String subject, String network) {
        jdbc.sql("delete from access_attempt where subject = ? and network = ?")
                .params(subject, network)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private record Standing(boolean known, boolean locked) {}

    /**
     * One attempt.
     *
     * @param place where failures of this login are counted: its network if known, else anywhere
     * @param allowed whether the password may be looked at
     * @param last whether a failure locks the login from now on
     */
    record Attempt(LoginName login, String network, String place, boolean allowed, boolean last) {}
}
