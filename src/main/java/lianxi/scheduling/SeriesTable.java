package lianxi.scheduling;

import static lianxi.shared.Moments.at;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When each kind began to be owed, and how its rule fared in the latest sweep. */
@Repository
class SeriesTable {

    private final JdbcClient jdbc;

    SeriesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean hasBegun() {
        return jdbc.sql("select exists (select 1 from scheduling_series)")
                .query(Boolean.class)
                .single();
    }

    void begin(Collection<String> kinds, Instant now) {
        jdbc.sql("""
                        insert into scheduling_series (kind, begins_at) select unnest(cast(? as text[])), ?
                            on conflict (kind) do nothing""").params(kinds.toArray(String[]::new), at(now)).update();
    }

    Optional<Instant> beginOf(String kind) {
        return jdbc.sql("select begins_at from scheduling_series where kind = ?")
                .param(kind)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void swept(String kind, Instant now) {
        jdbc.sql("update scheduling_series set swept_at = ?, error_id = null, error = null where kind = ?")
                .params(at(now), kind)
                .update();
    }

    void ruleFailed(String kind, String errorId, String error) {
        jdbc.sql("update scheduling_series set error_id = ?, error = ? where kind = ?")
                .params(errorId, error, kind)
                .update();
    }
}
