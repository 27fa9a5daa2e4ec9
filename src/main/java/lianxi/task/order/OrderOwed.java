package lianxi.task.order;

import lianxi.notification.OwedSource;
import org.springframework.stereotype.Component;

/** 督办单 that wait for the director's signature, or for the unit's answer. */
@Component
class OrderOwed implements OwedSource {

    @Override
    public String select() {
        return """
                select 'order:' || o.id as subject, o.title as name, u.short_name as place, 'task.owed.order-sign' as act,
                       '/orders/' || o.id || '/sign' as path, cast(null as date) as due
                  from task_order o join document d on d.id = o.document_id join roster_unit u on u.id = o.unit_id
                 where :director and d.state = 'IN_REVIEW'
                union all
                select 'order:' || o.id, o.title, u.short_name, 'task.owed.order-answer', '/orders/' || o.id, o.answer_by
                  from task_order o join document d on d.id = o.document_id join roster_unit u on u.id = o.unit_id
                 where o.unit_id in (:writes) and d.state = 'ISSUED' and o.relation is distinct from 'VOIDS'
                   and not exists (select 1 from task_order_answer a where a.order_id = o.id)
                   and not exists (select 1 from task_order v join document vd on vd.id = v.document_id
                                    where v.supersedes = o.id and vd.state = 'ISSUED')""";
    }
}
