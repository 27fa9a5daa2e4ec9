package lianxi.supervision.inspection;

import static lianxi.shared.Moments.moment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import lianxi.project.ProjectId;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.DrawId;
import lianxi.supervision.InspectionId;
import lianxi.supervision.PlanItemId;

/** Reads an inspection out of a row of {@link #SELECT}. */
final class InspectionRows {

    static final String SELECT = """
            select i.*, u.short_name as unit_name,
                   array(select x.person_id from supervision_inspection_inspector x
                          where x.inspection_id = i.id order by x.person_id) as inspectors,
                   array(select p.name from supervision_inspection_inspector x join roster_person p on p.id = x.person_id
                          where x.inspection_id = i.id order by x.person_id) as inspector_names,
                   array(select x.project_id from supervision_inspection_project x
                          where x.inspection_id = i.id order by x.project_id) as projects,
                   array(select j.name from supervision_inspection_project x join project j on j.id = x.project_id
                          where x.inspection_id = i.id order by x.project_id) as project_names
              from supervision_inspection i
              join roster_unit u on u.id = i.unit_id
            """;

    private InspectionRows() {}

    static InspectionView view(ResultSet row, int number) throws SQLException {
        Long item = row.getObject("item_id", Long.class);
        Long draw = row.getObject("draw_id", Long.class);
        return new InspectionView(
                new InspectionId(row.getLong("id")),
                item == null ? null : new PlanItemId(item),
                draw == null ? null : new DrawId(draw),
                CheckKind.valueOf(row.getString("kind")),
                CheckMatter.valueOf(row.getString("matter")),
                row.getString("focus"),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                pairs(row, "project", (id, name) -> new InspectionView.Project(new ProjectId(id), name)),
                row.getObject("day", LocalDate.class),
                row.getObject("at", LocalTime.class),
                row.getString("place"),
                pairs(row, "inspector", (id, name) -> new InspectionView.Inspector(new PersonId(id), name)),
                InspectionState.valueOf(row.getString("state")),
                moment(row, "known_at"),
                moment(row, "begun_at"),
                moment(row, "finished_at"),
                row.getString("cancelled_reason"),
                row.getTimestamp("arranged_at").toInstant(),
                row.getString("arranged_by"),
                row.getInt("version"));
    }

    private static <T> List<T> pairs(ResultSet row, String what, BiFunction<Long, String, T> make) throws SQLException {
        Object[] ids = array(row.getArray(what + "s"));
        Object[] names = array(row.getArray(what + "_names"));
        List<T> made = new ArrayList<>();
        for (int at = 0; at < ids.length; at++) {
            made.add(make.apply((Long) ids[at], (String) names[at]));
        }
        return made;
    }

    private static Object[] array(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }
}
