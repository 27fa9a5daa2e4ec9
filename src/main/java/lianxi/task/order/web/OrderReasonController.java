package lianxi.task.order.web;

import lianxi.document.desk.DeskTools;
import lianxi.document.desk.ReasonDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** 退回, 撤回, 更正 and 作废 of a 督办单. */
@Controller
@RequestMapping("/orders/{id}")
class OrderReasonController extends ReasonDesk {

    OrderReasonController(OrderCase cases, DeskTools tools) {
        super(cases, tools);
    }
}
