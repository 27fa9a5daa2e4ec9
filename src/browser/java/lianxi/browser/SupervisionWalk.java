package lianxi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import lianxi.browser.SampleAccounts.Account;
import lianxi.scheduling.OccurrenceLedger;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Supervision from the plan to the strike-off: a monthly plan with a regular check and one drawn at random, the inspection on a
 * phone, its conclusion with the unit's right to answer, the rectification, and the 督查通报 that tells of it. July 2027 has no free
 * day but the weekends.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class SupervisionWalk extends Walk {

    private static final String UNIT = "区林业局";
    private static final String FINDING = "临时使用林地材料补正滞后（示例）";
    private static final String STATEMENT = "图件正在补测，本周内报送。";
    private static final String REPLY = "图件已委托补测，按要求整改。";

    private static String plan = "";
    private static String draw = "";
    private static String spotCheck = "";
    private static String drawnInspector = "";
    private static String inspection = "";
    private static String conclusion = "";
    private static String finding = "";
    private static String review = "";
    private static String task = "";
    private static String notice = "";

    private final Account supervisor = product.accounts().login("zhoufengying");
    private final Account other = product.accounts().login("zhaofei");
    private final Account supervisionHead = product.accounts().login("zhaojing");
    private final Account head = product.accounts().login("lianghaichang");
    private final Account office = product.accounts().login("bangongshi");
    private final Account contact = product.accounts().with("CONTACT", UNIT);

    @Test
    @Order(1)
    void aMonthsPlanIsDraftedWithARegularCheckAndADraw() {
        visit("2027-06-29T09:00", Device.DESK, supervisor, visitor -> {
            Page page = visitor.page();
            visitor.open("/supervision/plans/new");
            field(page, "year").fill("2027");
            choose(page, "month", "7");
            press(page, "开始编制", "已起草");
            plan = path(page);
            visitor.open(plan + "/items/new");
            show(visitor, Routes.name("/supervision/plans/{id}/items/new"));
            visitor.open(plan);
            SupervisionForms.planRegularCheck(page, UNIT, "周凤英", "2027-07-07");
            SupervisionForms.planDraw(page, "区国土分局", "区环保局", "荫营镇");
            link(page, "修改").first().click();
            page.waitForURL("**/supervision/plans/items/*/edit");
            show(visitor, Routes.name("/supervision/plans/items/{id}/edit"));
            look(visitor, "/supervision/plans/{id}", "edit");
            visitor.open(plan);
            press(page, "报批", "已报批");
            look(visitor, "/supervision/plans/{id}", "approve-on-paper");
        });
    }

    @Test
    @Order(2)
    void theSupervisionHeadApprovesItAndNobodyElseReadsWhomTheSpotCheckMayHit() {
        visit("2027-06-29T14:00", Device.DESK, supervisionHead, visitor -> {
            look(visitor, "/supervision/plans/{id}", "return");
            visitor.open(plan);
            press(visitor.page(), "批准", "计划已批准。");
            show(visitor, Routes.name("/supervision/plans/{id}"));
            look(visitor, "/supervision/plans/{id}", "revise");
        });
        does(
                "2027-06-29T15:00",
                Device.PHONE,
                contact,
                plan,
                page -> assertThat(page.locator("main").innerText())
                        .contains("林业局", "临时使用林地是否按期办理", "不公开")
                        .doesNotContain("环保局", "周报是否按时"));
    }

    @Test
    @Order(3)
    void theUnitIsToldOfTheRegularCheck() {
        visit("2027-06-30T09:00", Device.DESK, supervisor, visitor -> {
            Page page = visitor.page();
            visitor.open(plan);
            link(page, "安排检查").first().click();
            page.waitForURL("**/supervision/inspections/new?*");
            press(page, "保存安排", "检查已安排。");
            inspection = path(page);
            look(visitor, "/supervision/inspections/{id}", "edit", "cancel");
            visitor.open(inspection);
            press(page, "通知受检单位", "已通知受检单位。");
        });
        does(
                "2027-06-30T10:00",
                Device.PHONE,
                contact,
                "/inbox",
                page -> assertThat(page.locator("main .todo").innerText()).contains("将对林业局开展定期检查"));
    }

    @Test
    @Order(4)
    void theListsAreRecordedBeforeTheDrawAndAnybodyEntitledGetsTheSameResultAgain() {
        visit("2027-07-05T09:00", Device.DESK, supervisor, visitor -> {
            Page page = visitor.page();
            visitor.open(plan);
            link(page, "随机抽取").first().click();
            page.waitForURL("**/supervision/draws/new?*");
            field(page, "perTarget").fill("1");
            press(page, "登记名单和种子", "已登记名单和种子");
            draw = path(page);
            assertThat(page.locator("main").innerText()).contains("抽取前只公布底档指纹");
            look(visitor, "/supervision/draws/{id}", "void");
            visitor.open(draw);
            press(page, "抽取", "已抽取，请安排检查。");
        });
        visit("2027-07-05T10:00", Device.DESK, other, visitor -> {
            Page page = visitor.page();
            visitor.open(draw);
            String drawn = result(page).locator("th").innerText();
            drawnInspector = result(page).locator("td").nth(1).innerText().strip();
            link(page, "重新验算").click();
            waitFor(page, "按种子重新抽取，结果与记录一致。");
            assertThat(page.locator("#check tbody").innerText()).contains(drawn, drawnInspector);
            assertThat(page.locator("#check").innerText()).doesNotContain("不一致");
            show(visitor, Routes.name("/supervision/draws/{id}"));
        });
    }

    @Test
    @Order(5)
    void nobodyElseKnowsOfTheSpotCheckUntilItBegins() {
        visit("2027-07-05T11:00", Device.DESK, supervisor, visitor -> {
            Page page = visitor.page();
            visitor.open(draw);
            link(page, "安排检查").first().click();
            field(page, "day").fill("2027-07-06");
            press(page, "保存安排", "检查已安排。");
            spotCheck = path(page);
        });
        assertThat(status("2027-07-05T14:00", office, spotCheck)).isEqualTo(404);
        Account inspector = product.accounts().all().stream()
                .filter(account -> account.name().equals(drawnInspector))
                .findFirst()
                .orElseThrow();
        does("2027-07-06T09:00", Device.PHONE, inspector, spotCheck, page -> {
            button(page, "开始检查").click();
            page.waitForURL("**/record");
            press(page, "完成记录", "检查记录已完成");
        });
        assertThat(status("2027-07-06T09:10", office, spotCheck)).isEqualTo(200);
    }

    @Test
    @Order(6)
    void onThePhoneTheFrozenRecordsAreCheckedAndAFindingIsNotedWithAPhoto() {
        visit("2027-07-07T09:00", Device.PHONE, supervisor, visitor -> {
            Page page = visitor.page();
            visitor.open(inspection);
            visitor.tap(button(page, "开始检查"));
            page.waitForURL("**" + inspection + "/record");
            assertThat(page.locator("#sheet .block-head").innerText()).contains("7月7日", "09:00");
            visitor.tap(page.locator("#line-1 summary"));
            page.locator("#line-1 textarea").fill("台账与现场一致。");
            visitor.tap(button(page.locator("#line-1"), "属实"));
            page.locator("#live-state-1").getByText("属实").waitFor();
            SupervisionForms.find(visitor, FINDING, "补齐图件并报送受理。", "2027-07-20");
            show(visitor, Routes.name("/supervision/inspections/{id}/record"));
        });
        visit("2027-07-07T10:00", Device.PHONE, contact, visitor -> {
            Page page = visitor.page();
            visitor.open(inspection);
            field(page, "text").fill(STATEMENT);
            field(page, "saidBy").fill("示例林业责任人");
            visitor.tap(button(page, "提交说明"));
            waitFor(page, "说明已提交");
        });
        visit("2027-07-07T11:00", Device.PHONE, supervisor, visitor -> {
            Page page = visitor.page();
            visitor.open(inspection + "/record");
            visitor.tap(button(page, "完成记录"));
            waitFor(page, "检查记录已完成");
            assertThat(page.locator("#statements").innerText()).contains(STATEMENT, "示例林业责任人");
        });
    }

    @Test
    @Order(7)
    void theConclusionIsDraftedFromItAndSignedByTheSupervisionHead() {
        visit("2027-07-08T09:00", Device.DESK, supervisor, visitor -> {
            Page page = visitor.page();
            visitor.open(inspection);
            show(visitor, Routes.name("/supervision/inspections/{id}"));
            link(page, FINDING).first().click();
            page.waitForURL("**/supervision/findings/*");
            finding = path(page);
            look(visitor, "/supervision/findings/{id}", "edit");
            visitor.open(inspection);
            button(page, "拟督查结论").click();
            page.waitForURL(Pattern.compile("/supervision/conclusions/\\d+"));
            conclusion = path(page);
            assertThat(page.locator("main").innerText()).contains(FINDING);
            look(visitor, "/supervision/conclusions/{id}", "edit");
            visitor.open(conclusion);
            press(page, "送签", "已送督查小组组长签发。");
        });
        visit("2027-07-08T14:00", Device.PHONE, supervisionHead, visitor -> {
            Page page = visitor.page();
            visitor.open(conclusion);
            assertThat(page.locator("section[aria-labelledby=findings]").innerText())
                    .contains(FINDING, "补齐图件并报送受理。");
            visitor.tap(button(page, "签发"));
            waitFor(page, "已签发，被督查单位已收到通知");
            byte[] file =
                    page.request().get(product.address() + conclusion + ".pdf").body();
            assertThat(PdfText.of(file)).contains("林业局", FINDING, STATEMENT, "赵静");
        });
    }

    @Test
    @Order(8)
    void theUnitReadsItAndAnswers() {
        visit("2027-07-09T09:00", Device.PHONE, contact, visitor -> {
            Page page = visitor.page();
            visitor.open(conclusion);
            visitor.tap(button(page, "签收"));
            waitFor(page, "已登记签收");
            show(visitor, Routes.name("/supervision/conclusions/{id}"));
            visitor.open(finding);
            field(page, "words").fill(REPLY);
            visitor.tap(button(page, "提交回应"));
            waitFor(page, "回应已提交");
        });
    }

    @Test
    @Order(9)
    void theReviewItAsksForIsPreparedByWhoDidNotInspectAndDecidedByTheHead() {
        visit("2027-07-09T10:00", Device.PHONE, contact, visitor -> {
            Page page = visitor.page();
            visitor.open(conclusion);
            field(page, "reason").fill("图件已委托补测，建议延后认定。");
            visitor.tap(button(page, "申请复核"));
            waitFor(page, "已申请复核");
            visitor.open(conclusion);
            visitor.tap(link(page, "看复核情况"));
            page.waitForURL("**/supervision/reviews/*");
            review = path(page);
        });
        does("2027-07-09T11:00", Device.DESK, supervisor, review, page -> {
            assertThat(page.locator("section[aria-labelledby=panel]").innerText())
                    .contains("周凤英", "参加了检查");
            assertThat(field(page, "words").count()).as("who inspected").isZero();
        });
        visit("2027-07-09T14:00", Device.DESK, other, visitor -> {
            Page page = visitor.page();
            visitor.open(review);
            show(visitor, Routes.name("/supervision/reviews/{id}"));
            SupervisionForms.pick(page, "result", "UPHELD");
            field(page, "words").fill("当日材料确未补齐，建议维持。");
            press(page, "提出复核意见", "复核意见已提出");
        });
        does("2027-07-09T15:00", Device.PHONE, head, review, page -> {
            SupervisionForms.pick(page, "result", "UPHELD");
            field(page, "words").fill("维持原结论。");
            press(page, "作出复核决定", "复核决定已作出");
        });
    }

    @Test
    @Order(10)
    void theRectificationIsTheUnitsTaskUntilTheSupervisionHeadStrikesItOff() {
        visit("2027-07-12T09:00", Device.PHONE, contact, visitor -> {
            Page page = visitor.page();
            visitor.open(finding);
            show(visitor, Routes.name("/supervision/findings/{id}"));
            visitor.tap(page.locator("section[aria-labelledby=rectify] a").first());
            page.waitForURL("**/tasks/*");
            task = path(page);
            press(page, "签收", "已签收。");
            TaskForms.feedBack(page, "示例图件已完成外业测量。");
        });
        does("2027-07-13T09:00", Device.DESK, office, task, page -> press(page, "采用反馈", "已采用。"));
        does("2027-07-16T09:00", Device.PHONE, contact, task, page -> TaskForms.applyForClosure(page, "图件已补齐并受理。"));
        does("2027-07-19T09:00", Device.DESK, other, task, page -> {
            press(page, "收件", "已收件，请核查。");
            TaskForms.pass(page);
        });
        does("2027-07-20T09:00", Device.PHONE, supervisionHead, task, page -> press(page, "销号", "已销号。"));
        does(
                "2027-07-20T10:00",
                Device.PHONE,
                head,
                finding,
                page -> assertThat(
                                page.locator("section[aria-labelledby=thread]").innerText())
                        .contains("签发督查结论", REPLY, "核查通过", "销号"));
    }

    @Test
    @Order(11)
    void theMonthsNoticeTellsOfItAndIsExaminedByTheHeadSinceItNamesAUnit() {
        visit("2027-07-30T09:00", Device.DESK, supervisor, visitor -> {
            Page page = visitor.page();
            product.bean(OccurrenceLedger.class).sweep();
            visitor.open("/supervision/notices?state=DRAFT");
            page.locator("tbody a").first().click();
            page.waitForURL("**/supervision/notices/*");
            notice = path(page);
            assertThat(page.locator("main").innerText()).contains("7月");
            look(visitor, "/supervision/notices/{id}", "items", "edit");
            visitor.open(notice);
            press(page, "送审", "已送审");
            look(visitor, "/supervision/notices/{id}", "withdraw", "examination/paper");
        });
        visit("2027-07-30T10:00", Device.DESK, supervisionHead, visitor -> {
            look(visitor, "/supervision/notices/{id}", "return", "sign");
            assertThat(visitor.page().locator("main").innerText()).contains("组长还没有审定同意，现在不能签发");
        });
        visit("2027-07-30T14:00", Device.PHONE, head, visitor -> {
            Page page = visitor.page();
            visitor.open(notice);
            visitor.tap(link(page, "审定").first());
            page.waitForURL("**/examination");
            show(visitor, Routes.name("/supervision/notices/{id}/examination"));
            SupervisionForms.pick(page, "agreed", "true");
            visitor.tap(button(page, "提交"));
            waitFor(page, "已提交审定意见");
        });
    }

    @Test
    @Order(12)
    void itIsSignedNumberedSentAndReceived() {
        visit("2027-07-30T15:00", Device.DESK, supervisionHead, visitor -> {
            Page page = visitor.page();
            visitor.open(notice + "/sign");
            press(page, "签发", "已签发：");
            assertThat(page.locator("h1").innerText()).contains("第1期");
            byte[] file =
                    page.request().get(product.address() + notice + ".pdf").body();
            assertThat(PdfText.of(file)).contains("督查通报", "第1期", "定期检查1次、抽查1次", "林业局", FINDING, "已销号");
        });
        visit("2027-07-30T16:00", Device.DESK, supervisor, visitor -> {
            look(visitor, "/supervision/notices/{id}", "send");
            press(visitor.page(), "发送", "已发送给");
            show(visitor, Routes.name("/supervision/notices/{id}"));
            look(visitor, "/supervision/notices/{id}", "correct", "void");
        });
        visit("2027-08-02T09:00", Device.PHONE, contact, visitor -> {
            visitor.open(notice);
            press(visitor.page(), "签收", "已签收。");
        });
    }

    /** Opens pages about the thing that the route is about, one after the other, and pictures each. */
    private void look(Visitor visitor, String route, String... pages) {
        String thing = switch (route.split("/")[2]) {
            case "plans" -> plan;
            case "draws" -> draw;
            case "inspections" -> inspection;
            case "findings" -> finding;
            case "conclusions" -> conclusion;
            default -> notice;
        };
        for (String page : pages) {
            visitor.open(thing + "/" + page);
            assertThat(path(visitor.page())).isEqualTo(thing + "/" + page);
            show(visitor, Routes.name(route + "/" + page));
        }
    }

    private static Locator result(Page page) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("抽取结果"))
                .locator("tbody tr")
                .first();
    }

    private int status(String moment, Account who, String address) {
        int[] status = {0};
        visit(
                moment,
                Device.DESK,
                who,
                visitor -> status[0] = visitor.page().navigate(address).status());
        return status[0];
    }
}
