package lianxi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import lianxi.browser.SampleAccounts.Account;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * From a leader's words to the 督办单: a 批示 becomes a task, the task runs late, and each rung of the ladder is prepared by the
 * product and sent by a person. March 2027 has no free day but the weekends.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class LadderWalk extends Walk {

    private static final String TITLE = "补齐示例升压站用林审核材料";

    private static String task = "";
    private static String order = "";

    private final Account office = product.accounts().login("bangongshi");
    private final Account director = product.accounts().login("xiewujin");
    private final Account forestry = product.accounts().with("CONTACT", "区林业局");

    @Test
    @Order(1)
    void aLeadersWordsBecomeATaskThatNamesThemAsItsSource() {
        visit("2027-03-15T09:00", Device.DESK, office, visitor -> {
            Page page = visitor.page();
            visitor.open("/instructions/new");
            choose(page, "leader", "梁海昌");
            field(page, "givenOn").fill("2027-03-15");
            field(page, "words").fill("请林业局抓紧补齐材料，三天内办结。");
            field(page, "documentTitle").fill("关于升压站用林审核的请示（示例）");
            button(page, "登记并分办").click();
            page.waitForURL("**/assign");
            field(page, "rows[0].title").fill(TITLE);
            field(page, "rows[0].doneMeans").fill("审核材料补齐并受理。");
            choose(page, "rows[0].leadUnit", "林业局");
            field(page, "rows[0].due").fill("2027-03-18");
            button(page, "交办").click();
            waitFor(page, "已分办 1 项任务");
            show(visitor, "instruction-assigned");
            link(page, TITLE).first().click();
            page.waitForURL("**/tasks/*");
            task = path(page);
            assertThat(page.locator(".lead-in").first().innerText()).contains("待签收", "3月18日（周四）", "还剩 3 个工作日");
            assertThat(page.locator("main .facts").first().innerText()).contains("领导批示");
        });
        does("2027-03-15T10:00", Device.PHONE, forestry, task, page -> press(page, "签收", "已签收。"));
    }

    @Test
    @Order(2)
    void theReminderReachesTheUnitsInboxAndTheTasksThread() {
        urge("2027-03-17T09:00", "提醒", "urging-reminder");
        visit("2027-03-17T10:00", Device.PHONE, forestry, unit -> {
            unit.open("/inbox");
            assertThat(unit.page().locator("main .todo > li").first().innerText())
                    .contains(TITLE);
            unit.open(task);
            assertThat(unit.page().locator("section[aria-labelledby=story]").innerText())
                    .contains("提醒");
        });
    }

    @Test
    @Order(3)
    void theDayAfterTheDueDateTheOfficeUrges() {
        urge("2027-03-19T09:00", "催办", "urging-overdue");
        does("2027-03-19T10:00", Device.PHONE, forestry, task, page -> {
            assertThat(page.locator(".lead-in").first().innerText()).contains("逾期", "3月18日（周四）", "已逾期 1 个工作日");
            assertThat(page.locator("section[aria-labelledby=story]").innerText())
                    .contains("催办");
        });
    }

    /** Five working days after 03-19 are 03-22, 23, 24, 25, 26; six after the due date 03-18. */
    @Test
    @Order(4)
    void fiveWorkingDaysLaterTheOrderIsDraftedSignedAndOpened() {
        does(
                "2027-03-25T09:00",
                Device.DESK,
                office,
                "/orders/urging?all=true",
                page -> assertThat(row(page)).contains("3月26日（周五）起可发督办单"));
        visit("2027-03-26T09:00", Device.DESK, office, visitor -> {
            Page page = visitor.page();
            visitor.open("/orders/urging");
            show(visitor, "urging-order");
            page.locator("main tr", new Page.LocatorOptions().setHasText(TITLE))
                    .getByText("拟督办单")
                    .click();
            waitFor(page, "已拟初稿");
            order = path(page);
            assertThat(page.locator("main").innerText()).contains(TITLE);
            show(visitor, "order-draft");
            link(page, "编辑").first().click();
            page.waitForURL("**/edit");
            show(visitor, Routes.name("/orders/{id}/edit"));
            assertThat(field(page, "matter").inputValue()).contains("3月18日", "已逾期6个工作日", "提醒", "催办");
            field(page, "demands").fill("请于3月31日前补齐材料并书面答复。");
            button(page, "保存").click();
            waitFor(page, "已保存。");
            button(page, "送审").click();
            page.waitForLoadState();
        });
        visit("2027-03-26T10:00", Device.DESK, director, visitor -> {
            Page page = visitor.page();
            look(visitor, "withdraw", "return", "sign-on-paper", "sign");
            button(page, "签发").click();
            page.waitForURL("**" + order);
            assertThat(page.locator("h1").innerText()).contains("督办〔2027〕1号");
            byte[] file = page.request().get(product.address() + order + ".pdf").body();
            assertThat(new String(file, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            assertThat(PdfText.of(file)).contains("督办〔2027〕1号", TITLE, "请于3月31日前补齐材料并书面答复。", "示例");
            show(visitor, Routes.name("/orders/{id}"));
        });
    }

    @Test
    @Order(5)
    void theUnitGetsItAndAnswersOnThePhone() {
        visit("2027-03-26T11:00", Device.DESK, office, visitor -> {
            Page page = visitor.page();
            look(visitor, "send");
            page.locator("main form button[type=submit]").first().click();
            page.waitForURL("**" + order);
            assertThat(page.locator(".lead-in").first().innerText()).contains("待答复");
            look(visitor, "correct", "void");
        });
        visit("2027-03-29T09:00", Device.PHONE, forestry, unit -> {
            Page page = unit.page();
            unit.open(order);
            show(unit, "order-to-answer");
            unit.tap(link(page, "答复").first());
            page.waitForURL("**/answer");
            show(unit, Routes.name("/orders/{id}/answer"));
            field(page, "words").fill("材料已补齐，3月30日报送受理。");
            unit.tap(button(page, "报送答复"));
            waitFor(page, "已答复，办公室会收到通知。");
            assertThat(page.locator("section[aria-labelledby=answers]").innerText())
                    .contains("材料已补齐");
            assertThat(button(page, "签发").count()).isZero();
        });
    }

    /** Opens pages about the 督办单, one after the other, and pictures each. */
    private void look(Visitor visitor, String... pages) {
        for (String page : pages) {
            visitor.open(order + "/" + page);
            show(visitor, Routes.name("/orders/{id}/" + page));
        }
    }

    private void urge(String moment, String rung, String name) {
        visit(moment, Device.DESK, office, visitor -> {
            Page page = visitor.page();
            visitor.open("/orders/urging");
            show(visitor, name);
            assertThat(row(page)).contains(rung);
            page.getByLabel(TITLE).check();
            button(page, "核对内容并发送").click();
            page.waitForURL("**/orders/urging/send?*");
            show(visitor, Routes.name("/orders/urging/send"));
            button(page, "发送").click();
            waitFor(page, "已发送 1 项");
        });
    }

    private static String row(Page page) {
        return page.locator("main tr", new Page.LocatorOptions().setHasText(TITLE))
                .first()
                .innerText();
    }
}
