package lianxi.task.order.web;

import lianxi.document.desk.DeskTools;
import lianxi.document.desk.SendingDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** 发送 of a 督办单. */
@Controller
@RequestMapping("/orders/{id}")
class OrderSendController extends SendingDesk {

    OrderSendController(OrderCase cases, DeskTools tools) {
        super(cases, tools);
    }
}
