package lianxi.task.order.web;

import lianxi.document.desk.DeskTools;
import lianxi.document.desk.ReceiptDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** 已读, 签收 and 登记送达 of a 督办单. */
@Controller
@RequestMapping("/orders/{id}")
class OrderReceiptController extends ReceiptDesk {

    OrderReceiptController(OrderCase cases, DeskTools tools) {
        super(cases, tools);
    }
}
