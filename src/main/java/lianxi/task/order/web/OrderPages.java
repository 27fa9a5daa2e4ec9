package lianxi.task.order.web;

import lianxi.document.DocumentRelation;
import lianxi.document.DocumentState;
import lianxi.document.desk.DeskPages;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.task.order.OrderFiles;
import lianxi.task.order.OrderView;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a 督办单 with all that the actor may do. */
@Component
class OrderPages {

    private final OrderFiles files;
    private final DeskPages desk;

    OrderPages(OrderFiles files, DeskPages desk) {
        this.files = files;
        this.desk = desk;
    }

    String detail(Actor actor, OrderView order, Model model) {
        desk.fill(actor, OrderCase.page(order), files.file(order), model);
        model.addAttribute("order", order);
        model.addAttribute("answers", mayAnswer(actor, order));
        model.addAttribute("office", actor.is(Role.OFFICE));
        model.addAttribute("inside", actor.isInside());
        return "task/order/detail";
    }

    static boolean mayAnswer(Actor actor, OrderView order) {
        return order.document().state() == DocumentState.ISSUED
                && order.relation() != DocumentRelation.VOIDS
                && actor.mayActFor(order.unit());
    }
}
