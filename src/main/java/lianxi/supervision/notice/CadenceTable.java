package lianxi.supervision.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import lianxi.shared.Actor;
import lianxi.shared.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cadences that were ever set, each with the days for which it holds. */
@Repository
class CadenceTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    CadenceTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A cadence and its days, both included. */
    record Held(Cadence cadence, LocalDate from, @Nullable LocalDate to) {}

    List<Held> all() {
        return jdbc.sql("select * from supervision_notice_cadence order by id")
                .query((row, n) -> new Held(
                        cadence(row),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    CadenceView current() {
        return jdbc.sql("select * from supervision_notice_cadence where ends_on is null")
                .query((row, n) -> new CadenceView(
                        cadence(row),
                        row.getObject("starts_on", LocalDate.class),
                        row.getString("set_by"),
                        row.getInt("id")))
                .optional()
                .orElse(new CadenceView(Cadence.OFF, null, null, 0));
    }

    void lock() {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('supervision_notice_cadence', 0))")
                .query(Integer.class)
                .single();
    }

    /** The one before holds until the day before. */
    void begin(Actor actor, Cadence cadence, LocalDate from) {
        jdbc.sql("update supervision_notice_cadence set ends_on = ? where ends_on is null")
                .param(from.minusDays(1))
                .update();
        jdbc.sql("""
                        insert into supervision_notice_cadence (kind, number, weekday, starts_on, set_by, set_at)
                        values (:kind, :number, :weekday, :from, :by, :now)""")
                .param("kind", cadence.kind().name())
                .param("number", cadence.number())
                .param(
                        "weekday",
                        cadence.weekday() == null ? null : cadence.weekday().getValue())
                .param("from", from)
                .param("by", actor.name())
                .param("now", Moments.at(clock.instant()))
                .update();
    }

    private static Cadence cadence(ResultSet row) throws SQLException {
        Integer weekday = row.getObject("weekday", Integer.class);
        return new Cadence(
                CadenceKind.valueOf(row.getString("kind")),
                row.getInt("number"),
                weekday == null ? null : DayOfWeek.of(weekday));
    }
}
