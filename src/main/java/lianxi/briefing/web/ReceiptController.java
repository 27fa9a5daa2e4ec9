package lianxi.briefing.web;

import lianxi.document.desk.DeskTools;
import lianxi.document.desk.ReceiptDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** 已读, 签收 and 登记送达 of a briefing. */
@Controller
@RequestMapping("/briefings/{id}")
class ReceiptController extends ReceiptDesk {

    ReceiptController(BriefingCase cases, DeskTools tools) {
        super(cases, tools);
    }
}
