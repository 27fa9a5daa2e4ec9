package lianxi.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the tables calendar_year and calendar_day into one immutable calendar. */
@Repository
class CalendarTable {

    private final JdbcClient jdbc;

    CalendarTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A calendar together with the revision of the table that it was read from. */
    record Snapshot(String revision, WorkCalendar calendar) {}

    private record Row(
            String revision,
            int year,
            String noticeNumber,
            LocalDate issuedOn,
            @Nullable LocalDate day,
            @Nullable DayKind kind,
            @Nullable String name,
            @Nullable String nameEn) {}

    /** Changes with every year that is loaded, replaced or taken away. */
    String revision() {
        return jdbc.sql("select calendar_revision()").query(String.class).single();
    }

    Snapshot load() {
        List<Row> rows = jdbc.sql("""
                        select calendar_revision() as revision, y.year, y.notice_number, y.issued_on,
                               d.day, d.kind, d.name, d.name_en
                          from calendar_year y left join calendar_day d on d.notice_year = y.year""").query(Row.class).list();
        return rows.isEmpty() ? new Snapshot("", WorkCalendar.withoutNotices()) : snapshot(rows);
    }

    private static Snapshot snapshot(List<Row> rows) {
        Map<Integer, HolidayNotice> notices = new LinkedHashMap<>();
        List<SpecialDay> days = new ArrayList<>();
        for (Row row : rows) {
            notices.putIfAbsent(row.year(), new HolidayNotice(row.year(), row.noticeNumber(), row.issuedOn()));
            if (row.day() != null) {
                days.add(new SpecialDay(row.day(), row.kind(), row.name(), row.nameEn()));
            }
        }
        return new Snapshot(rows.get(0).revision(), new WorkCalendar(notices.values(), days));
    }
}
