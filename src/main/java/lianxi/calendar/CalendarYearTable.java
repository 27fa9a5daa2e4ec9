package lianxi.calendar;

import static lianxi.shared.Moments.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and replaces single years of the tables calendar_year and calendar_day, and keeps what stood before. */
@Repository
class CalendarYearTable {

    private static final String COLUMNS = "year, version, notice_number, issued_on, loaded_at, loaded_by, reason";

    private final JdbcClient jdbc;

    CalendarYearTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LoadedYear> find(int year) {
        return jdbc.sql("select " + COLUMNS + " from calendar_year where year = ?")
                .param(year)
                .query((row, n) -> loaded(row, spans(year)))
                .optional();
    }

    /** The same, so that nobody else changes the year before this transaction ends. */
    Optional<LoadedYear> lock(int year) {
        jdbc.sql("select year from calendar_year where year = ? for update")
                .param(year)
                .query(Integer.class)
                .optional();
        return find(year);
    }

    /** All versions of the year without their days, newest first; the first stands. */
    List<LoadedYear> versions(int year) {
        return jdbc.sql("select " + COLUMNS + " from calendar_year where year = :year union all select " + COLUMNS
                        + " from calendar_year_past where year = :year order by version desc")
                .param("year", year)
                .query((row, n) -> loaded(row, List.of()))
                .list();
    }

    /** Days that the notices of other years name, with that year. */
    Map<LocalDate, Integer> daysOfOthers(int year) {
        Map<LocalDate, Integer> days = new HashMap<>();
        jdbc.sql("select day, notice_year from calendar_day where notice_year <> ?")
                .param(year)
                .query(row -> {
                    days.put(row.getObject("day", LocalDate.class), row.getInt("notice_year"));
                });
        return days;
    }

    /** Whether the year was free. */
    boolean insert(CalendarYearCommand command, String by, Instant now) {
        return jdbc.sql("""
                        insert into calendar_year (year, notice_number, issued_on, loaded_at, loaded_by)
                        values (?, ?, ?, ?, ?) on conflict (year) do nothing""")
                        .params(command.year(), command.noticeNumber(), command.issuedOn(), at(now), by)
                        .update()
                == 1;
    }

    /** Puts the year as it stands among the earlier versions, and the new arrangement in its place. */
    void replace(CalendarYearCommand command, String by, Instant now) {
        jdbc.sql("insert into calendar_year_past (" + COLUMNS + ", days) select " + COLUMNS + """
                        , (select coalesce(jsonb_agg(jsonb_build_object('day', d.day, 'kind', d.kind, 'name', d.name,
                                                                        'name_en', d.name_en) order by d.day), '[]')
                             from calendar_day d where d.notice_year = y.year)
                          from calendar_year y where y.year = ?""")
                .param(command.year())
                .update();
        jdbc.sql("""
                        update calendar_year
                           set version = version + 1, notice_number = ?, issued_on = ?, loaded_at = ?, loaded_by = ?,
                               reason = ?
                         where year = ?""")
                .params(command.noticeNumber(), command.issuedOn(), at(now), by, command.reason(), command.year())
                .update();
        jdbc.sql("delete from calendar_day where notice_year = ?")
                .param(command.year())
                .update();
    }

    void insertDays(CalendarYearCommand command) {
        command.spans().stream()
                .flatMap(DaySpan::days)
                .forEach(day -> jdbc.sql(
                                "insert into calendar_day (day, kind, name, name_en, notice_year) values (?, ?, ?, ?, ?)")
                        .params(day.date(), day.kind().name(), day.name(), day.nameEn(), command.year())
                        .update());
    }

    private List<DaySpan> spans(int year) {
        return DaySpan.of(jdbc.sql("""
                        select day as date, kind, name, name_en from calendar_day where notice_year = ? order by day""").param(year).query(SpecialDay.class).list());
    }

    private static LoadedYear loaded(ResultSet row, List<DaySpan> spans) throws SQLException {
        HolidayNotice notice = new HolidayNotice(
                row.getInt("year"), row.getString("notice_number"), row.getObject("issued_on", LocalDate.class));
        @Nullable String by = row.getString("loaded_by");
        return new LoadedYear(
                notice,
                row.getInt("version"),
                row.getTimestamp("loaded_at").toInstant(),
                by,
                row.getString("reason"),
                spans);
    }
}
