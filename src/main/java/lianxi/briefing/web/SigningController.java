package lianxi.briefing.web;

import lianxi.document.desk.DeskTools;
import lianxi.document.desk.SigningDesk;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** 送审 and 签发 of a briefing. */
@Controller
@RequestMapping("/briefings/{id}")
class SigningController extends SigningDesk {

    SigningController(BriefingCase cases, DeskTools tools, MessageSource messages) {
        super(cases, tools, messages);
    }
}
