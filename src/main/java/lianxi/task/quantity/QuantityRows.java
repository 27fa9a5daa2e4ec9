package lianxi.task.quantity;

import java.time.Instant;
import java.util.Collection;
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

    /** With the parameter :at; what was recorded later, or withdrawn by then, is not there. */
    private static final String TRACKS = """
            select t.*, p.name as project_name, p.undertaker_unit, u.short_name as unit_name, u.position as unit_position,
                   l.total, l.point_days, l.point_amounts, coalesce(d.done, 0) as done, d.last_on, f.finished_on
              from task_quantity t
              join project p on p.id = t.project_id
              join roster_unit u on u.id = t.unit_id
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
             where t.created_at <= :at and (t.withdrawn_at is null or t.withdrawn_at > :at)""";

    private static final String ORDER = " order by project_id, unit_position, unit_id, measure desc, id";

    private final JdbcClient jdbc;

    QuantityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<QuantityRow> all(Instant at) {
        return read("", Map.of(), at);
    }

    List<QuantityRow> ofProject(ProjectId project, Instant at) {
        return read(" and t.project_id = :project", Map.of("project", project.value()), at);
    }

    /** Those that the unit leads. */
    List<QuantityRow> ofUnit(UnitId unit, Instant at) {
        return read(" and t.unit_id = :unit", Map.of("unit", unit.value()), at);
    }

    List<QuantityRow> ofUndertakers(Collection<UnitId> undertakers, Instant at) {
        return undertakers.isEmpty()
                ? List.of()
                : read(
                        " and p.undertaker_unit in (:undertakers)",
                        Map.of(
                                "undertakers",
                                undertakers.stream().map(UnitId::value).toList()),
                        at);
    }

    Optional<QuantityRow> one(QuantityId id, Instant at) {
        return read(" and t.id = :id", Map.of("id", id.value()), at).stream().findFirst();
    }

    private List<QuantityRow> read(String condition, Map<String, ?> params, Instant at) {
        return jdbc.sql(TRACKS + condition + ORDER)
                .params(params)
                .param("at", Moments.at(at))
                .query(QuantityRow::of)
                .list();
    }
}
