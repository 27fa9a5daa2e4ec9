package lianxi.task.quantity;

import lianxi.notification.OwedSource;
import org.springframework.stereotype.Component;

/** The next point of the plan that a township's people have to reach (待完成的计划节点); until the track begins nothing is owed. */
@Component
class QuantityOwed implements OwedSource {

    private final QuantityWords words;

    QuantityOwed(QuantityWords words) {
        this.words = words;
    }

    @Override
    public String select() {
        return "select 'quantity:' || t.id as subject, u.short_name || " + words.sqlMeasure("t.measure") + " " + """
                 as name, p.name as place, 'task.quantity.owed.' || t.measure as act, '/quantities/' || t.id as path,
                       n.due
                  from task_quantity t join project p on p.id = t.project_id join roster_unit u on u.id = t.unit_id
                  join lateral (select l.* from task_quantity_plan l
                                 where l.quantity_id = t.id order by l.id desc limit 1) l on true
                  join lateral (select min(x.day) as due from unnest(l.point_days, l.point_amounts) as x (day, amount)
                                 where x.amount > (select coalesce(sum(e.amount), 0) from task_quantity_entry e
                                                    where e.quantity_id = t.id)) n on n.due is not null
                 where t.unit_id in (:writes) and t.begins_on <= :today and t.withdrawn_at is null""";
    }
}
