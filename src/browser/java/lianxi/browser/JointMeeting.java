package lianxi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import lianxi.browser.SampleAccounts.Account;
import lianxi.scheduling.OccurrenceLedger;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One joint meeting from the agenda that the ledger drafted to the decision that is struck off: the office, the members on their
 * phones, the group head in the chair, the unit that was told to do it.
 *
 * <p>May 2027 is free from the 1st to the 5th, then Monday to Friday: its third Thursday is the 20th, and of the working days
 * before that 05-19, 18, 17, 14 and 13 the last is the fifth.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class JointMeeting extends Walk {

    private static final String OWN = "研究示例升压站电力线路走廊用地";

    private static String meeting = "";

    private final Account office = product.accounts().login("bangongshi");
    private final Account director = product.accounts().login("xiewujin");
    private final Account head = product.accounts().login("lianghaichang");
    private final JdbcClient jdbc = product.bean(JdbcClient.class);

    @Test
    @Order(1)
    void theOfficeLetsTheGroupMeetOnTheThirdThursdayFromMayOn() {
        visit("2027-04-01T09:00", Device.DESK, office, visitor -> {
            Page page = visitor.page();
            visitor.open("/meetings/series");
            MeetingForms.meetOn(page, "2027年5月", "第3个", "周四");
            assertThat(page.locator("main tr", new Page.LocatorOptions().setHasText("2027年5月"))
                            .innerText())
                    .contains("5月20日（周四） 09:00", "5月13日（周四） 08:30");
            show(visitor, "meetings-series-thursday");
        });
    }

    @Test
    @Order(2)
    void theAgendaIsThereOnTheFifthWorkingDayBeforeAndOnlyOnce() {
        product.clock().set("2027-05-13T08:29");
        sweep();
        assertThat(ofMay()).isEmpty();
        product.clock().set("2027-05-13T08:30");
        sweep();
        sweep();
        assertThat(ofMay()).hasSize(1);
        meeting = "/meetings/" + ofMay().get(0);
    }

    @Test
    @Order(3)
    void theOfficeFindsItArrangesItByKeyboardAndAddsWhatIsMissing() {
        visit("2027-05-13T09:00", Device.DESK, office, visitor -> {
            Page page = visitor.page();
            visitor.open("/inbox");
            assertThat(page.locator("main .todo").innerText()).contains("“2027年5月联席会议”议程已起草");
            visitor.open("/meetings");
            link(page, "2027年5月联席会议").click();
            page.waitForURL("**" + meeting);
            show(visitor, "meeting-planned");
            link(page, "编排议程").click();
            page.waitForURL("**/agenda");
            assertThat(titles(page)).contains("通报逾期和预计误期事项", "听取项目承担单位汇报");
            link(page, "增加议题").click();
            link(page, "自拟议题").click();
            MeetingForms.addItem(page, OWN, "国土分局", 15);
            int last = titles(page).indexOf(OWN);
            assertThat(titles(page)).hasSize(last + 1);

            page.getByLabel("上移：" + OWN).focus();
            pressed(page, last - 1);
            pressed(page, last - 2);
            show(visitor, "agenda-arranged");
        });
    }

    @Test
    @Order(4)
    void whatIsDeferredOrTakenOutIsNotLost() {
        visit("2027-05-13T10:00", Device.DESK, office, visitor -> {
            Page page = visitor.page();
            visitor.open(meeting + "/agenda");
            String deferred = titles(page).get(titles(page).size() - 1);
            link(MeetingForms.item(page, deferred), "缓议").click();
            field(page, "note").fill("项目承担单位书面报告。");
            press(page, "缓议", "已缓议。");
            assertThat(titles(page)).doesNotContain(deferred);
            button(MeetingForms.item(page, OWN), "移出").click();
            waitFor(page, "已移出议程");
            assertThat(titles(page)).doesNotContain(OWN);
            show(visitor, "agenda-deferred");
            page.locator("main .todo > li", new Page.LocatorOptions().setHasText(OWN))
                    .getByRole(AriaRole.BUTTON)
                    .click();
            waitFor(page, "已恢复到议程上。");
            assertThat(titles(page)).contains(OWN);
            byte[] file = page.request()
                    .get(product.address() + meeting + "/agenda.pdf")
                    .body();
            assertThat(PdfText.of(file)).contains("议程", OWN, "5月20日", "示例").doesNotContain(deferred);
        });
    }

    /** Enter on the focused button moves the item up; the button then has the focus again. */
    private static void pressed(Page page, int place) {
        page.keyboard().press("Enter");
        MeetingForms.item(page, (place + 1) + ". " + OWN).waitFor();
        page.waitForFunction("() => document.activeElement.ariaLabel?.startsWith('上移')");
    }

    /** What the timer does at each full minute; the test does not wait for one. */
    private void sweep() {
        product.bean(OccurrenceLedger.class).sweep();
    }

    private List<Long> ofMay() {
        return jdbc.sql("select id from meeting where month = '2027-05-01'")
                .query(Long.class)
                .list();
    }

    private static List<String> titles(Page page) {
        return page.locator("main .agenda-item h2").allInnerTexts().stream()
                .map(title -> title.replaceFirst("^\\d+\\. ", ""))
                .toList();
    }
}
