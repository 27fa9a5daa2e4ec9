package lianxi.supervision.notice.web;

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

/** What is done with a notice as an official document (督查通报): each desk at its address. */
final class NoticeDesks {

    private static final String FOLDER = "/supervision/notices";

    private NoticeDesks() {}

    /** 送审 and 签发. */
    @Controller
    @RequestMapping(FOLDER + "/{id}")
    static class Signing extends SigningDesk {
        Signing(NoticeCase cases, DeskTools tools, MessageSource messages) {
            super(cases, tools, messages);
        }
    }

    /** 会签 */
    @Controller
    @RequestMapping(FOLDER + "/{id}")
    static class Countersigning extends CountersignDesk {
        Countersigning(NoticeCase cases, DeskTools tools) {
            super(cases, tools);
        }
    }

    /** 退回, 撤回, 更正 and 作废. */
    @Controller
    @RequestMapping(FOLDER + "/{id}")
    static class Reasons extends ReasonDesk {
        Reasons(NoticeCase cases, DeskTools tools) {
            super(cases, tools);
        }
    }

    /** 发送 */
    @Controller
    @RequestMapping(FOLDER + "/{id}")
    static class Sending extends SendingDesk {
        Sending(NoticeCase cases, DeskTools tools) {
            super(cases, tools);
        }
    }

    /** 签收, 登记送达 */
    @Controller
    @RequestMapping(FOLDER + "/{id}")
    static class Receipts extends ReceiptDesk {
        Receipts(NoticeCase cases, DeskTools tools) {
            super(cases, tools);
        }
    }

    /** The file and the pictures of its pages. */
    @Controller
    @RequestMapping(FOLDER)
    static class Files extends FileDesk {
        Files(NoticeCase cases, DeskTools tools) {
            super(cases, tools, "supervision.notice-download", "supervision_notice");
        }

        @GetMapping("/{id}.pdf")
        ResponseEntity<byte[]> own(Actor actor, @PathVariable long id) {
            return pdf(actor, id);
        }
    }

    /** 版式设置 */
    @Controller
    @RequestMapping(FOLDER + "/layout")
    static class Layout extends SettingsDesk {
        Layout(DeskTools tools) {
            super(
                    tools,
                    NumberSeries.SUPERVISION_NOTICE,
                    new Lines(true, true, true, true, false),
                    new Place(FOLDER + "/layout", "supervision", FOLDER, "supervision.notice.title"));
        }
    }
}
