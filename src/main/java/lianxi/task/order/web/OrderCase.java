package lianxi.task.order.web;

import java.util.List;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentView;
import lianxi.document.PrintedFile;
import lianxi.document.desk.Candidate;
import lianxi.document.desk.DocumentCase;
import lianxi.document.desk.DocumentPage;
import lianxi.shared.Actor;
import lianxi.task.order.OrderFiles;
import lianxi.task.order.OrderId;
import lianxi.task.order.OrderQueries;
import lianxi.task.order.OrderRecipients;
import lianxi.task.order.OrderService;
import lianxi.task.order.OrderView;
import org.springframework.stereotype.Component;

/** Supervision orders on the desk (督办单). */
@Component
class OrderCase implements DocumentCase {

    private final OrderQueries queries;
    private final OrderService service;
    private final OrderFiles files;
    private final OrderRecipients recipients;

    OrderCase(OrderQueries queries, OrderService service, OrderFiles files, OrderRecipients recipients) {
        this.queries = queries;
        this.service = service;
        this.files = files;
        this.recipients = recipients;
    }

    static DocumentPage page(OrderView order) {
        return page(order.id(), order.version(), order.document());
    }

    private static DocumentPage page(OrderId id, int version, DocumentView document) {
        return new DocumentPage(document, "/orders/" + id, "tasks", version + "." + document.version());
    }

    @Override
    public DocumentPage page(Actor actor, long id) {
        OrderId order = new OrderId(id);
        OrderQueries.Head head = queries.head(actor, order);
        return page(order, head.version(), head.document());
    }

    @Override
    public PrintedFile file(Actor actor, long id) {
        return files.file(queries.order(actor, new OrderId(id)));
    }

    @Override
    public List<Candidate> candidates(DocumentPage page) {
        return recipients.of(page.document());
    }

    @Override
    public void withdraw(Actor actor, long id, int version, String reason) {
        service.withdraw(actor, new OrderId(id), version, reason);
    }

    @Override
    public long supersede(Actor actor, long id, DocumentRelation as, String reason) {
        return service.supersede(actor, new OrderId(id), as, reason).value();
    }
}
