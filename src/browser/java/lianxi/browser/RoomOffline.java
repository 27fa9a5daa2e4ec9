package lianxi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import lianxi.browser.SampleAccounts.Account;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A room with a bad network (会场页断网续传): what is typed, submitted or tapped there stays on the tablet through reloads, lost
 * answers and ended sessions, and reaches the meeting's record once.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class RoomOffline extends Walk {

    private static final String ITEM = "研究示例集电线路跨越公路";
    private static final String POSTS = "**/room/outcomes";
    private static final String NO_NETWORK = "internetdisconnected";
    private static final String SAVED = "已全部保存";

    private static String meeting = "";

    private final Account office = product.accounts().login("bangongshi");
    private final JdbcClient jdbc = product.bean(JdbcClient.class);

    @Test
    @Order(1)
    void theOfficeConvenesAMeetingAndGivesNotice() {
        visit("2027-06-10T08:30", Device.DESK, office, visitor -> {
            Page page = visitor.page();
            visitor.open("/meetings/new");
            field(page, "title").fill("示例跨越公路专题会议");
            field(page, "day").fill("2027-06-10");
            field(page, "at").fill("09:00");
            field(page, "place").fill("示例会议室");
            page.locator("main form .btn-primary").click();
            page.waitForURL(Pattern.compile("/meetings/\\d+$"));
            meeting = path(page);
            visitor.open(meeting + "/agenda/new");
            MeetingForms.addItem(page, ITEM, "国土分局", 15);
            visitor.open(meeting + "/observers");
            choose(page, "unit", "示例甲光伏公司");
            press(page, "增加", "取消列席");
            visitor.open(meeting + "/notice");
            press(page, "发出会议通知", "会议通知已发出。");
        });
    }

    @Test
    @Order(2)
    void whatIsHalfTypedWithoutANetworkIsStillThereAfterAReload() {
        inTheRoom("2027-06-10T09:05", visitor -> {
            visitor.loseNetwork(true);
            words(visitor.page()).fill("请国土分局会同");
            visitor.loseNetwork(false);
            visitor.page().reload();
            assertThat(words(visitor.page()).inputValue()).isEqualTo("请国土分局会同");
            words(visitor.page()).fill("");
            assertThat(outcomes()).isEmpty();
        });
    }

    @Test
    @Order(3)
    void whatIsSubmittedWithoutANetworkWaitsThroughAReloadAndIsSentOnce() {
        String words = "国土分局会同荫营镇核对跨越点";
        inTheRoom("2027-06-10T09:10", visitor -> {
            Page page = visitor.page();
            page.route(POSTS, route -> route.abort(NO_NETWORK));
            MeetingForms.record(page, ITEM, "交办", words, "国土分局", "2027-06-24");
            isWaiting(page, words);

            enter(visitor);
            isWaiting(page, words);
            assertThat(outcomes()).doesNotContain(words);

            page.unroute(POSTS);
            isRecordedOnce(page, words);
        });
    }

    /** The server has written it, but the network fails before its answer arrives: the same key is posted again. */
    @Test
    @Order(4)
    void anAnswerThatIsLostMakesNoSecondRecord() {
        String words = "原则同意跨越方案";
        List<String> posted = new CopyOnWriteArrayList<>();
        inTheRoom("2027-06-10T09:20", visitor -> {
            Page page = visitor.page();
            page.route(POSTS, route -> {
                posted.add(route.request().postData());
                if (posted.size() == 1) {
                    route.fetch();
                    route.abort(NO_NETWORK);
                } else {
                    route.resume();
                }
            });
            MeetingForms.record(page, ITEM, "议定", words, "不指定", "");
            isRecordedOnce(page, words);
        });
        assertThat(posted).as("the same, with its key").hasSize(2);
        assertThat(posted.get(1)).isEqualTo(posted.get(0)).contains("&key=");
    }

    @Test
    @Order(5)
    void twoWindowsThatComeBackTogetherSendItOnce() {
        String words = "听取了国土分局的汇报";
        inTheRoom("2027-06-10T09:30", visitor -> {
            Page page = visitor.page();
            Page other = page.context().newPage();
            other.navigate(meeting + "/room");
            visitor.loseNetwork(true);
            MeetingForms.record(page, ITEM, "知悉", words, "", "");
            isWaiting(page, words);
            waitFor(other, "已在本机保存 1 条");
            visitor.loseNetwork(false);
            waitFor(other, SAVED);
            isRecordedOnce(page, words);
        });
    }

    @Test
    @Order(6)
    void whoIsTappedInWithoutANetworkIsRecordedOnReturn() {
        visit("2027-06-10T09:40", Device.DESK, office, visitor -> {
            Page page = visitor.page();
            visitor.open(meeting + "/room");
            String first = MeetingForms.notRecorded(page).get(0);
            visitor.loseNetwork(true);
            page.locator(first).click();
            page.locator(first + "[aria-pressed=true]").waitFor();
            waitFor(page, "已在本机保存 1 条");
            assertThat(present()).isZero();
            visitor.loseNetwork(false);
            waitFor(page, SAVED);
            assertThat(present()).isEqualTo(1);
            page.reload();
            page.locator(first + "[aria-pressed=true]").waitFor();
        });
    }

    /** A name is being typed while the answer to an earlier tap arrives and brings the list anew. */
    @Test
    @Order(7)
    void anAnswerThatArrivesDoesNotWipeWhatIsTypedBesideIt() {
        visit("2027-06-10T09:50", Device.DESK, office, visitor -> {
            Page page = visitor.page();
            visitor.open(meeting + "/room");
            Locator came = page.locator(".room-people [name=came]").first();
            String away = MeetingForms.notRecorded(page).get(0);
            visitor.loseNetwork(true);
            page.locator(away).click();
            came.fill("示例人员");
            visitor.loseNetwork(false);
            waitFor(page, "到会 2 人");
            assertThat(came.inputValue()).isEqualTo("示例人员");
        });
    }

    /** A session lives eight hours at most; a browser may also have forgotten all its cookies. */
    @Test
    @Order(8)
    void aSessionThatEndedMeanwhileLosesNothing() {
        String words = "会后补记：跨越点坐标以图件为准";
        inTheRoom("2027-06-10T10:00", visitor -> {
            visitor.loseNetwork(true);
            MeetingForms.record(visitor.page(), ITEM, "知悉", words, "", "");
            product.clock().set("2027-06-10T19:00");
            visitor.loseNetwork(false);
            logsInElsewhere(visitor, words);
        });
        String later = "会后补记：图件由国土分局存档";
        inTheRoom("2027-06-10T19:10", visitor -> {
            visitor.page().context().clearCookies();
            MeetingForms.record(visitor.page(), ITEM, "知悉", later, "", "");
            logsInElsewhere(visitor, later);
        });
    }

    @Test
    @Order(9)
    void nobodyElseWhoLogsInThereSendsItInTheirName() {
        String words = "会后补记：由登记人本人发送";
        inTheRoom("2027-06-10T19:20", visitor -> {
            Page page = visitor.page();
            page.context().clearCookies();
            MeetingForms.record(page, ITEM, "知悉", words, "", "");
            waitFor(page, "登录已过期，1 条保存在本机");
            Page other = page.context().newPage();
            logIn(other, product.accounts().login("xiewujin"));
            page.waitForResponse("**/room", () -> {});
            waitFor(page, "登录已过期，1 条保存在本机");
            assertThat(outcomes()).doesNotContain(words);
            page.context().clearCookies();
            logIn(other, office);
            isRecordedOnce(page, words);
        });
    }

    private void logsInElsewhere(Visitor visitor, String words) {
        Page page = visitor.page();
        waitFor(page, "登录已过期，1 条保存在本机");
        pending(page, words).waitFor();
        assertThat(outcomes()).doesNotContain(words);
        logIn(page.context().newPage(), office);
        isRecordedOnce(page, words);
    }

    private static void logIn(Page page, Account who) {
        page.navigate("/login");
        page.locator("[name=username]").fill(who.login());
        page.locator("[name=password]").fill(who.password());
        page.locator("main button[type=submit]").click();
        page.waitForURL(address -> !address.contains("/login"));
    }

    private void inTheRoom(String moment, Consumer<Visitor> work) {
        visit(moment, Device.DESK, office, visitor -> {
            enter(visitor);
            work.accept(visitor);
        });
    }

    private static void enter(Visitor visitor) {
        visitor.open(meeting + "/room");
        MeetingForms.turnTo(visitor.page(), ITEM);
    }

    private static Locator words(Page page) {
        return page.locator(".room-panel:visible [name=text]");
    }

    private static void isWaiting(Page page, String words) {
        waitFor(page, "已在本机保存 1 条");
        assertThat(pending(page, words).innerText()).contains("待发送", words);
    }

    private static Locator pending(Page page, String words) {
        return page.locator(".room-panel:visible .room-pending li", new Page.LocatorOptions().setHasText(words));
    }

    private void isRecordedOnce(Page page, String words) {
        waitFor(page, SAVED);
        page.locator(".room-panel:visible .room-outcomes").getByText(words).waitFor();
        assertThat(pending(page, words).count()).isZero();
        assertThat(outcomes()).containsOnlyOnce(words);
    }

    private List<String> outcomes() {
        return jdbc.sql("select words from meeting_outcome where meeting_id = ?")
                .param(id())
                .query(String.class)
                .list();
    }

    private long present() {
        return jdbc.sql("select count(*) from meeting_invitation where meeting_id = ? and presence = 'PRESENT'")
                .param(id())
                .query(Long.class)
                .single();
    }

    private static long id() {
        return Long.parseLong(meeting.replaceAll("\\D", ""));
    }
}
