package lianxi.task.order.web;

import lianxi.document.desk.DeskTools;
import lianxi.document.desk.FileDesk;
import lianxi.shared.Actor;
import lianxi.task.order.OrderId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A 督办单's file and the pictures of its pages. */
@Controller
@RequestMapping("/orders")
class OrderFileController extends FileDesk {

    OrderFileController(OrderCase cases, DeskTools tools) {
        super(cases, tools, "task.order-download", "task_order");
    }

    @GetMapping("/{id}.pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable OrderId id) {
        return pdf(actor, id.value());
    }
}
