package lianxi.task.order;

import lianxi.document.DocumentQueries;
import lianxi.document.attachment.AttachmentAccess;
import lianxi.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Evidence of a unit's answer (答复依据): read by whoever reads the order. */
@Component
@Transactional(readOnly = true)
class AnswerFiles implements AttachmentAccess {

    static final String KIND = "order-answer";

    private final JdbcClient jdbc;

    AnswerFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, long answer) {
        return DocumentQueries.scope(jdbc.sql("""
                        select exists (select 1 from task_order_answer a join task_order o on o.id = a.order_id
                          join document d on d.id = o.document_id where a.id = :id and\s""" + DocumentQueries.IN_SCOPE + ")"), actor)
                .param("id", answer)
                .query(Boolean.class)
                .single();
    }
}
