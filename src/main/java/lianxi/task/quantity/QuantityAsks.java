package lianxi.task.quantity;

import lianxi.burden.AskSource;
import org.springframework.stereotype.Component;

/** A track that the office set up asks its township to enter what is done until all of it is (要求登记完成量). */
@Component
class QuantityAsks implements AskSource {

    private final QuantityWords words;

    QuantityAsks(QuantityWords words) {
        this.words = words;
    }

    @Override
    public String kind() {
        return QuantityNodes.KIND;
    }

    @Override
    public String select() {
        return "select t.unit_id, p.name || " + words.sqlMeasure("t.measure") + " " + """
                 as title, '/quantities/' || t.id as path, cast(null as text) as asked_from, t.created_at as asked_at,
                       l.point_days[cardinality(l.point_days)] as due,
                       t.withdrawn_at is null and l.total > (select coalesce(sum(e.amount), 0) from task_quantity_entry e
                                                              where e.quantity_id = t.id) as open
                  from task_quantity t join project p on p.id = t.project_id
                  join lateral (select l.* from task_quantity_plan l
                                 where l.quantity_id = t.id order by l.id desc limit 1) l on true
                 where t.by_office""";
    }
}
