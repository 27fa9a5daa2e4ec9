package lianxi.task.order.web;

import java.util.List;
import java.util.stream.IntStream;
import lianxi.document.DeliveryView;
import lianxi.document.DocumentQueries;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentState;
import lianxi.document.DocumentView;
import lianxi.document.desk.DocumentActs;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.web.FormKeys;
import lianxi.task.order.OrderFiles;
import lianxi.task.order.OrderView;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a 督办单 with all that the actor may do. */
@Component
class OrderPages {

    private final OrderFiles files;
    private final DocumentQueries documents;

    OrderPages(OrderFiles files, DocumentQueries documents) {
        this.files = files;
        this.documents = documents;
    }

    String detail(Actor actor, OrderView order, Model model) {
        DocumentView document = order.document();
        List<DeliveryView> deliveries =
                document.state() == DocumentState.ISSUED ? documents.deliveries(document.id()) : List.of();
        int pages = files.file(order).pages();
        model.addAttribute("order", order);
        model.addAttribute("desk", OrderCase.page(order));
        model.addAttribute("pages", IntStream.rangeClosed(1, pages).boxed().toList());
        model.addAttribute("key", FormKeys.fresh());
        model.addAttribute("deliveries", actor.isAny(Role.OFFICE, Role.LEADER) ? deliveries : List.of());
        model.addAttribute(
                "received",
                deliveries.stream().filter(DeliveryView::isConfirmed).count());
        model.addAttribute("history", actor.readsEverything() ? documents.history(document.id()) : List.of());
        model.addAttribute("scans", documents.scans(document));
        model.addAttribute("opens", documents.isRecipient(actor, deliveries));
        model.addAttribute("answers", mayAnswer(actor, order));
        model.addAttribute("office", actor.is(Role.OFFICE));
        model.addAttribute("inside", actor.isInside());
        model.addAttribute(
                "acts",
                DocumentActs.of(
                        actor,
                        document,
                        documents.maySign(actor, document),
                        documents.awaitsAcknowledgement(actor, deliveries)));
        return "task/order/detail";
    }

    static boolean mayAnswer(Actor actor, OrderView order) {
        return order.document().state() == DocumentState.ISSUED
                && order.relation() != DocumentRelation.VOIDS
                && actor.mayActFor(order.unit());
    }
}
