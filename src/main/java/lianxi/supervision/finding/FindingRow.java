package lianxi.supervision.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import lianxi.project.ProjectId;
import lianxi.shared.UnitId;
import lianxi.supervision.FindingId;
import lianxi.supervision.FindingKind;
import lianxi.supervision.InspectionId;
import lianxi.task.order.MatterKey;
import org.jspecify.annotations.Nullable;

/** Reads a line out of a row of {@link #SELECT}. */
final class FindingRow {

    static final String SELECT = """
            select f.*, u.short_name as unit_name, p.name as project_name
              from supervision_finding f
              join roster_unit u on u.id = f.unit_id
              left join project p on p.id = f.project_id
            """;

    private FindingRow() {}

    static FindingLine line(ResultSet row, int number) throws SQLException {
        Long inspection = row.getObject("inspection_id", Long.class);
        return new FindingLine(
                new FindingId(row.getLong("id")),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                inspection == null ? null : new InspectionId(inspection),
                text(row),
                row.getString("project_name"),
                FindingState.valueOf(row.getString("state")),
                row.getObject("concluded_on", LocalDate.class),
                row.getString("recorded_by"),
                null,
                row.getInt("version"));
    }

    private static FindingText text(ResultSet row) throws SQLException {
        Long project = row.getObject("project_id", Long.class);
        return new FindingText(
                FindingKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("facts"),
                row.getString("duty"),
                row.getObject("happened_on", LocalDate.class),
                project == null ? null : new ProjectId(project),
                matter(row),
                row.getBoolean("rectify"),
                row.getString("demand"),
                row.getObject("due_on", LocalDate.class));
    }

    private static @Nullable MatterKey matter(ResultSet row) throws SQLException {
        String kind = row.getString("matter_kind");
        return kind == null ? null : new MatterKey(kind, row.getLong("matter_id"));
    }
}
