package lianxi.scheduling;

import static lianxi.shared.Moments.at;
import static lianxi.shared.Moments.moment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When each kind began to be owed, and how its rule fared in the latest sweep. */
@Repository
class SeriesTable {

    private final JdbcClient jdbc;

    SeriesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(Collection<String> kinds, Instant now) {
        jdbc.sql("""
                        insert into scheduling_series (kind, begins_at) select unnest(cast(? as text[])), ?
                            on conflict (kind) do nothing""").params(kinds.toArray(String[]::new), at(now)).update();
    }

    /** All that have begun, by their kind. */
    Map<String, Series> all() {
        Map<String, Series> series = new HashMap<>();
        jdbc.sql("""
                        select s.kind, s.begins_at,
                               (select max(o.due_at) from scheduling_occurrence o where o.kind = s.kind) as latest_due
                          from scheduling_series s""").query(row -> {
            series.put(row.getString("kind"), Series.of(row));
        });
        return series;
    }

    void swept(Collection<String> kinds, Instant now) {
        jdbc.sql("update scheduling_series set swept_at = ?, error_id = null, error = null where kind = any (?)")
                .params(at(now), kinds.toArray(String[]::new))
                .update();
    }

    void ruleFailed(String kind, String errorId, String error) {
        jdbc.sql("update scheduling_series set error_id = ?, error = ? where kind = ?")
                .params(errorId, error, kind)
                .update();
    }

    /** When a kind began to be owed, and the latest that the ledger knows of. */
    record Series(Instant begin, @Nullable Instant latestDue) {

        private static Series of(ResultSet row) throws SQLException {
            return new Series(row.getTimestamp("begins_at").toInstant(), moment(row, "latest_due"));
        }
    }
}
