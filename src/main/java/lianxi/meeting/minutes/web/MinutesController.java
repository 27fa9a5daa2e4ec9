package lianxi.meeting.minutes.web;

import lianxi.meeting.minutes.PaperKind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of minutes and its form (会议纪要). */
@Controller
@RequestMapping("/meetings/minutes/{id}")
class MinutesController extends PaperPage {

    MinutesController(Tools tools) {
        super(PaperKind.MINUTES, tools);
    }
}
