package lianxi.task.order.web;

import lianxi.document.desk.CountersignDesk;
import lianxi.document.desk.DeskTools;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** 会签 of a 督办单. */
@Controller
@RequestMapping("/orders/{id}")
class OrderCountersignController extends CountersignDesk {

    OrderCountersignController(OrderCase cases, DeskTools tools) {
        super(cases, tools);
    }
}
