package lianxi.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads projects. */
@Component
public class ProjectQueries {

    private static final String SELECT = """
            select p.*, t.short_name as township_name, u.name as undertaker_name
              from project p
              join roster_unit t on t.id = p.township_unit
              join roster_unit u on u.id = p.undertaker_unit""";

    /** A row for each change of a date, and one for a project without any. */
    private static final String WITH_CHANGES = """
            select p.*, t.short_name as township_name, u.name as undertaker_name,
                   c.target, c.old_date, c.new_date, c.reason, c.changed_by, c.changed_at
              from project p
              join roster_unit t on t.id = p.township_unit
              join roster_unit u on u.id = p.undertaker_unit
              left join project_date_change c on c.project_id = p.id
             where p.id = ? order by c.id""";

    private final JdbcClient jdbc;

    ProjectQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All projects in the order in which they were entered. */
    public List<ProjectView> all() {
        return jdbc.sql(SELECT + " order by p.id").query(ProjectQueries::view).list();
    }

    /** The projects that the actor may read. */
    public List<ProjectView> visibleTo(Actor actor) {
        return all().stream().filter(project -> project.isVisibleTo(actor)).toList();
    }

    /** @throws NotFoundException if there is no such project */
    public ProjectView project(ProjectId id) {
        return find(id).orElseThrow(NotFoundException::new);
    }

    /** @throws NotFoundException if there is none, or none that the actor may know of */
    public ProjectView visible(Actor actor, ProjectId id) {
        return find(id).filter(project -> project.isVisibleTo(actor)).orElseThrow(NotFoundException::new);
    }

    /**
     * The project with its earlier dates, by one query.
     *
     * @throws NotFoundException if there is none, or none that the actor may know of
     */
    public ProjectPage page(Actor actor, ProjectId id) {
        List<DateChange> changes = new ArrayList<>();
        List<ProjectView> rows = jdbc.sql(WITH_CHANGES)
                .param(id.value())
                .query((row, number) -> {
                    if (row.getString("target") != null) {
                        changes.add(change(row));
                    }
                    return view(row, number);
                })
                .list();
        if (rows.isEmpty() || !rows.get(0).isVisibleTo(actor)) {
            throw new NotFoundException();
        }
        return new ProjectPage(rows.get(0), changes);
    }

    private Optional<ProjectView> find(ProjectId id) {
        return jdbc.sql(SELECT + " where p.id = ?")
                .param(id.value())
                .query(ProjectQueries::view)
                .optional();
    }

    private static DateChange change(ResultSet row) throws SQLException {
        return new DateChange(
                ProjectDate.valueOf(row.getString("target")),
                row.getObject("old_date", LocalDate.class),
                row.getObject("new_date", LocalDate.class),
                row.getString("reason"),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static ProjectView view(ResultSet row, int number) throws SQLException {
        return new ProjectView(
                new ProjectId(row.getLong("id")),
                row.getString("name"),
                new UnitId(row.getLong("township_unit")),
                row.getString("township_name"),
                new UnitId(row.getLong("undertaker_unit")),
                row.getString("undertaker_name"),
                row.getBigDecimal("capacity_mw"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("first_grid_on", LocalDate.class),
                row.getObject("full_capacity_on", LocalDate.class),
                row.getInt("version"));
    }
}
