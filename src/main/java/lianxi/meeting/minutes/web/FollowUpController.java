package lianxi.meeting.minutes.web;

import lianxi.meeting.minutes.PaperKind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of a report and its form (落实情况报告). */
@Controller
@RequestMapping("/meetings/reports/{id}")
class FollowUpController extends PaperPage {

    FollowUpController(Tools tools) {
        super(PaperKind.REPORT, tools);
    }
}
