package lianxi.meeting;

import static lianxi.shared.Moments.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The series and their rules, which are only ever added (例会制度). */
@Repository
class MeetingSeriesTable {

    private final JdbcClient jdbc;

    MeetingSeriesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SeriesId begin(String name, Instant now) {
        return new SeriesId(jdbc.sql("insert into meeting_series (name, begun_at) values (?, ?) returning id")
                .params(name, at(now))
                .query(Long.class)
                .single());
    }

    void add(SeriesId series, SeriesRule terms) {
        DayOfWeek weekday = terms.rule().weekday();
        jdbc.sql("""
                        insert into meeting_series_rule (series_id, from_month, kind, number, weekday, at, minutes, place,
                                                         set_at, set_by)
                        values (:series, :from, :kind, :number, :weekday, :at, :minutes, :place, :setAt, :setBy)""")
                .param("series", series.value())
                .param("from", terms.from().atDay(1))
                .param("kind", terms.rule().kind().name())
                .param("number", terms.rule().number())
                .param("weekday", weekday == null ? null : weekday.name())
                .param("at", terms.at())
                .param("minutes", terms.minutes())
                .param("place", terms.place())
                .param("setAt", at(terms.setAt()))
                .param("setBy", terms.setBy())
                .update();
    }

    /** Every series with its rules: one query. */
    List<MeetingSeries> all() {
        Map<Long, MeetingSeries> series = new LinkedHashMap<>();
        jdbc.sql("""
                        select s.name, s.begun_at, r.* from meeting_series s join meeting_series_rule r on r.series_id = s.id
                         order by s.id, r.from_month, r.id""").query(row -> {
            long id = row.getLong("series_id");
            MeetingSeries known = series.get(id);
            List<SeriesRule> rules = new ArrayList<>(known == null ? List.of() : known.rules());
            rules.add(terms(row));
            series.put(
                    id,
                    new MeetingSeries(
                            new SeriesId(id),
                            row.getString("name"),
                            row.getTimestamp("begun_at").toInstant(),
                            rules));
        });
        return List.copyOf(series.values());
    }

    /** One series, whose rules nobody else changes until the transaction ends. */
    Optional<MeetingSeries> locked(SeriesId id) {
        jdbc.sql("select id from meeting_series where id = ? for update")
                .param(id.value())
                .query(Long.class)
                .optional();
        return all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static SeriesRule terms(ResultSet row) throws SQLException {
        return new SeriesRule(
                YearMonth.from(row.getObject("from_month", LocalDate.class)),
                new MonthlyRule(
                        MonthlyRule.Kind.valueOf(row.getString("kind")),
                        row.getInt("number"),
                        weekday(row.getString("weekday"))),
                row.getObject("at", LocalTime.class),
                row.getInt("minutes"),
                row.getString("place"),
                row.getTimestamp("set_at").toInstant(),
                row.getString("set_by"));
    }

    private static @Nullable DayOfWeek weekday(@Nullable String name) {
        return name == null ? null : DayOfWeek.valueOf(name);
    }
}
