package lianxi.meeting.minutes.web;

import lianxi.meeting.minutes.PaperKind;
import org.springframework.stereotype.Component;

/** A report on the desk (落实情况报告). */
@Component
class ReportCase extends PaperCase {

    ReportCase(Tools tools) {
        super(PaperKind.REPORT, tools);
    }
}
