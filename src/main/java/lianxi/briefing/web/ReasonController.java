package lianxi.briefing.web;

import lianxi.document.desk.DeskTools;
import lianxi.document.desk.ReasonDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** 退回, 撤回, 更正 and 作废 of a briefing. */
@Controller
@RequestMapping("/briefings/{id}")
class ReasonController extends ReasonDesk {

    ReasonController(BriefingCase cases, DeskTools tools) {
        super(cases, tools);
    }
}
