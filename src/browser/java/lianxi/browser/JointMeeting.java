package lianxi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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

    private static final String CHARGE = "国土分局会同荫营镇划定电力线路走廊用地界线";
    private static final String AGREED = "原则同意线路走廊沿示例公路一侧布置";

    private static String meeting = "";
    private static String minutes = "";
    private static String decision = "";
    private static String task = "";

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
            Gallery.show(visitor, "agenda-arranged", all);
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

    @Test
    @Order(5)
    void theNoticeGoesToTheMembersOfThatDayAndToWhomTheOfficeAsksToSitIn() {
        visit("2027-05-14T09:00", Device.DESK, office, visitor -> {
            Page page = visitor.page();
            visitor.open(meeting + "/observers");
            choose(page, "unit", "示例甲光伏公司");
            press(page, "增加", "取消列席");
            show(visitor, Routes.name("/meetings/{id}/observers"));
            visitor.open(meeting);
            link(page, "核对并发出会议通知").click();
            page.waitForURL("**/notice");
            assertThat(page.locator("main").innerText()).contains("5月20日（周四）", "梁海昌", OWN, "闫雅丽", "示例甲光伏公司");
            show(visitor, Routes.name("/meetings/{id}/notice"));
            field(page, "note").fill("请责任单位带图件。");
            press(page, "发出会议通知", "会议通知已发出。");
            assertThat(page.locator(".lead-in").first().innerText()).contains("已通知");
        });
    }

    @Test
    @Order(6)
    void membersAnswerOnThePhoneAndTheHeadSeesWhoComes() {
        visit("2027-05-14T10:00", Device.PHONE, product.accounts().login("yanyali"), member -> {
            Page page = member.page();
            member.open("/inbox");
            Locator notice = page.locator("main .todo > li", new Page.LocatorOptions().setHasText("2027年5月联席会议"));
            assertThat(notice.first().innerText()).contains("会议通知", "5月20日（周四）", "请责任单位带图件。");
            member.tap(notice.first().getByRole(AriaRole.BUTTON));
            page.waitForURL("**/answers/*");
            show(member, Routes.name("/meetings/{id}/answers/{invitation}"));
            MeetingForms.answer(member, "参加", "", "");
        });
        answers("2027-05-14T10:20", "wangxiumei", "请假", "外出培训", "");
        answers("2027-05-14T10:40", "zhangdonghong", "委托参会", "下乡", "示例人员 副主任");
        answers("2027-05-14T11:00", "qiye1", "参加", "", "");
        visit("2027-05-14T14:00", Device.PHONE, head, chair -> {
            chair.open(meeting);
            show(chair, "meeting-answered");
            assertThat(chair.page()
                            .locator("section[aria-labelledby=attendance]")
                            .first()
                            .innerText())
                    .contains("外出培训", "示例人员 副主任", "未答复");
        });
    }

    /** Of the two working days before Thursday 05-20, Tuesday the 18th comes second. */
    @Test
    @Order(7)
    void whoHasNotAnsweredIsAskedAgainAndWhoHasIsNot() {
        product.clock().set("2027-05-18T15:00");
        sweep();
        String again = "请答复能否参加：2027年5月联席会议";
        does(
                "2027-05-18T15:10",
                Device.PHONE,
                product.accounts().login("jialimin"),
                "/inbox",
                page -> assertThat(page.locator("main").innerText()).contains(again));
        does(
                "2027-05-18T15:20",
                Device.PHONE,
                product.accounts().login("yanyali"),
                "/inbox",
                page -> assertThat(page.locator("main").innerText()).doesNotContain(again));
    }

    @Test
    @Order(8)
    void inTheRoomAttendanceIsTapped() {
        visit("2027-05-20T09:05", Device.DESK, office, visitor -> {
            Page page = visitor.page();
            visitor.open(meeting);
            link(page, "进入会场页").click();
            page.waitForURL("**/room*");
            show(visitor, Routes.name("/meetings/{id}/room"));
            button(page, "未记的按答复记").click();
            waitFor(page, "到会 3 人");
            for (String tap : MeetingForms.notRecorded(page)) {
                page.locator(tap).click();
            }
            waitFor(page, "还有 0 人");
            waitFor(page, "已全部保存");
        });
    }

    @Test
    @Order(9)
    void whatIsTypedWithoutANetworkArrivesOnce() {
        visit("2027-05-20T09:50", Device.DESK, office, visitor -> {
            Page page = visitor.page();
            visitor.open(meeting + "/room");
            MeetingForms.turnTo(page, OWN);
            visitor.loseNetwork(true);
            MeetingForms.record(page, OWN, "交办", CHARGE, "国土分局", "2027-06-04");
            waitFor(page, "已在本机保存 1 条");
            Gallery.show(visitor, "room-offline", all);
            visitor.loseNetwork(false);
            waitFor(page, "已全部保存");
            MeetingForms.record(page, OWN, "议定", AGREED, "不指定", "");
            page.locator(".room-outcomes").getByText(AGREED).waitFor();
            assertThat(outcomes()).as("each once").containsExactly(CHARGE, AGREED);

            page.locator(".room-bar").getByText("结束").click();
            button(page, "会议已召开，转入纪要").click();
            waitFor(page, "会议已召开，可以起草纪要。");
            assertThat(page.locator(".lead-in").first().innerText()).contains("已召开");
        });
    }

    @Test
    @Order(10)
    void theMinutesAreDraftedFromItAndSignedByWhoeverChaired() {
        visit("2027-05-20T15:00", Device.DESK, office, visitor -> {
            Page page = visitor.page();
            visitor.open(meeting);
            button(page, "起草纪要").click();
            waitFor(page, "已起草会议纪要");
            minutes = path(page);
            Gallery.show(visitor, "minutes-draft", all);
            link(page, "编辑").first().click();
            page.waitForURL("**/edit");
            assertThat(page.locator("main textarea").allInnerTexts().toString()).isNotBlank();
            show(visitor, Routes.name("/meetings/minutes/{id}/edit"));
            button(page, "保存").click();
            waitFor(page, "已保存。");
            press(page, "送审", "已送审");
            show(visitor, Routes.name("/meetings/minutes/{id}"));
        });
        visit("2027-05-21T09:00", Device.PHONE, head, chair -> {
            Page page = chair.page();
            chair.open("/mine");
            chair.tap(link(page, "2027年5月联席会议纪要").first());
            page.waitForURL("**/sign");
            show(chair, Routes.name("/meetings/minutes/{id}/sign"));
            chair.tap(button(page, "签发"));
            page.waitForURL("**" + minutes);
            assertThat(page.locator("h1").innerText()).contains("〔2027〕1号");
            byte[] file =
                    page.request().get(product.address() + minutes + ".pdf").body();
            assertThat(PdfText.of(file)).contains("〔2027〕1号", "议定事项1：国土", "议定事项2：", "出席：", "请假：王秀美", "列席：示例甲光伏公司");
        });
    }

    @Test
    @Order(11)
    void theyGoToEverybodyAndUpToTheDistrict() {
        visit("2027-05-21T14:00", Device.DESK, office, visitor -> {
            Page page = visitor.page();
            visitor.open(minutes + "/send");
            show(visitor, Routes.name("/meetings/minutes/{id}/send"));
            press(page, "发送", "已发送给");
            visitor.open(meeting);
            assertThat(page.locator(".lead-in").first().innerText()).contains("已上报");
            show(visitor, "meeting-reported");
        });
        visit("2027-05-21T15:00", Device.DESK, product.accounts().login("quzhengfu"), district -> {
            district.open(minutes);
            press(district.page(), "签收", "已签收。");
        });
    }

    @Test
    @Order(12)
    void theDecisionIsTheUnitsTaskUntilItIsStruckOffWithEvidence() {
        visit("2027-05-24T09:00", Device.PHONE, product.accounts().with("CONTACT", "区国土分局"), unit -> {
            Page page = unit.page();
            unit.open("/meetings/decisions");
            show(unit, "decisions-of-may");
            unit.tap(link(page, CHARGE).first());
            page.waitForURL("**/meetings/decisions/*");
            decision = path(page);
            unit.tap(page.locator("section[aria-labelledby=tasks] a").first());
            page.waitForURL("**/tasks/*");
            task = path(page);
            assertThat(page.locator("main .facts").first().innerText()).contains("联席会议");
            press(page, "签收", "已签收。");
        });
        does(
                "2027-06-02T09:00",
                Device.PHONE,
                product.accounts().with("CONTACT", "区国土分局"),
                task,
                page -> TaskForms.applyForClosure(page, "界线已划定，三方签字。"));
        does("2027-06-02T10:00", Device.DESK, office, task, page -> {
            press(page, "收件", "已收件，请核查。");
            TaskForms.pass(page);
        });
        does("2027-06-03T09:00", Device.PHONE, director, task, page -> press(page, "销号", "已销号。"));
        visit("2027-06-03T10:00", Device.PHONE, head, chair -> {
            chair.open(decision);
            show(chair, Routes.name("/meetings/decisions/{id}"));
            assertThat(chair.page().locator(".lead-in").first().innerText()).contains("已销号");
            assertThat(chair.page().locator("section[aria-labelledby=story]").innerText())
                    .contains("会上登记", "纪要签发", "交办", "申请办结", "示例边界图.pdf", "核查通过", "销号");
        });
    }

    @Test
    @Order(13)
    void whatNobodyWasToldToDoIsClosedByTheDirectorWithEvidenceToo() {
        visit("2027-06-03T11:00", Device.DESK, director, visitor -> {
            Page page = visitor.page();
            visitor.open("/meetings/decisions");
            link(page, AGREED).first().click();
            page.waitForURL("**/meetings/decisions/*");
            link(page, "销号").first().click();
            page.waitForURL("**/close");
            show(visitor, Routes.name("/meetings/decisions/{id}/close"));
            field(page, "statement").fill("线路已按会议意见布置。");
            page.setInputFiles("#files", StepForms.evidence("示例线路图.pdf"));
            press(page, "销号", "已销号");
        });
    }

    private void answers(String moment, String who, String answer, String reason, String deputy) {
        visit(moment, Device.PHONE, product.accounts().login(who), visitor -> {
            visitor.open(meeting + "/answer");
            MeetingForms.answer(visitor, answer, reason, deputy);
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

    private List<String> outcomes() {
        return jdbc.sql("select words from meeting_outcome where meeting_id = ? order by id")
                .param(Long.valueOf(meeting.replaceAll("\\D", "")))
                .query(String.class)
                .list();
    }

    private static List<String> titles(Page page) {
        return page.locator("main .agenda-item h2").allInnerTexts().stream()
                .map(title -> title.replaceFirst("^\\d+\\. ", ""))
                .toList();
    }
}
