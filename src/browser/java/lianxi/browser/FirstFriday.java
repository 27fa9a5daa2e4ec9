package lianxi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The main job, end to end, as people do it: a contact files the week on a phone, the office compiles, the director
 * signs, the office sends, the head reads.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class FirstFriday extends Walk {

    private static final int MOST_TAPS = 6;

    private static String briefing = "";

    @Test
    @Order(1)
    void theContactFilesAPreFilledReportOnThePhoneInSixTaps() {
        product.clock().set("2026-11-27T08:50");
        try (Visitor contact = new Visitor(product.address(), Device.PHONE)) {
            contact.logIn(product.accounts().with("CONTACT", "区林业局"));
            Page page = contact.page();
            contact.startCounting();

            contact.tap(link(page, "核对并报送"));
            page.waitForURL("**/weekly/reports/*");
            show(contact, "weekly-report-form");
            Locator fields = page.locator("main textarea");
            assertThat(fields.count()).isEqualTo(3);
            assertThat(fields.nth(0).inputValue() + fields.nth(2).inputValue())
                    .as("filled in")
                    .isNotBlank();
            contact.fill(fields.nth(0), "三号项目临时使用林地完成审批，决定书正在制作；四号项目样地调查结果已整理。");
            contact.fill(fields.nth(1), "四号项目升压站新址的最终红线还没有收到，请项目单位尽快提供。");
            contact.fill(fields.nth(2), "送达三号项目决定书；审查四号项目材料。");
            contact.tap(button(page, "核对并报送"));
            page.waitForURL("**/check");
            show(contact, "weekly-reports-id-check");
            contact.tap(button(page, "报送"));
            page.waitForURL(address -> !address.endsWith("/check"));

            assertThat(page.locator("main").innerText()).contains("已报送");
            assertThat(contact.fields()).isEqualTo(3);
            assertThat(contact.taps()).isLessThanOrEqualTo(MOST_TAPS);
            show(contact, "weekly-report-filed");
        }
        all.assertAll();
    }

    @Test
    @Order(2)
    void theOfficeTakesTheReportOverAndCompilesAfterTheSlot() {
        product.clock().set("2026-11-27T14:10");
        try (Visitor office = new Visitor(product.address(), Device.DESK)) {
            office.logIn(product.accounts().login("bangongshi"));
            Page page = office.page();
            office.open("/weekly/2026-11-27");
            show(office, "weekly-board-after-slot");
            link(page, "区林业局").first().click();
            button(page, "采用").click();
            page.waitForLoadState();
            office.open("/briefings");
            show(office, "briefings-to-compile");
            button(page, "汇总本周简报").click();
            page.waitForURL("**/briefings/*");
            briefing = path(page);
            assertThat(page.locator("main").innerText()).contains("拟稿");
            show(office, "briefing-draft");
            office.open(briefing + "/edit");
            show(office, "briefings-id-edit");
            office.open(briefing);
            button(page, "送审").click();
            page.waitForLoadState();
        }
        all.assertAll();
    }

    @Test
    @Order(3)
    void theDirectorSignsAndTheFileIsTheOneWhoseHashThePageShows() {
        product.clock().set("2026-11-27T16:20");
        try (Visitor director = new Visitor(product.address(), Device.DESK)) {
            director.logIn(product.accounts().login("xiewujin"));
            Page page = director.page();
            show(director, "home-director");
            director.open(briefing + "/sign");
            show(director, "briefings-id-sign");
            director.open(briefing + "/sign-on-paper");
            show(director, "briefings-id-sign-on-paper");
            director.open(briefing + "/return");
            show(director, "briefings-id-return");
            director.open(briefing + "/sign");
            button(page, "签发").click();
            page.waitForURL("**" + briefing);

            assertThat(page.locator("h1").innerText()).contains("第9期（总第9期）");
            byte[] file =
                    page.request().get(product.address() + briefing + ".pdf").body();
            assertThat(new String(file, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            assertThat(page.locator(".hash").innerText()).isEqualTo(sha256(file));
        }
        all.assertAll();
    }

    @Test
    @Order(4)
    void theOfficeSendsItAndTheHeadFindsItInTheInbox() {
        product.clock().set("2026-11-27T16:40");
        try (Visitor office = new Visitor(product.address(), Device.DESK)) {
            office.logIn(product.accounts().login("bangongshi"));
            Page page = office.page();
            office.open(briefing + "/withdraw");
            show(office, "briefings-id-withdraw");
            office.open(briefing + "/send");
            show(office, "briefings-id-send-first");
            page.locator("main form button[type=submit]").first().click();
            page.waitForURL("**" + briefing);
            assertThat(page.locator("main").innerText()).contains("已印发");
        }
        try (Visitor head = new Visitor(product.address(), Device.PHONE)) {
            head.logIn(product.accounts().login("lianghaichang"));
            Page page = head.page();
            head.open("/inbox");
            show(head, "inbox-with-briefing");
            Locator newest = page.locator("main .todo > li").first();
            assertThat(newest.innerText()).contains("未读").contains("2026年11月27日");
            head.tap(newest.getByRole(AriaRole.BUTTON));
            page.waitForURL("**" + briefing);
            assertThat(page.locator("h1").innerText()).contains("第9期");
        }
        all.assertAll();
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
