package lianxi.meeting.minutes.web;

import lianxi.document.NumberSeries;
import lianxi.document.desk.CountersignDesk;
import lianxi.document.desk.DeskTools;
import lianxi.document.desk.FileDesk;
import lianxi.document.desk.ReasonDesk;
import lianxi.document.desk.ReceiptDesk;
import lianxi.document.desk.SendingDesk;
import lianxi.document.desk.SettingsDesk;
import lianxi.document.desk.SigningDesk;
import lianxi.shared.Actor;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is done with minutes as an official document (会议纪要): each desk at its address. */
final class MinutesDesks {

    private static final String FOLDER = "/meetings/minutes";

    private MinutesDesks() {}

    /** 送审 and 签发. */
    @Controller
    @RequestMapping(FOLDER + "/{id}")
    static class Signing extends SigningDesk {
        Signing(MinutesCase cases, DeskTools tools, MessageSource messages) {
            super(cases, tools, messages);
        }
    }

    /** 会签 */
    @Controller
    @RequestMapping(FOLDER + "/{id}")
    static class Countersigning extends CountersignDesk {
        Countersigning(MinutesCase cases, DeskTools tools) {
            super(cases, tools);
        }
    }

    /** 退回, 撤回, 更正 and 作废. */
    @Controller
    @RequestMapping(FOLDER + "/{id}")
    static class Reasons extends ReasonDesk {
        Reasons(MinutesCase cases, DeskTools tools) {
            super(cases, tools);
        }
    }

    /** 发送 */
    @Controller
    @RequestMapping(FOLDER + "/{id}")
    static class Sending extends SendingDesk {
        Sending(MinutesCase cases, DeskTools tools) {
            super(cases, tools);
        }
    }

    /** 签收, 登记送达 */
    @Controller
    @RequestMapping(FOLDER + "/{id}")
    static class Receipts extends ReceiptDesk {
        Receipts(MinutesCase cases, DeskTools tools) {
            super(cases, tools);
        }
    }

    /** The file and the pictures of its pages. */
    @Controller
    @RequestMapping(FOLDER)
    static class Files extends FileDesk {
        Files(MinutesCase cases, DeskTools tools) {
            super(cases, tools, "meeting.minutes-download", "meeting_paper");
        }

        @GetMapping("/{id}.pdf")
        ResponseEntity<byte[]> own(Actor actor, @PathVariable long id) {
            return pdf(actor, id);
        }
    }

    /** 版式设置 */
    @Controller
    @RequestMapping(FOLDER + "/settings")
    static class Settings extends SettingsDesk {
        Settings(DeskTools tools) {
            super(
                    tools,
                    NumberSeries.MINUTES,
                    new Lines(true, true, false, false, false),
                    new Place(FOLDER + "/settings", "meetings", "/meetings", "meeting.title"));
        }
    }
}
