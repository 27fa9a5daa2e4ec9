package lianxi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** One person at one device, with a session of their own. Counts the taps; a field to fill in costs one. */
final class Visitor implements AutoCloseable {

    private static final double PATIENCE_MS = 10_000;
    private static final String LOG_IN = "/login";

    private final String address;
    private final Device device;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final Consumer<ConsoleMessage> listener = this::listen;
    private final Consumer<String> failure = this::fail;
    private boolean forAnybody;
    private int taps;
    private int fields;
    private @Nullable Visitor twin;
    private @Nullable String kept;

    Visitor(String address, Device device) {
        this(address, device, FreeDevices.take(address, device), true);
    }

    Visitor(String address, Device device, String acceptLanguage) {
        this(address, device, device.options(acceptLanguage));
    }

    private Visitor(String address, Device device, Browser.NewContextOptions options) {
        this(address, device, FreeDevices.bought(options.setBaseURL(address)), false);
    }

    private Visitor(String address, Device device, Page page, boolean forAnybody) {
        this.address = address;
        this.device = device;
        this.page = page;
        this.forAnybody = forAnybody;
        context = page.context();
        context.setDefaultTimeout(PATIENCE_MS);
        page.onConsoleMessage(listener);
        page.onPageError(failure);
    }

    /** A page that is not there for a role is no complaint, nor is a network that the test has cut. */
    private void listen(ConsoleMessage message) {
        if ("error".equals(message.type())
                && !message.text().contains("status of 40")
                && !message.text().contains("ERR_INTERNET_DISCONNECTED")) {
            complaints.add(page().url() + ": " + message.text());
        }
    }

    private void fail(String error) {
        complaints.add(page().url() + ": " + error);
    }

    Page page() {
        return page;
    }

    /** Signs in without looking at the page for that, nor at the one after it; nothing is open then. */
    void signIn(SampleAccounts.Account who) {
        APIRequestContext browser = context.request();
        Element token = Jsoup.parse(browser.get(LOG_IN).text()).expectFirst("input[name=_csrf]");
        APIResponse answer = browser.post(
                LOG_IN,
                RequestOptions.create()
                        .setForm(FormData.create()
                                .set("_csrf", token.val())
                                .set("username", who.login())
                                .set("password", who.password()))
                        .setMaxRedirects(0));
        assertThat(answer.status()).as("%s signs in", who).isEqualTo(HttpStatus.FOUND.value());
        assertThat(answer.headers().get("location")).doesNotContain(LOG_IN);
    }

    /** Signs in as people do, and so comes to the home page. */
    void logIn(SampleAccounts.Account who) {
        open(LOG_IN);
        page.locator("[name=username]").fill(who.login());
        page.locator("[name=password]").fill(who.password());
        page.locator("main button[type=submit]").click();
        page.waitForURL(address -> !address.contains(LOG_IN));
    }

    void open(String path) {
        page.navigate(path);
    }

    /**
     * The same person with the same session, on the phone instead of the desk or the other way round; the same visitor again
     * as long as the browser keeps the same for the product. Ends with this one.
     */
    Visitor onTheOtherDevice() {
        String now = context.storageState();
        if (twin == null || !now.equals(kept)) {
            leaveTheOtherDevice();
            Device other = device == Device.DESK ? Device.PHONE : Device.DESK;
            twin = now.contains("localStorage")
                    ? new Visitor(address, other, other.options("zh-CN").setStorageState(now))
                    : sameSession(other);
            kept = now;
        }
        return twin;
    }

    private Visitor sameSession(Device other) {
        Visitor same = new Visitor(address, other);
        same.context.addCookies(context.cookies());
        return same;
    }

    private void leaveTheOtherDevice() {
        if (twin != null) {
            twin.close();
        }
    }

    /** Cuts the network off, or brings it back; nobody else gets the device then. */
    void loseNetwork(boolean lost) {
        forAnybody = false;
        context.setOffline(lost);
    }

    Device device() {
        return device;
    }

    void tap(Locator what) {
        taps++;
        if (device == Device.PHONE) {
            what.tap();
        } else {
            what.click();
        }
    }

    void fill(Locator field, String text) {
        tap(field);
        fields++;
        field.fill(text);
    }

    void startCounting() {
        taps = 0;
        fields = 0;
    }

    int taps() {
        return taps;
    }

    int fields() {
        return fields;
    }

    /** What the browser's console complained of: a refused script, a missing file, an error. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        leaveTheOtherDevice();
        page.offConsoleMessage(listener);
        page.offPageError(failure);
        if (forAnybody) {
            FreeDevices.leave(address, device, page);
        } else {
            context.close();
        }
    }
}
