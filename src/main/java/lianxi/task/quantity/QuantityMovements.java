package lianxi.task.quantity;

import lianxi.shared.MovementSource;
import org.springframework.stereotype.Component;

/**
 * What became of quantity tracks (动态): begun, gone on, or a point of the plan missed. What was entered for a track in an
 * interval is one movement with its sum, so that three entries of a week read as one.
 */
@Component
class QuantityMovements implements MovementSource {

    private static final String NEW = """
            select 'NEW' as kind, t.unit_id, 'quantity:' || t.id as subject, '/quantities/' || t.id as path, t.created_at as at,
                   'task.quantity.movement.new.' || t.measure as word,
                   array[u.short_name, p.name, trim_scale(l.total)::text, l.point_days[cardinality(l.point_days)]::text] as args
              from task_quantity t join project p on p.id = t.project_id join roster_unit u on u.id = t.unit_id
              join lateral (select l.* from task_quantity_plan l where l.quantity_id = t.id order by l.id limit 1) l on true
             where t.created_at > :after and t.created_at <= :upTo
               and (t.withdrawn_at is null or t.withdrawn_at > :upTo)""";

    private static final String PROGRESS = """
            select 'PROGRESS', t.unit_id, 'quantity:' || t.id, '/quantities/' || t.id, e.at,
                   'task.quantity.movement.' || case when e.moved < 0 then 'less.' when e.done >= l.total then 'finished.'
                                                     else 'done.' end || t.measure,
                   array[u.short_name, p.name, trim_scale(abs(e.moved))::text, trim_scale(e.done)::text,
                         round(e.done * 100 / l.total, 1)::text]
              from task_quantity t join project p on p.id = t.project_id join roster_unit u on u.id = t.unit_id
              join (select e.quantity_id, max(e.recorded_at) as at, sum(e.amount) as done,
                           sum(e.amount) filter (where e.recorded_at > :after) as moved
                      from task_quantity_entry e where e.recorded_at <= :upTo group by e.quantity_id
                    having max(e.recorded_at) > :after) e on e.quantity_id = t.id and e.moved <> 0
              join lateral (select l.total from task_quantity_plan l
                             where l.quantity_id = t.id and l.set_at <= :upTo order by l.id desc limit 1) l on true
             where t.withdrawn_at is null or t.withdrawn_at > :upTo""";

    /** A point is missed when its day ends; what counts is the plan that held at that moment, and what was known then. */
    private static final String OVERDUE = """
            select 'OVERDUE', t.unit_id, 'quantity:' || t.id, '/quantities/' || t.id, n.ended,
                   'task.quantity.movement.overdue.' || t.measure,
                   array[u.short_name, p.name, n.day::text, trim_scale(n.amount)::text, trim_scale(d.done)::text,
                         trim_scale(n.amount - d.done)::text]
              from task_quantity t join project p on p.id = t.project_id join roster_unit u on u.id = t.unit_id
              join task_quantity_plan l on l.quantity_id = t.id
              join lateral (select n.day, n.amount, (n.day + 1)::timestamp at time zone 'Asia/Shanghai' as ended
                              from unnest(l.point_days, l.point_amounts) as n (day, amount)) n
                on n.ended > :after and n.ended <= :upTo and l.set_at <= n.ended
              join lateral (select coalesce(sum(e.amount), 0) as done from task_quantity_entry e
                             where e.quantity_id = t.id and e.recorded_at <= n.ended) d on d.done < n.amount
             where not exists (select 1 from task_quantity_plan w
                                where w.quantity_id = t.id and w.id > l.id and w.set_at <= n.ended)
               and (t.withdrawn_at is null or t.withdrawn_at > n.ended)""";

    @Override
    public String select() {
        return NEW + " union all " + PROGRESS + " union all " + OVERDUE;
    }
}
