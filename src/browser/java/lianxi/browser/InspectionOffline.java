package lianxi.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import lianxi.browser.SampleAccounts.Account;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * An inspection where the phone has no network (现场记录断网续传): what is noted there reaches the record once, in the name of
 * whoever noted it, and nothing of it stays on the phone after the way out.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class InspectionOffline extends Walk {

    private static final String POSTS = "**/record/*";
    private static final String NO_NETWORK = "internetdisconnected";
    private static final String SAVED = "已全部保存";

    private static final String ANSWER = "现场核对：示例台账缺两页";
    private static final String PRACTICE = "示例经验：每周一上午逐项核对";
    private static final String FINDING = "示例问题：两项进度未登记";
    private static final String STATEMENT = "示例说明：本周内补登记";
    private static final String FORGOTTEN = "示例内容：不该由别人发出";
    private static final String LEFT = "示例内容：退出前没有发出";

    private static String inspection = "";

    private final Account supervisor = product.accounts().login("zhoufengying");
    private final Account colleague = product.accounts().login("zhaofei");

    @Test
    @Order(1)
    void aSpotCheckByTwoInspectorsIsArranged() {
        visit("2027-09-08T08:30", Device.DESK, supervisor, visitor -> {
            Page page = visitor.page();
            visitor.open("/supervision/inspections/new");
            page.locator("main input[name=kind][value=SPOT_CHECK]").check();
            choose(page, "unit", "环保局");
            choose(page, "matter", "职责任务落实");
            field(page, "day").fill("2027-09-08");
            page.locator("#inspectors").getByLabel(supervisor.name()).check();
            page.locator("#inspectors").getByLabel(colleague.name()).check();
            press(page, "保存安排", "检查已安排。");
            inspection = path(page);
            button(page, "开始检查").click();
            page.waitForURL(Pattern.compile("/record$"));
        });
    }

    @Test
    @Order(2)
    void whatIsNotedWithoutANetworkIsKeptAndSaidSoAndSentOnceOnReturn() {
        onTheSpot("2027-09-08T09:05", visitor -> {
            Page page = visitor.page();
            visitor.loseNetwork(true);
            visitor.tap(page.locator("#line-1 summary"));
            page.locator("#note-1").fill(ANSWER);
            visitor.tap(button(page.locator("#line-1"), "不符"));
            note(visitor, PRACTICE);
            find(visitor);
            waitFor(page, "网络已断开，已在本机保存 3 条");
            assertThat(lines(page, "[data-pending]"))
                    .hasSize(3)
                    .allMatch(line -> line.startsWith("待发送"))
                    .anyMatch(line -> line.contains("不符"))
                    .anyMatch(line -> line.contains(PRACTICE))
                    .anyMatch(line -> line.contains(FINDING));
            all.assertThatCode(() -> Looks.accessible(page)).doesNotThrowAnyException();
            all.assertThatCode(() -> Looks.glance(page).hasNoSidewaysScroll()).doesNotThrowAnyException();

            List<String> posted = losesTheFirstAnswer(page);
            visitor.loseNetwork(false);
            waitFor(page, SAVED);
            page.unroute(POSTS);
            assertThat(posted).as("the first again, with its key").hasSize(4);
            assertThat(posted.get(1)).isEqualTo(posted.get(0)).contains("&key=");
        });
        visit("2027-09-08T09:20", Device.DESK, colleague, visitor -> {
            Page page = visitor.page();
            visitor.open(inspection);
            assertThat(page.locator(".check-answer").getByText(ANSWER).count()).isOne();
            assertThat(page.locator(".remarks > li").getByText(PRACTICE).count())
                    .isOne();
            assertThat(link(page, FINDING).count()).isOne();
        });
    }

    @Test
    @Order(3)
    void whatIsHalfTypedSurvivesAReloadWithoutANetwork() {
        onTheSpot("2027-09-08T09:30", visitor -> {
            Page page = visitor.page();
            visitor.loseNetwork(true);
            page.locator("#text-STATEMENT").fill(STATEMENT);
            assertThatThrownBy(page::reload).isInstanceOf(PlaywrightException.class);
            visitor.loseNetwork(false);
            visitor.open(inspection + "/record");
            assertThat(page.locator("#text-STATEMENT").inputValue()).isEqualTo(STATEMENT);
        });
    }

    /** The colleague inspects the same unit and could send it: it is not the colleague's. */
    @Test
    @Order(4)
    void anotherAccountOnTheSamePhoneNeitherSendsItNorFindsIt() {
        onTheSpot("2027-09-08T09:40", visitor -> {
            Page page = visitor.page();
            visitor.loseNetwork(true);
            note(visitor, FORGOTTEN);
            page.context().clearCookies();
            visitor.loseNetwork(false);
            waitFor(page, "登录已过期，1 条保存在本机");

            Page other = page.context().newPage();
            logIn(other, colleague);
            other.navigate(inspection + "/record");
            waitFor(other, SAVED);
            waitFor(page, "没有发出的内容已清除");
            assertThat(kept(other)).isEmpty();
            other.navigate(inspection);
            assertThat(other.locator("main").innerText()).contains(PRACTICE).doesNotContain(FORGOTTEN);
        });
    }

    @Test
    @Order(5)
    void whatIsUnsentIsNamedOnTheWayOutAndNothingStaysOnThePhone() {
        onTheSpot("2027-09-08T09:50", visitor -> {
            Page page = visitor.page();
            visitor.loseNetwork(true);
            note(visitor, LEFT);
            waitFor(page, "已在本机保存 1 条");
            assertThat(kept(page)).contains(LEFT);

            logOut(visitor);
            Locator unsent = page.locator("#unsent");
            unsent.waitFor();
            assertThat(unsent.innerText()).contains("还有 1 条没有发出", LEFT);
            all.assertThatCode(() -> Looks.accessible(page)).doesNotThrowAnyException();
            visitor.tap(button(unsent, "先不退出"));
            visitor.loseNetwork(false);
            waitFor(page, SAVED);

            logOut(visitor);
            page.waitForURL(address -> address.contains("/login"));
            assertThat(kept(page)).isEmpty();
        });
        onTheSpot("2027-09-08T10:00", visitor -> {
            Page page = visitor.page();
            assertThat(page.locator("#live-PRACTICE > li").getByText(LEFT).count())
                    .isOne();
            page.locator("#text-STATEMENT").fill(STATEMENT);
            logOut(visitor);
            visitor.tap(button(page.locator("#unsent"), "不发了，清除并退出"));
            page.waitForURL(address -> address.contains("/login"));
            assertThat(kept(page)).isEmpty();
        });
    }

    private void onTheSpot(String moment, Consumer<Visitor> work) {
        visit(moment, Device.PHONE, supervisor, visitor -> {
            visitor.open(inspection + "/record");
            work.accept(visitor);
        });
    }

    private static void note(Visitor visitor, String practice) {
        visitor.page().locator("#text-PRACTICE").fill(practice);
        visitor.tap(button(visitor.page().locator("#remark-PRACTICE"), "记下"));
    }

    private static void find(Visitor visitor) {
        Page page = visitor.page();
        page.locator("#finding-title-text").fill(FINDING);
        page.locator("#finding-facts").fill("示例事实：查看台账，两项没有登记。");
        page.locator("#finding-duty").fill("示例职责：按周登记进度");
        page.locator("#finding-demand").fill("补齐登记");
        page.locator("#finding-due").fill("2027-09-24");
        visitor.tap(button(page, "记录问题"));
    }

    /** The server has written it, but the network fails before its answer arrives. */
    private static List<String> losesTheFirstAnswer(Page page) {
        List<String> posted = new CopyOnWriteArrayList<>();
        page.route(POSTS, route -> {
            posted.add(route.request().postData());
            if (posted.size() == 1) {
                route.fetch();
                route.abort(NO_NETWORK);
            } else {
                route.resume();
            }
        });
        return posted;
    }

    private static void logIn(Page page, Account who) {
        page.navigate("/login");
        page.locator("[name=username]").fill(who.login());
        page.locator("[name=password]").fill(who.password());
        page.locator("main button[type=submit]").click();
        page.waitForURL(address -> !address.contains("/login"));
    }

    private static void logOut(Visitor visitor) {
        Page page = visitor.page();
        visitor.tap(page.locator(".site-menu > summary"));
        visitor.tap(button(page.locator(".site-menu"), "退出"));
    }

    /** All that the browser keeps for us beside its cookies. */
    private static String kept(Page page) {
        return (String) page.evaluate("""
                async () => [...Object.entries(localStorage), ...Object.entries(sessionStorage),
                    ...await caches.keys()].join('\\n')""");
    }
}
