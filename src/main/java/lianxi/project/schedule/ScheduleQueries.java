package lianxi.project.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lianxi.calendar.ScheduleOutlook;
import lianxi.project.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what follows from the schedules: latest dates, forecasts, slack. One query each. */
@Component
@Transactional(readOnly = true)
public class ScheduleQueries {

    private final JdbcClient jdbc;

    ScheduleQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(NodeKey node, ScheduleOutlook outlook) {}

    /** The outlook of every node of all projects. */
    public Map<NodeKey, ScheduleOutlook> outlooks() {
        return collect(jdbc.sql("select * from project_schedule_projection"));
    }

    /** The outlook of every node of the project. */
    public Map<NodeKey, ScheduleOutlook> outlooks(ProjectId project) {
        return collect(jdbc.sql("select * from project_schedule_projection where project_id = ?")
                .param(project.value()));
    }

    /** The node's latest safe date (最迟安全日); none where no anchor depends on it or it is no node. */
    public Optional<LocalDate> latestSafeDate(NodeKey node) {
        return jdbc.sql("select latest_safe_date from project_schedule_projection where node = ?")
                .param(node.toString())
                .query(LocalDate.class)
                .optional();
    }

    private static Map<NodeKey, ScheduleOutlook> collect(JdbcClient.StatementSpec statement) {
        return statement.query(ScheduleQueries::row).list().stream().collect(Collectors.toMap(Row::node, Row::outlook));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                NodeKey.parse(row.getString("node")),
                new ScheduleOutlook(
                        row.getObject("latest_start", LocalDate.class),
                        row.getObject("latest_safe_date", LocalDate.class),
                        row.getObject("forecast_start", LocalDate.class),
                        row.getObject("forecast_finish", LocalDate.class),
                        row.getObject("slack", Integer.class),
                        row.getBoolean("critical")));
    }
}
