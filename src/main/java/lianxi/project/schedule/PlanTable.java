package lianxi.project.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianxi.project.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads plans, each with everything that belongs to it in one statement, and so of one moment. */
@Repository
class PlanTable {

    /** All units in printed order, for the one plan of a page; those of all projects go without. */
    private static final String UNITS = """
            (select json_agg(json_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name, 'kind', u.kind,
                        'position', u.position) order by u.position, u.id) from roster_unit u)""";

    private static final String SELECT = """
            select %s as units, p.id, p.started_on, p.first_grid_on, p.full_capacity_on, coalesce(s.version, 0) as version,
                   coalesce(s.input_version, 0) as input_version, s.placed_at is not null as placed,
                   (select json_agg(json_build_object('id', m.id, 'code', m.code, 'name', m.name, 'position', m.position,
                               'unit', m.unit_id, 'anchor', m.anchor, 'needed', m.needed, 'startedOn', m.started_on,
                               'finishedOn', m.finished_on) order by m.position, m.id)
                      from project_milestone m where m.project_id = p.id) as milestones,
                   (select json_agg(json_build_object('node', n.node, 'amount', n.amount, 'unit', n.unit,
                               'byOffice', n.by_office))
                      from project_schedule_node n where n.project_id = p.id) as placements,
                   (select json_agg(json_build_object('id', l.id, 'before', l.before_node, 'after', l.after_node,
                               'lag', l.lag, 'lagUnit', l.lag_unit) order by l.id)
                      from project_schedule_link l where l.project_id = p.id) as links,
                   (select json_build_object('number', b.number, 'approvedAt', b.approved_at, 'nodes',
                               (select json_agg(json_build_object('node', n.node, 'startsOn', n.starts_on,
                                           'finishesOn', n.finishes_on))
                                  from project_schedule_baseline_node n where n.baseline_id = b.id))
                      from project_schedule_baseline b where b.project_id = p.id
                     order by b.number desc limit 1) as baseline
              from project p left join project_schedule s on s.project_id = p.id""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlanTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Empty where there is no such project; a project without a schedule has an empty plan. */
    Optional<Plan> plan(ProjectId project) {
        return jdbc.sql(SELECT.formatted(UNITS) + " where p.id = ?")
                .param(project.value())
                .query(this::read)
                .optional();
    }

    /** The plan without units of the project that an expression tells. */
    static String select(String project) {
        return SELECT.formatted("null") + " where p.id = " + project;
    }

    /** The plans of all projects, in the order in which those were entered. */
    List<Plan> plans() {
        return jdbc.sql(SELECT.formatted("null") + " order by p.id")
                .query(this::read)
                .list();
    }

    /** The projects to which no template was applied yet. */
    List<ProjectId> unplaced() {
        return jdbc.sql("""
                        select p.id from project p left join project_schedule s on s.project_id = p.id
                         where s.placed_at is null order by p.id""")
                .query((row, number) -> new ProjectId(row.getLong(1)))
                .list();
    }

    Plan read(ResultSet row, int number) throws SQLException {
        String baseline = row.getString("baseline");
        return new Plan(
                new ProjectId(row.getLong("id")),
                row.getObject("started_on", LocalDate.class),
                row.getObject("first_grid_on", LocalDate.class),
                row.getObject("full_capacity_on", LocalDate.class),
                row.getInt("version"),
                row.getLong("input_version"),
                row.getBoolean("placed"),
                list(row.getString("milestones"), new TypeReference<>() {}),
                list(row.getString("placements"), new TypeReference<>() {}),
                list(row.getString("links"), new TypeReference<>() {}),
                baseline == null ? null : json.readValue(baseline, Plan.Baseline.class),
                list(row.getString("units"), new TypeReference<>() {}));
    }

    private <T> List<T> list(@Nullable String array, TypeReference<List<T>> type) {
        return array == null ? List.of() : json.readValue(array, type);
    }
}
