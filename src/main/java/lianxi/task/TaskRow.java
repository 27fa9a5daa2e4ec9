package lianxi.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lianxi.calendar.LightRules;
import lianxi.calendar.ScheduleOutlook;
import lianxi.calendar.TimeLimit;
import lianxi.project.ProjectId;
import lianxi.project.schedule.NodeKey;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/** A task as the database has it, with the names that lists show. */
record TaskRow(
        TaskId id,
        String title,
        String doneMeans,
        TaskOrigin origin,
        UnitId leadUnit,
        String leadUnitName,
        @Nullable PersonId responsible,
        @Nullable String responsibleName,
        @Nullable ProjectId project,
        @Nullable String projectName,
        List<UnitId> supporting,
        TaskState state,
        @Nullable LocalDate due,
        DueBasis basis,
        @Nullable TimeLimit limit,
        @Nullable LocalDate countedFrom,
        @Nullable LocalDate firstDue,
        @Nullable LocalDate assignedOn,
        @Nullable LocalDate appliedOn,
        @Nullable LocalDate completedOn,
        int version) {

    static final String COLUMNS = """
            t.*, u.short_name as lead_name, r.name as responsible_name, p.name as project_name,
                   array(select l.unit_id from task_line l where l.task_id = t.id order by l.position) as supporting
            """;

    static final String FROM = """
              from task t
              join roster_unit u on u.id = t.lead_unit
              left join roster_person r on r.id = t.responsible
              left join project p on p.id = t.project_id
            """;

    static final String SELECT = "select " + COLUMNS + FROM;

    static TaskRow of(ResultSet row, int number) throws SQLException {
        Long responsible = row.getObject("responsible", Long.class);
        Long project = row.getObject("project_id", Long.class);
        return new TaskRow(
                new TaskId(row.getLong("id")),
                row.getString("title"),
                row.getString("done_means"),
                new TaskOrigin(row.getString("origin_kind"), row.getLong("origin_id")),
                new UnitId(row.getLong("lead_unit")),
                row.getString("lead_name"),
                responsible == null ? null : new PersonId(responsible),
                row.getString("responsible_name"),
                project == null ? null : new ProjectId(project),
                row.getString("project_name"),
                Stream.of((Object[]) row.getArray("supporting").getArray())
                        .map(unit -> new UnitId((Long) unit))
                        .toList(),
                TaskState.valueOf(row.getString("state")),
                day(row, "due_on"),
                DueBasis.valueOf(row.getString("due_basis")),
                limit(row, "limit_amount", "limit_unit"),
                day(row, "counted_from"),
                day(row, "first_due"),
                day(row, "assigned_on"),
                day(row, "applied_on"),
                day(row, "completed_on"),
                row.getInt("version"));
    }

    static @Nullable TimeLimit limit(ResultSet row, String amount, String unit) throws SQLException {
        String word = row.getString(unit);
        return word == null ? null : DuePlan.limit(row.getInt(amount), TimeLimit.Unit.valueOf(word));
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    NodeKey node() {
        return new NodeKey(NodeKey.TASK, id.value());
    }

    TaskRights rights() {
        return new TaskRights(leadUnit, supporting, origin, assignedOn != null);
    }

    TaskFacts facts(@Nullable ScheduleOutlook outlook) {
        return new TaskFacts(state, due, appliedOn, completedOn, outlook);
    }

    TaskLine line(@Nullable ScheduleOutlook outlook, LightRules rules, LocalDate today) {
        return new TaskLine(
                id,
                title,
                origin,
                leadUnit,
                leadUnitName,
                responsible,
                responsibleName,
                project,
                projectName,
                state,
                due,
                firstDue,
                assignedOn,
                completedOn,
                supporting.size(),
                facts(outlook).light(rules, today),
                version);
    }
}
