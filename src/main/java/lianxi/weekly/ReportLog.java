package lianxi.weekly;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import lianxi.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads what happened to a report, oldest first. */
@Repository
class ReportLog {

    /** The history of {@code weekly_report r} as a value in a query, so that it comes with the report. */
    static final String OF_REPORT = """
            (select coalesce(json_agg(json_build_object('event', e.kind, 'at', e.at, 'by', e.by_name, 'note', e.note)
                                      order by e.id), '[]')
               from weekly_event e where e.report_id = r.id) """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Weeks weeks;

    ReportLog(JdbcClient jdbc, JsonMapper json, Weeks weeks) {
        this.jdbc = jdbc;
        this.json = json;
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

    /** The history from the value of {@link #OF_REPORT}. */
    List<Entry> read(String history) {
        return json.readValue(history, new TypeReference<>() {});
    }

    /** One line of a report's history. */
    public record Entry(
            ReportEvent event,
            Instant at,
            String by,
            @Nullable String note) {}
}
