package lianxi.task.order;

import lianxi.burden.AskSource;
import org.springframework.stereotype.Component;

/** 督办单 as asks of their units, open until they are answered. */
@Component
class OrderAsks implements AskSource {

    @Override
    public String kind() {
        return "order";
    }

    @Override
    public String select() {
        return """
                select o.unit_id, o.title, '/orders/' || o.id as path, cast(null as text) as asked_from, d.issued_at as asked_at,
                       o.answer_by as due, not exists (select 1 from task_order_answer a where a.order_id = o.id) as open
                  from task_order o join document d on d.id = o.document_id
                 where d.state = 'ISSUED' and o.relation is distinct from 'VOIDS'""";
    }
}
