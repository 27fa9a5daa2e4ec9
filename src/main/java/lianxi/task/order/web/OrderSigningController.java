package lianxi.task.order.web;

import lianxi.document.desk.DeskTools;
import lianxi.document.desk.SigningDesk;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** 送审 and 签发 of a 督办单. */
@Controller
@RequestMapping("/orders/{id}")
class OrderSigningController extends SigningDesk {

    OrderSigningController(OrderCase cases, DeskTools tools, MessageSource messages) {
        super(cases, tools, messages);
    }
}
