package lianxi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.List;
import lianxi.browser.SampleAccounts.Account;
import lianxi.testing.ChartFile;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do with the schedule: try what would happen, print it for the wall, plan their unit's part, ask for more time. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class LookingAhead extends Walk {

    private static final String FIRST = "select id from project where name = '一号光伏项目（示例）'";

    private final JdbcClient jdbc = product.bean(JdbcClient.class);

    @Test
    @Order(1)
    void aTrialMovesBothDatesAndSavesNothing() {
        String schedule = "/projects/" + one(FIRST) + "/schedule";
        String version = one("select version from project_schedule where project_id = (" + FIRST + ")");
        visit("2026-11-30T08:30", Device.DESK, product.accounts().login("lianghaichang"), head -> {
            Page page = head.page();
            head.open(schedule);
            List<String> before = page.locator(".anchors .forecast").allInnerTexts();
            assertThat(before)
                    .satisfiesExactly(
                            first -> assertThat(first).contains("预计2027年2月15日（周一）"),
                            full -> assertThat(full).contains("预计2027年3月22日（周一）"));

            // The substation waits for it, working days all the way: five after Monday 02-15 is Monday 02-22 (†).
            attempt(page, "施工许可（综合楼、升压站）", "推迟（工作日）", "5");
            assertThat(moved(page))
                    .containsExactly(
                            "试算：2027年2月15日（周一） → 2027年2月22日（周一），推后 5 个工作日", "试算：2027年3月22日（周一） → 2027年3月22日（周一），不变");

            // From 02-08 on: 02-09 to 12 (4), 15 to 19 (9), 22 to 26 (14), 03-01 to 05 (19), 03-08 (20).
            attempt(page, "其余组件安装", "工期改为（工作日）", "20");
            assertThat(moved(page).get(1)).isEqualTo("试算：2027年3月22日（周一） → 2027年3月8日（周一），提前 10 个工作日");
            show(head, "schedule-trial");

            link(page, "清除试算").first().click();
            page.waitForURL("**" + schedule);
            assertThat(page.locator(".anchors .forecast").allInnerTexts()).isEqualTo(before);
            assertThat(one("select version from project_schedule where project_id = (" + FIRST + ")"))
                    .isEqualTo(version);
        });
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource({"/permits.pdf, permits", "/projects/wall-chart.pdf, wall-chart", "/projects/1/schedule.pdf, schedule"})
    void whatGoesToTheWallIsOneA3Page(String address, String name) {
        visit("2026-11-30T08:40", Device.DESK, product.accounts().login("lianghaichang"), head -> {
            byte[] file = head.page().request().get(product.address() + address).body();
            ChartFile chart = new ChartFile(name + "-sample.pdf", file);
            chart.picture(Path.of("target", "screens", "a3-" + name + ".png"));
            assertThat(chart.pages()).containsExactly("420 × 297");
            assertThat(chart.text()).contains("一号光伏项目", "示例").doesNotContain("{");
        });
    }

    @Test
    @Order(3)
    void aUnitDraftsItsPlanItsHeadSubmitsItTheOfficeAdoptsIt() {
        String plan = "/units/" + one("select id from roster_unit where name = '区林业局'") + "/plan";
        visit("2026-11-30T09:00", Device.DESK, product.accounts().with("CONTACT", "区林业局"), contact -> {
            Page page = contact.page();
            contact.open(plan);
            button(page, "从倒排工期生成").click();
            page.waitForURL("**/plan/edit");
            show(contact, "units-id-plan-edit");
            field(page, "approach").fill("临时使用林地先行，永久使用林地另行选址；审核与现场查验并行。");
            Locator rows = page.locator("main tbody tr");
            for (int row = 0; row < rows.count(); row++) {
                plan(rows.nth(row));
            }
            button(page, "保存并核对").click();
            page.waitForURL("**" + plan);
            show(contact, "plan-draft");
            assertThat(button(page, "报送办公室").count()).as("a contact hands in").isZero();
        });
        settle(
                "2026-11-30T09:20",
                Device.PHONE,
                product.accounts().with("UNIT_HEAD", "区林业局"),
                plan,
                "报送办公室",
                "已报送办公室。");
        settle("2026-11-30T09:40", Device.DESK, product.accounts().login("bangongshi"), plan, "采用", "已采用。");
    }

    /** The latest safe date of this node is 2027-01-27: 01-28, 01-29 and 02-01 come after it, so the 组长 alone decides. */
    @Test
    @Order(4)
    void aTargetAfterTheLatestSafeDateIsAskedForAndDecidedByTheHead() {
        String track = "/permits/"
                + one("select t.id from permit_track t join project p on p.id = t.project_id "
                        + "where t.code = 'FOREST_TEMPORARY' and p.name = '四号光伏项目（示例）'");
        Account contact = product.accounts().with("CONTACT", "区林业局");
        visit("2026-11-30T10:00", Device.PHONE, contact, visitor -> {
            Page page = visitor.page();
            visitor.open(track);
            assertThat(page.locator(".outlook").innerText()).contains("2027年1月27日（周三）");
            visitor.tap(page.locator("summary:text-is('目标日期')"));
            field(page, "target").fill("2027-02-01");
            field(page, "targetReason").fill("样地复核需要等雪化");
            visitor.tap(page.locator("form[action$='/target'] button"));
            waitFor(page, "已报组长审定");
            assertThat(page.locator("main").innerText()).contains("申请改为2027年2月1日（周一）", "12月13日（周日）");
        });
        visit("2026-11-30T10:20", Device.PHONE, product.accounts().login("lianghaichang"), head -> {
            Page page = head.page();
            head.open("/extensions");
            show(head, "extensions-to-decide");
            head.tap(link(page, "四号光伏项目（示例） · 使用林地（临时）").first());
            page.waitForURL("**/extensions/*");
            show(head, "extensions-id");
            assertThat(page.locator("main").innerText()).contains("新日期晚于最迟安全日 3 个工作日", "样地复核需要等雪化");
            head.tap(button(page, "同意延至 2027年2月1日（周一）†"));
            waitFor(page, "已同意");
        });
        visit("2026-11-30T10:40", Device.PHONE, contact, visitor -> {
            visitor.open(track);
            assertThat(visitor.page().locator("main").innerText())
                    .contains("目标日期由12月13日（周日）改为2027年2月1日（周一）", "梁海昌", "样地复核需要等雪化");
        });
    }

    private static void attempt(Page page, String node, String change, String amount) {
        page.locator("#try-node").selectOption(new SelectOption().setLabel(node));
        page.locator("#try-change").selectOption(new SelectOption().setLabel(change));
        page.locator("#try-amount").fill(amount);
        button(page, "试算").click();
        waitFor(page, "：" + change.replaceAll("（.*", ""));
    }

    private static List<String> moved(Page page) {
        return page.locator(".anchors .moved").allInnerTexts();
    }

    private static void plan(Locator row) {
        row.locator("select").selectOption(new SelectOption().setLabel("示例林业联络员"));
        fillIfEmpty(row.locator("[name$='.startsOn']"), "2026-12-01");
        fillIfEmpty(row.locator("[name$='.finishesOn']"), "2027-01-15");
        row.locator("textarea").fill("每周到现场一次，材料齐一件报一件。");
    }

    private static void fillIfEmpty(Locator field, String text) {
        if (field.inputValue().isEmpty()) {
            field.fill(text);
        }
    }

    private void settle(String moment, Device device, Account who, String plan, String act, String outcome) {
        visit(moment, device, who, visitor -> {
            visitor.open(plan);
            visitor.tap(button(visitor.page(), act));
            waitFor(visitor.page(), outcome);
            show(visitor, "plan-" + who.login().replace('.', '-'));
        });
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
