package lianxi.scheduling;

import static lianxi.shared.Moments.at;
import static lianxi.shared.Moments.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger's rows. Every statement that settles an occurrence leaves a settled one alone. */
@Repository
class LedgerTable {

    private final JdbcClient jdbc;

    LedgerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes an occurrence for this transaction: a new one, or a failed one whose time has come again. Does not wait for
     * another node that is just making it.
     */
    boolean claim(String kind, Owed owed, Instant now) {
        boolean alone = jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param("occurrence/" + kind + "/" + owed.period())
                .query(Boolean.class)
                .single();
        return alone
                && jdbc.sql("""
                                insert into scheduling_occurrence as o
                                       (kind, period, due_at, valid_until, state, recorded_at, settled_at)
                                values (:kind, :period, :due, :until, 'DONE', :now, :now)
                                on conflict (kind, period) do update
                                   set state = 'DONE', attempts = o.attempts + 1, settled_at = :now, retry_at = null
                                 where o.state = 'FAILED' and o.retry_at <= :now""")
                                .param("kind", kind)
                                .param("period", owed.period())
                                .param("due", at(owed.dueAt()))
                                .param("until", at(owed.validUntil()))
                                .param("now", at(now))
                                .update()
                        == 1;
    }

    void settle(String kind, String period, OccurrenceState state, int made) {
        jdbc.sql("update scheduling_occurrence set state = ?, made = ? where kind = ? and period = ?")
                .params(state.name(), made, kind, period)
                .update();
    }

    /** Records a failure with the moment of the next attempt, 1, 2, 4 … up to 60 minutes later. */
    void fail(String kind, Owed owed, Instant now, String errorId, String error) {
        jdbc.sql("""
                        insert into scheduling_occurrence as o
                               (kind, period, due_at, valid_until, state, recorded_at, retry_at, error_id, error)
                        values (:kind, :period, :due, :until, 'FAILED', :now, :first, :errorId, :error)
                        on conflict (kind, period) do update
                           set attempts = o.attempts + 1, error_id = :errorId, error = :error,
                               retry_at = cast(:now as timestamptz)
                                          + least(interval '1 hour', interval '1 minute' * power(2, least(o.attempts, 6)))
                         where o.state = 'FAILED'""")
                .param("kind", kind)
                .param("period", owed.period())
                .param("due", at(owed.dueAt()))
                .param("until", at(owed.validUntil()))
                .param("now", at(now))
                .param("first", at(now.plus(Duration.ofMinutes(1))))
                .param("errorId", errorId)
                .param("error", error)
                .update();
    }

    /** The periods that the ledger knows of each kind, from the kind's moment on. */
    Map<String, Set<String>> periodsSince(Map<String, Instant> since) {
        Map<String, Set<String>> periods = new HashMap<>();
        List<String> kinds = List.copyOf(since.keySet());
        jdbc.sql("""
                        select o.kind, o.period
                          from unnest(cast(? as text[]), cast(cast(? as text[]) as timestamptz[])) as k (kind, since)
                          join scheduling_occurrence o on o.kind = k.kind and o.due_at >= k.since""")
                .params(
                        kinds.toArray(String[]::new),
                        kinds.stream().map(kind -> since.get(kind).toString()).toArray(String[]::new))
                .query(row -> {
                    periods.computeIfAbsent(row.getString("kind"), first -> new HashSet<>())
                            .add(row.getString("period"));
                });
        return periods;
    }

    /** What of each kind failed and may be tried again. */
    Map<String, List<Owed>> toRetry(Instant now) {
        Map<String, List<Owed>> failed = new HashMap<>();
        jdbc.sql("""
                        select kind, period, due_at, valid_until from scheduling_occurrence
                         where state = 'FAILED' and retry_at <= ? order by due_at""").param(at(now)).query(row -> {
            failed.computeIfAbsent(row.getString("kind"), first -> new ArrayList<>())
                    .add(owed(row, 0));
        });
        return failed;
    }

    /** The failed occurrence of that id, its next attempt moved to now. */
    Optional<FailedOccurrence> hasten(OccurrenceId id, Instant now) {
        return jdbc.sql("""
                        update scheduling_occurrence set retry_at = ? where id = ? and state = 'FAILED'
                        returning kind, period, due_at, valid_until""")
                .params(at(now), id.value())
                .query((row, n) -> new FailedOccurrence(row.getString("kind"), owed(row, n)))
                .optional();
    }

    Optional<OccurrenceState> state(OccurrenceId id) {
        return jdbc.sql("select state from scheduling_occurrence where id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(OccurrenceState::valueOf);
    }

    private static Owed owed(ResultSet row, int number) throws SQLException {
        return new Owed(row.getString("period"), row.getTimestamp("due_at").toInstant(), moment(row, "valid_until"));
    }

    record FailedOccurrence(String kind, Owed owed) {}
}
