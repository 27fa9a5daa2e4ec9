package lianxi.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.Consumer;
import lianxi.browser.SampleAccounts.Account;
import org.assertj.core.api.SoftAssertions;

/** People at their work in the sample group, one after the other; what they see is checked and pictured on both devices. */
abstract class Walk {

    final RunningProduct product = RunningProduct.get();
    final SoftAssertions all = new SoftAssertions();

    /** Somebody signs in at that moment, works, and leaves. */
    void visit(String moment, Device device, Account who, Consumer<Visitor> work) {
        product.clock().set(moment);
        try (Visitor visitor = new Visitor(product.address(), device)) {
            visitor.signIn(who);
            try {
                work.accept(visitor);
            } catch (RuntimeException | AssertionError failure) {
                Looks.picture(visitor.page(), "failed-" + moment.replace(':', '-') + "-" + who.login());
                throw failure;
            }
            all.assertThat(visitor.complaints()).isEmpty();
        }
        all.assertAll();
    }

    /** Somebody signs in, opens the page and does one thing there. */
    void does(String moment, Device device, Account who, String where, Consumer<Page> act) {
        visit(moment, device, who, visitor -> {
            visitor.open(where);
            act.accept(visitor.page());
        });
    }

    /** Checks and pictures the open page, and the same address on the other device with the same session. */
    void show(Visitor visitor, String name) {
        Gallery.show(visitor, name, all);
        Visitor twin = visitor.onTheOtherDevice();
        twin.open(path(visitor.page()));
        Gallery.show(twin, name, all);
    }

    static Locator link(Page page, String text) {
        return link(page.locator("main"), text);
    }

    static Locator link(Locator part, String text) {
        return part.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(text));
    }

    static Locator button(Page page, String text) {
        return button(page.locator("main"), text);
    }

    static Locator button(Locator part, String text) {
        return part.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(text).setExact(true));
    }

    static Locator field(Page page, String name) {
        return page.locator("main [name='" + name + "']:not([type=hidden])");
    }

    /** Chooses the option that has the words. */
    static void choose(Page page, String name, String words) {
        Locator select = field(page, name);
        select.selectOption(select.locator("option", new Locator.LocatorOptions().setHasText(words))
                .first()
                .getAttribute("value"));
    }

    /** Presses the button and waits for what the page then says. */
    static void press(Page page, String act, String outcome) {
        button(page, act).click();
        waitFor(page, outcome);
    }

    /** The answer has come when the page says so. */
    static void waitFor(Page page, String words) {
        page.getByText(words).first().waitFor();
    }

    static List<String> lines(Page page, String list) {
        return page.locator("main " + list + " > li").allTextContents().stream()
                .map(String::strip)
                .toList();
    }

    /** What a forged form is answered, sent with the session and the token of the open page. */
    static int post(Page page, String address, String fields) {
        Object status = page.evaluate("""
                async ([address, fields]) => (await fetch(address, { method: 'POST', redirect: 'manual',
                    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
                    body: fields + '&_csrf=' + encodeURIComponent(document.querySelector('input[name=_csrf]').value)
                })).status""", List.of(address, fields));
        return ((Number) status).intValue();
    }

    static String path(Page page) {
        return page.url().replaceFirst("https?://[^/]+", "");
    }
}
