package lianxi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import lianxi.browser.SampleAccounts.Account;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What comes in day by day and is entered once: a line of a weekly report becomes a problem and a task, a township enters land on
 * the phone, the office takes in a spreadsheet of tasks.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class DailyWork extends Walk {

    private static final String LINE = "集电线路跨越示例公路的路政许可还没有办下来，请区里协调。";

    private static String report = "";
    private static String thing = "";
    private static String task = "";

    private final Account office = product.accounts().login("bangongshi");
    private final Account director = product.accounts().login("xiewujin");
    private final Account town = product.accounts().with("CONTACT", "荫营镇");

    @Test
    @Order(1)
    void aLineOfTheReportBecomesAProblemByOneClick() {
        visit("2027-03-04T09:00", Device.PHONE, town, visitor -> {
            Page page = visitor.page();
            visitor.open("/weekly");
            if (button(page, "填报").count() > 0) {
                visitor.tap(button(page, "填报"));
            }
            page.waitForURL("**/weekly/reports/*");
            Locator fields = page.locator("main textarea");
            fields.nth(0).fill("本周完成两户拆迁补偿协议签订。");
            fields.nth(1).fill(LINE + "\n一户补偿标准还要核对。");
            fields.nth(2).fill("继续签订协议。");
            visitor.tap(button(page, "核对并报送"));
            page.waitForURL("**/check");
            visitor.tap(button(page, "报送"));
            page.waitForURL(address -> !address.endsWith("/check"));
            report = path(page).replaceFirst("\\?.*", "");
        });
        visit("2027-03-04T10:00", Device.DESK, office, visitor -> {
            Page page = visitor.page();
            visitor.open(report);
            assertThat(page.locator(".week-entries > li").count()).isEqualTo(2);
            show(visitor, "weekly-report-lines");
            button(page, "登记为问题：" + LINE).click();
            page.waitForURL("**/problems/*");
            thing = path(page);
            show(visitor, "problem-of-a-line");
            assertThat(page.locator("main").innerText()).contains("荫营镇", "路政许可");
            visitor.open(report);
            assertThat(page.locator(".week-entries > li").first().innerText()).contains("已登记为问题");
            assertThat(button(page, "登记为问题：" + LINE).count()).as("once").isZero();
        });
    }

    @Test
    @Order(2)
    void theProblemBecomesATaskAndIsStruckOffOnceThatIsDone() {
        visit("2027-03-04T14:00", Device.DESK, office, visitor -> {
            Page page = visitor.page();
            visitor.open(thing);
            link(page, "转为任务").first().click();
            page.waitForURL("**/tasks/new?origin=problem:*");
            field(page, "title").fill("协调示例公路跨越许可");
            field(page, "doneMeans").fill("取得路政许可决定书。");
            choose(page, "leadUnit", "荫营镇");
            field(page, "due").fill("2027-03-12");
            button(page, "保存并报请交办").click();
            waitFor(page, "已报请办公室主任交办。");
            task = path(page);
            assertThat(page.locator("main").innerText()).contains("问题", LINE.substring(0, 10));
        });
        does("2027-03-04T15:00", Device.PHONE, director, task, page -> press(page, "交办", "已交办"));
        does("2027-03-05T09:00", Device.PHONE, town, task, page -> press(page, "签收", "已签收。"));
        does("2027-03-11T09:00", Device.PHONE, town, task, page -> TaskForms.applyForClosure(page, "路政许可决定书已取得。"));
        does("2027-03-11T10:00", Device.DESK, office, task, page -> {
            press(page, "收件", "已收件，请核查。");
            TaskForms.pass(page);
        });
        does("2027-03-11T11:00", Device.PHONE, director, task, page -> press(page, "销号", "已销号。"));
        does("2027-03-11T14:00", Device.PHONE, town, thing, page -> {
            assertThat(page.locator("main").innerText()).contains("协调示例公路跨越许可", "已销号");
            link(page, "申请销号").first().click();
            field(page, "note").fill("路政许可已取得，线路可以跨越。");
            page.setInputFiles("#files", StepForms.evidence("示例路政许可.pdf"));
            button(page, "申请销号").click();
            waitFor(page, "已申请销号");
        });
        visit("2027-03-11T15:00", Device.DESK, office, visitor -> {
            Page page = visitor.page();
            visitor.open(thing);
            link(page, "销号").first().click();
            button(page, "销号").click();
            waitFor(page, "已销号。");
            show(visitor, "problem-struck-off");
            assertThat(page.locator(".lead-in").first().innerText()).contains("已销号");
        });
    }

    /**
     * 荫营镇 of 一号项目 by the sample's own entries: 160.5 + 220 + 200.25 + 260 (corrected from 240) + 180 + 150.75 = 1171.5 of
     * 1860 亩; with 88.5 more 1260, which is 67.7 of a hundred.
     */
    @Test
    @Order(3)
    void aTownshipEntersLandOnThePhoneAndTheCurveFollows() {
        visit("2027-03-12T09:00", Device.PHONE, town, visitor -> {
            Page page = visitor.page();
            visitor.open("/quantities");
            show(visitor, "quantities-of-a-town");
            visitor.tap(page.locator("main tr", new Page.LocatorOptions().setHasText("荫营镇 土地流转"))
                    .getByRole(AriaRole.LINK));
            page.waitForURL("**/quantities/*");
            assertThat(page.locator("main .facts").first().innerText()).contains("1171.5/1860 亩");
            String before = page.locator("path.curve-done").last().getAttribute("d");
            visitor.tap(link(page, "登记完成量").first());
            visitor.fill(field(page, "amount"), "88.5");
            field(page, "doneOn").fill("2027-03-11");
            field(page, "note").fill("签订协议十二份。");
            visitor.tap(button(page, "登记"));
            waitFor(page, "已登记。");
            assertThat(page.locator("main .facts").first().innerText()).contains("1260/1860 亩", "67.7%");
            assertThat(page.locator("path.curve-done").last().getAttribute("d")).isNotEqualTo(before);
            assertThat(page.locator("section[aria-labelledby=entries]").innerText())
                    .contains("88.5 亩", "签订协议十二份。");
            page.locator("section[aria-labelledby=curve] summary").click();
            assertThat(page.locator("section[aria-labelledby=curve] table").innerText())
                    .contains("3月11日（周四）", "1260");
            show(visitor, "quantity-curve");
        });
    }

    @Test
    @Order(4)
    void aSheetOfTasksIsTakenInButForItsWrongRows() {
        List<List<String>> sheet = List.of(
                List.of("任务名称", "办结标准", "牵头单位", "办理期限", "办理时限"),
                List.of("梳理一号项目施工图审查意见", "意见逐条回复。", "区规划办", "2027-03-26", ""),
                List.of("核对二号项目压覆矿产资料", "资料齐全。", "没有这个局", "2027-03-26", ""),
                List.of("布置三号项目水土保持监测", "监测点位图备案。", "区农委", "", "十天"),
                List.of("清点四号项目临时用地复垦费", "缴款凭证归档。", "区国土分局", "", "15"));
        visit("2027-03-12T14:00", Device.DESK, office, visitor -> {
            Page page = visitor.page();
            visitor.open("/tasks/import");
            page.setInputFiles("[name=file]", SheetFiles.of("示例任务.xlsx", sheet));
            button(page, "检查").click();
            page.waitForURL("**/tasks/import/*");
            assertThat(page.locator("main").innerText()).contains("共 4 行，其中 2 行有误");
            show(visitor, "tasks-import-wrong-rows");

            List<String> told = SheetFiles.rows(page.request()
                    .get(product.address() + path(page) + "/report.xlsx")
                    .body());
            assertThat(told.get(0)).contains("导入结果");
            assertThat(told.get(2)).contains("没有这个局").contains("牵头单位：系统里没有“没有这个局”。");
            assertThat(told.get(3)).contains("办理时限：“十天”不是");

            button(page, "只导入正确的 2 行").click();
            waitFor(page, "另有 2 行有误没有导入");
            visitor.open("/tasks?q=四号项目临时用地复垦费");
            assertThat(page.locator("main .table tbody tr").count()).isEqualTo(1);
            assertThat(page.locator("main .table").innerText()).contains("国土分局", "拟办");
            visitor.open("/tasks?q=二号项目压覆矿产资料");
            assertThat(page.locator("main .table tbody tr").count()).as("wrong").isZero();
        });
    }
}
