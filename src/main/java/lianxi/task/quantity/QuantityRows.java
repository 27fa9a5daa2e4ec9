package lianxi.task.quantity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxi.project.ProjectId;
import lianxi.shared.Moments;
import lianxi.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads tracks with their plans and sums as they stood at a moment: one query, whatever they hold. */
@Repository
class QuantityRows {

    /** With the parameter :at; what was recorded later is not there. */
    private static final String TRACKS = """
            select t.*, p.name as project_name, p.undertaker_unit, u.short_name as unit_name, u.position as unit_position,
                   g.name as guide_name,
                   l.total, l.point_days, l.point_amounts, coalesce(d.done, 0) as done, d.last_on, f.finished_on, (
                   select coalesce(max(n.amount), 0) from unnest(l.point_days, l.point_amounts) as n (day, amount)
                    where n.day <= cast(:at as timestamptz) at time zone 'Asia/Shanghai') as by_now
              from task_quantity t
              join project p on p.id = t.project_id
              join roster_unit u on u.id = t.unit_id
              left join roster_unit g on g.id = t.guide_unit
              join lateral (
                   select l.* from task_quantity_plan l
                    where l.quantity_id = t.id and l.set_at <= :at order by l.id desc limit 1) l on true
              left join lateral (
                   select sum(e.amount) as done, max(e.done_on) as last_on from task_quantity_entry e
                    where e.quantity_id = t.id and e.recorded_at <= :at) d on true
              left join lateral (
                   select min(s.done_on) as finished_on
                     from (select e.done_on, sum(sum(e.amount)) over (order by e.done_on) as done
                             from task_quantity_entry e
                            where e.quantity_id = t.id and e.recorded_at <= :at group by e.done_on) s
                    where s.done >= l.total) f on true
             where t.created_at <= :at""";

    private static final String STANDING = " and (t.withdrawn_at is null or t.withdrawn_at > :at)";

    /** Over {@link #TRACKS} as s, with the filter's parameters; the day decides what is behind. */
    private static final String FILTERED = """
             where (cast(:project as bigint) is null or s.project_id = :project)
               and (cast(:unit as bigint) is null or s.unit_id = :unit or s.guide_unit = :unit)
               and (cast(:measure as text) is null or s.measure = :measure)
               and (:everywhere or s.undertaker_unit in (:undertakers))
               and (cast(:standing as text) is null
                    or :standing = 'FINISHED' and s.done >= s.total
                    or :standing = 'OPEN' and s.done < s.total
                    or :standing = 'BEHIND' and s.done < s.by_now)""";

    private static final String ORDER = " order by project_id, unit_position, unit_id, measure desc, id";

    private final JdbcClient jdbc;

    QuantityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<QuantityRow> all(Instant at) {
        return read(STANDING, Map.of(), at);
    }

    List<QuantityRow> ofProject(ProjectId project, Instant at) {
        return read(ofProject(":project"), Map.of("project", project.value()), at);
    }

    /** The select for a project, which an expression tells, with the parameter :at. */
    static String selectOfProject(String project) {
        return TRACKS + ofProject(project) + ORDER;
    }

    private static String ofProject(String project) {
        return STANDING + " and t.project_id = " + project;
    }

    /** Those that the unit leads. */
    List<QuantityRow> ofUnit(UnitId unit, Instant at) {
        return read(STANDING + " and t.unit_id = :unit", Map.of("unit", unit.value()), at);
    }

    /** Withdrawn or not. */
    Optional<QuantityRow> one(QuantityId id, Instant at) {
        return read(" and t.id = :id", Map.of("id", id.value()), at).stream().findFirst();
    }

    /** One page of what the filter leaves, and one row more if there is a next page. */
    List<QuantityRow> page(QuantityFilter filter, QuantityReader reader, Instant at, int offset, int limit) {
        return bind(
                        "select s.* from (" + TRACKS + STANDING + ") s " + FILTERED + ORDER
                                + " limit :limit offset :offset",
                        filter,
                        reader,
                        at)
                .param("limit", limit)
                .param("offset", offset)
                .query(QuantityRow::of)
                .list();
    }

    /** The sums of everything that the filter leaves, whatever the page. */
    List<QuantitySum> sums(QuantityFilter filter, QuantityReader reader, Instant at) {
        return bind(
                        "select s.measure, count(*) as tracks, sum(s.total) as total, sum(s.by_now) as by_now,"
                                + " sum(s.done) as done from (" + TRACKS + STANDING + ") s " + FILTERED
                                + " group by s.measure order by s.measure desc",
                        filter,
                        reader,
                        at)
                .query(QuantityRows::sum)
                .list();
    }

    /** The projects and townships that have tracks which the reader reads, for the list's choices. */
    List<QuantityParty> parties(QuantityReader reader) {
        return jdbc.sql("""
                        select distinct p.id as project_id, p.name as project_name, u.id as unit_id,
                               u.short_name as unit_name, u.position
                          from task_quantity t
                          join project p on p.id = t.project_id join roster_unit u on u.id = t.unit_id
                         where t.withdrawn_at is null and (:everywhere or p.undertaker_unit in (:undertakers))
                         order by p.id, u.position, u.id""")
                .param("everywhere", reader.everywhere())
                .param("undertakers", reader.undertakers())
                .query((row, number) -> new QuantityParty(
                        new ProjectId(row.getLong("project_id")),
                        row.getString("project_name"),
                        new UnitId(row.getLong("unit_id")),
                        row.getString("unit_name")))
                .list();
    }

    private JdbcClient.StatementSpec bind(String sql, QuantityFilter filter, QuantityReader reader, Instant at) {
        return jdbc.sql(sql)
                .param("at", Moments.at(at))
                .param(
                        "project",
                        filter.project() == null ? null : filter.project().value())
                .param("unit", filter.unit() == null ? null : filter.unit().value())
                .param(
                        "measure",
                        filter.measure() == null ? null : filter.measure().name())
                .param(
                        "standing",
                        filter.standing() == null ? null : filter.standing().name())
                .param("everywhere", reader.everywhere())
                .param("undertakers", reader.undertakers());
    }

    private static QuantitySum sum(ResultSet row, int number) throws SQLException {
        Measure measure = Measure.valueOf(row.getString("measure"));
        return new QuantitySum(
                measure,
                row.getInt("tracks"),
                measure.exact(row.getBigDecimal("total")),
                measure.exact(row.getBigDecimal("by_now")),
                measure.exact(row.getBigDecimal("done")));
    }

    private List<QuantityRow> read(String condition, Map<String, ?> params, Instant at) {
        return jdbc.sql(TRACKS + condition + ORDER)
                .params(params)
                .param("at", Moments.at(at))
                .query(QuantityRow::of)
                .list();
    }
}
