package lianxi.weekly;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import lianxi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes and reads what happened to a report, oldest first. */
@Repository
class ReportLog {

    private final JdbcClient jdbc;
    private final Weeks weeks;

    ReportLog(JdbcClient jdbc, Weeks weeks) {
        this.jdbc = jdbc;
        this.weeks = weeks;
    }

    void write(WeeklyReport report, ReportEvent event, Actor by, @Nullable String note) {
        jdbc.sql("insert into weekly_event (report_id, kind, at, by_name, note, by_person) values (?, ?, ?, ?, ?, ?)")
                .params(
                        report.id().value(),
                        event.name(),
                        Timestamp.from(weeks.now()),
                        by.name(),
                        note,
                        by.person() == null ? null : by.person().value())
                .update();
    }

    List<Entry> of(WeeklyReportId id) {
        return jdbc.sql("select kind, at, by_name, note from weekly_event where report_id = ? order by id")
                .param(id.value())
                .query((row, number) -> new Entry(
                        ReportEvent.valueOf(row.getString("kind")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name"),
                        row.getString("note")))
                .list();
    }

    /** One line of a report's history. */
    public record Entry(
            ReportEvent event,
            Instant at,
            String by,
            @Nullable String note) {}
}
