package lianxi.briefing.web;

import lianxi.document.desk.CountersignDesk;
import lianxi.document.desk.DeskTools;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** 会签 of a briefing. */
@Controller
@RequestMapping("/briefings/{id}")
class CountersignController extends CountersignDesk {

    CountersignController(BriefingCase cases, DeskTools tools) {
        super(cases, tools);
    }
}
