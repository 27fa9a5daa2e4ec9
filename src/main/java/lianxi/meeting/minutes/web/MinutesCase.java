package lianxi.meeting.minutes.web;

import lianxi.meeting.minutes.PaperKind;
import org.springframework.stereotype.Component;

/** Minutes on the desk (会议纪要). */
@Component
class MinutesCase extends PaperCase {

    MinutesCase(Tools tools) {
        super(PaperKind.MINUTES, tools);
    }
}
