package lianxi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import lianxi.browser.SampleAccounts.Account;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What follows where nothing moves: the finding about the invented unit is concluded, its responsible post is talked to (约谈), and a
 * proposal of accountability (问责建议) goes to the 组长.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class MeasureWalk extends Walk {

    private static final String FINDING = ReferralWalk.FINDING;

    private static String talk = "";
    private static String proposal = "";

    private final Account supervisor = product.accounts().login("zhoufengying");
    private final Account supervisionHead = product.accounts().login("zhaojing");
    private final Account head = product.accounts().login("lianghaichang");

    @Test
    @Order(1)
    void aFindingOutsideInspectionsIsConcludedToo() {
        String[] conclusion = {""};
        visit("2027-08-16T09:00", Device.DESK, supervisor, visitor -> {
            Page page = visitor.page();
            visitor.open("/supervision/findings");
            link(page, FINDING).first().click();
            button(page, "拟督查结论").click();
            page.waitForURL(Pattern.compile("/supervision/conclusions/\\d+"));
            conclusion[0] = path(page);
            press(page, "送签", "已送督查小组组长签发。");
        });
        does("2027-08-16T14:00", Device.DESK, supervisionHead, conclusion[0], page -> press(page, "签发", "已签发"));
    }

    @Test
    @Order(2)
    void aTalkIsArrangedAndTheSupervisionHeadSendsItsNotice() {
        visit("2027-08-18T09:00", Device.DESK, supervisor, visitor -> {
            Page page = visitor.page();
            visitor.open("/supervision/talks/new");
            choose(page, "about", FINDING);
            press(page, "生成初稿", "已生成约谈初稿");
            talk = path(page);
            look(visitor, talk, "/supervision/talks/{id}", "cancel", "edit");
            field(page, "post").fill("主要负责人");
            field(page, "talkers").fill("督查小组组长");
            field(page, "day").fill("2027-08-23");
            field(page, "at").fill("09:00");
            field(page, "place").fill("示例会议室");
            press(page, "保存", "约谈安排已保存。");
        });
        visit("2027-08-18T14:00", Device.DESK, supervisionHead, visitor -> {
            look(visitor, talk, "/supervision/talks/{id}", "notify");
            press(visitor.page(), "发出通知", "约谈通知已发出。");
        });
    }

    @Test
    @Order(3)
    void whatWasSaidIsRecordedAndConfirmedAndAPromiseBecomesATask() {
        visit("2027-08-23T11:00", Device.DESK, supervisor, visitor -> {
            Page page = visitor.page();
            look(visitor, talk, "/supervision/talks/{id}", "record");
            field(page, "heldOn").fill("2027-08-23");
            field(page, "notes").fill("示例单位说明了情况，承诺限期办理。");
            field(page, "rows[0].words").fill("办结示例事项。");
            field(page, "rows[0].due").fill("2027-09-06");
            press(page, "保存", "约谈情况已登记");
            look(visitor, talk, "/supervision/talks/{id}", "confirm");
            field(page, "signer").fill("主要负责人");
            press(page, "确认", "约谈记录已确认。");
            show(visitor, Routes.name("/supervision/talks/{id}"));
            byte[] file = page.request().get(product.address() + talk + ".pdf").body();
            assertThat(PdfText.of(file)).contains(ReferralWalk.UNIT, "承诺限期办理", "办结示例事项");
        });
        does("2027-08-23T14:00", Device.DESK, supervisionHead, talk, page -> press(page, "转为整改任务", "已转为整改任务"));
    }

    @Test
    @Order(4)
    void aProposalIsSubmittedByTheSupervisionHeadAndApprovedByTheHead() {
        visit("2027-08-25T09:00", Device.DESK, supervisor, visitor -> {
            Page page = visitor.page();
            visitor.open("/supervision/proposals/new");
            choose(page, "about", FINDING);
            press(page, "生成初稿", "已生成问责建议初稿");
            proposal = path(page);
            look(visitor, proposal, "/supervision/proposals/{id}", "edit");
            field(page, "addressee").fill("示例机关");
            press(page, "保存", "问责建议已保存。");
        });
        does("2027-08-25T14:00", Device.DESK, supervisionHead, proposal, page -> press(page, "报请审批", "已报请组长审批。"));
        visit("2027-08-26T09:00", Device.DESK, supervisor, visitor -> {
            look(visitor, proposal, "/supervision/proposals/{id}", "paper");
        });
        visit("2027-08-26T10:00", Device.PHONE, head, visitor -> {
            Page page = visitor.page();
            visitor.open(proposal + "/reasons/send-back");
            show(visitor, Routes.name("/supervision/proposals/{id}/reasons/{act}"));
            look(visitor, proposal, "/supervision/proposals/{id}", "approve");
            visitor.tap(button(page, "批准"));
            waitFor(page, "已批准，文本已定稿。");
        });
        visit("2027-08-27T09:00", Device.DESK, supervisor, visitor -> {
            Page page = visitor.page();
            look(visitor, proposal, "/supervision/proposals/{id}", "hand-over");
            SupervisionForms.pick(page, "how", "IN_PERSON");
            field(page, "receiver").fill("示例接收人");
            press(page, "登记移交", "移交已登记。");
            show(visitor, Routes.name("/supervision/proposals/{id}"));
        });
    }

    private void look(Visitor visitor, String thing, String route, String... pages) {
        for (String page : pages) {
            visitor.open(thing + "/" + page);
            assertThat(path(visitor.page())).isEqualTo(thing + "/" + page);
            show(visitor, Routes.name(route + "/" + page));
        }
    }
}
