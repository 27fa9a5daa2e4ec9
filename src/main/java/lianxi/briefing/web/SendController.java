package lianxi.briefing.web;

import lianxi.document.desk.DeskTools;
import lianxi.document.desk.SendingDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** 发送 of a briefing. */
@Controller
@RequestMapping("/briefings/{id}")
class SendController extends SendingDesk {

    SendController(BriefingCase cases, DeskTools tools) {
        super(cases, tools);
    }
}
