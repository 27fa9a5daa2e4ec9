package lianxi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The life of a permit step, as its unit tells it on a phone: 一号项目's 建设用地规划许可, a statutory limit of 20 working days
 * (《行政许可法》第四十二条). After each move the page says the due date and how it came about.
 *
 * <p>All dates are counted by hand: Monday to Friday, because between the National Day of 2026 (国办发明电〔2025〕7号) and the
 * turn of the year no day is free or made up, and 2027 is provisional (†) until the office loads it on 12-29.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class PermitLife extends Walk {

    private static final String TRACK = "select t.id from permit_track t join project p on p.id = t.project_id "
            + "where t.code = 'LAND_PLANNING' and p.name = '一号光伏项目（示例）'";

    private final String track = "/permits/"
            + product.bean(JdbcClient.class).sql(TRACK).query(String.class).single();

    @Test
    @Order(1)
    void submittingStartsTheTimeInWhichAnythingMissingMustBeTold() {
        // Art. 32: five working days from 11-30 are 12-01, 02, 03, 04, 07.
        at("2026-11-30T11:00", page -> StepForms.tell(page, "递交", "2026-11-30", ""), "submitted", page -> {
            assertThat(clock(page)).contains("还没有受理，时限从受理次日起算。");
            assertThat(reckoning(page))
                    .containsExactly(
                            "2026-11-30 收到申请材料，需要补正的应在 5 个工作日内（不迟于 2026-12-07）一次告知（《行政许可法》第三十二条）",
                            "到 2026-12-07 仍未告知的，自收到之日 2026-11-30 起视为受理");
        });
    }

    @Test
    @Order(2)
    void askingForSupplementsHaltsIt() {
        at(
                "2026-12-02T10:00",
                page -> StepForms.tell(page, "要求补正", "2026-12-02", "缺少地形图"),
                "supplementing",
                page -> assertThat(reckoning(page)).contains("2026-12-02 已告知补正", "等待申请人补正；补正后自收到补正材料之日重新计算"));
    }

    @Test
    @Order(3)
    void handingThemInStartsItAgain() {
        // Received again on 12-07: five working days are 12-08 to 11 and 14.
        at(
                "2026-12-07T10:00",
                page -> StepForms.tell(page, "补正后再递交", "2026-12-07", ""),
                "supplemented",
                page -> assertThat(String.join("\n", reckoning(page)))
                        .contains("2026-12-07 收到补正材料，从这一天重新计算", "到 2026-12-14 仍未受理的"));
    }

    @Test
    @Order(4)
    void acceptanceStartsTheClock() {
        // 12-10, 11 (2), 12-14 to 18 (7), 21 to 25 (12), 28 to 31 (16), 01-01 (17, a holiday only once 2027 is loaded),
        // 01-04 to 06 (20).
        at("2026-12-09T10:00", page -> StepForms.tell(page, "受理", "2026-12-09", ""), "accepted", page -> {
            assertThat(lead(page)).contains("1月6日", "†", "还剩 20 个工作日");
            assertThat(reckoning(page))
                    .containsExactly("2026-12-10 至 2027-01-06：20 个工作日", "合计 20 个工作日", "期限届满日：2027-01-06（周三）†");
            assertThat(page.locator("main").innerText()).contains("† 该年度节假日安排尚未录入");
        });
    }

    @Test
    @Order(5)
    void aStopWithItsNoticeAndEvidenceHoldsTheDueDateBack() {
        // Resumed today, one day (12-14) would not have counted: 01-06 moves on to 01-07.
        at("2026-12-14T09:00", StepForms::stop, "stopped", page -> {
            assertThat(lead(page)).contains("暂停");
            assertThat(reckoning(page))
                    .containsExactly(
                            "2026-12-10 至 12-11：2 个工作日",
                            "12-14 起专家评审，到今天 1 日，不计入时限",
                            "12-15 至 2027-01-07：18 个工作日",
                            "合计 2+18=20 个工作日",
                            "暂停计时尚未结束，如今天恢复计时，期限届满日为 2027-01-07（周四）†");
            assertThat(trail(page)).contains("示例告知〔2026〕21号", "示例评审通知.pdf");
        });
    }

    @Test
    @Order(6)
    void resumingFixesTheDueDateAgain() {
        // 12-10, 11 (2), the stop 12-14 to 18, 21 to 25 (7), 28 to 31 (11), 01-01 (12), 01-04 to 08 (17), 11 to 13
        // (20).
        at(
                "2026-12-18T16:00",
                page -> StepForms.tell(page, "恢复计时", "2026-12-18", ""),
                "resumed",
                page -> assertThat(reckoning(page))
                        .containsExactly(
                                "2026-12-10 至 12-11：2 个工作日",
                                "12-14 至 12-18 专家评审 5 日，不计入时限",
                                "12-21 至 2027-01-13：18 个工作日",
                                "合计 2+18=20 个工作日",
                                "期限届满日：2027-01-13（周三）†"));
    }

    @Test
    @Order(7)
    void theAuthoritysExtensionIsAddedOnce() {
        // From 01-13 on: 01-14, 15 (2), 18 to 22 (7), 25 to 27 (10).
        at("2026-12-28T09:00", StepForms::extend, "extended", page -> {
            assertThat(reckoning(page))
                    .endsWith("01-14 至 01-27：延长期限 10 个工作日", "合计 2+18+10=30 个工作日（时限 20，延长 10）", "期限届满日：2027-01-27（周三）†");
            assertThat(link(page, "登记延长期限").count()).as("once").isZero();
            assertThat(trail(page)).contains("示例负责人", "示例规延〔2026〕3号", "示例延期通知.pdf");
        });
    }

    @Test
    @Order(8)
    void theOfficeLoadsTheYearAndSeesTheDueDateMoveBeforeItSaves() {
        // Without 01-01 the twentieth day is 01-14, the thirtieth 01-28.
        visit("2026-12-29T09:00", Device.DESK, product.accounts().login("bangongshi"), office -> {
            Page page = office.page();
            office.open("/calendar/years/new");
            StepForms.load2027(page);
            button(page, "下一步：看哪些期限变动").click();
            page.waitForURL("**/calendar/years/check");
            Gallery.show(office, "calendar-years-check", all);
            Locator moved = page.locator("main tr", new Page.LocatorOptions().setHasText("建设用地规划许可"));
            assertThat(moved.locator("td").allInnerTexts()).containsExactly("2027年1月27日（周三）", "2027年1月28日（周四）");
            button(page, "保存").click();
            page.waitForURL("**/calendar?*");
            show(office, "calendar-2027");
        });
        at(
                "2026-12-29T09:30",
                page -> {},
                "loaded",
                page -> assertThat(reckoning(page)).contains("2027-01-01 至 01-03 元旦放假，不计", "期限届满日：2027-01-28（周四）"));
    }

    @Test
    @Order(9)
    void theDecisionIsInTimeAndStartsTheDelivery() {
        // Art. 44: 01-21, 22 (2), 25 to 29 (7), Sunday 01-31 made up (8), 02-01, 02 (10).
        at("2027-01-20T15:00", page -> StepForms.tell(page, "准予许可", "2027-01-20", ""), "decided", page -> {
            assertThat(clock(page)).contains("1月20日（周三）作出决定，在时限内。");
            assertThat(reckoning(page))
                    .endsWith(
                            "2027-01-21 至 01-29：7 个工作日",
                            "01-31 调休上班，计 1 日",
                            "02-01 至 02-02：2 个工作日",
                            "合计 7+1+2=10 个工作日",
                            "期限届满日：2027-02-02（周二）");
        });
    }

    @Test
    @Order(10)
    void deliveryEndsIt() {
        at("2027-01-26T10:00", page -> StepForms.tell(page, "送达", "2027-01-26", ""), "delivered", page -> {
            assertThat(lead(page)).contains("已办结");
            assertThat(clock(page)).contains("1月26日（周二）送达，在时限内。");
        });
    }

    /** The unit's contact opens the track, tells what happened, and reads what the page now says. */
    private void at(String moment, Consumer<Page> act, String name, Consumer<Page> read) {
        visit(moment, Device.PHONE, product.accounts().with("CONTACT", "区规划办"), contact -> {
            contact.open(track);
            act.accept(contact.page());
            show(contact, "permit-life-" + name);
            read.accept(contact.page());
        });
    }

    private static String lead(Page page) {
        return page.locator(".lead-in").first().innerText();
    }

    private static String trail(Page page) {
        return String.join("\n", page.locator("main .trail").allInnerTexts());
    }

    private static List<String> reckoning(Page page) {
        return lines(page, ".reckoning");
    }

    private static List<String> clock(Page page) {
        return lines(page, "ul.clock[aria-label]");
    }
}
