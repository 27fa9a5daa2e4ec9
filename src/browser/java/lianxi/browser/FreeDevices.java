package lianxi.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import lianxi.testing.StartedProduct;

/**
 * Devices that somebody has left: wiped of session and storage, they go to the next person. A new one would cost processes and
 * read all styles and scripts anew.
 */
final class FreeDevices {

    private static final String NOWHERE = "/nobody-here.txt";

    private static final Map<Place, Deque<Page>> FREE = new HashMap<>();

    private FreeDevices() {}

    /** Has the product's server give out an empty page, on which a free device waits. */
    static void offer(StartedProduct product) {
        product.offer(NOWHERE, "text/plain", new byte[0]);
    }

    /** A device as good as new. */
    static Page take(String address, Device device) {
        Page free = of(address, device).poll();
        return free == null ? bought(device.options("zh-CN").setBaseURL(address)) : free;
    }

    /** A device of its own, which nobody had before. */
    static Page bought(Browser.NewContextOptions options) {
        return RealBrowser.get().newContext(options).newPage();
    }

    /** Somebody gets up; what can't be wiped is thrown away. */
    static void leave(String address, Device device, Page page) {
        BrowserContext context = page.context();
        try {
            page.unrouteAll();
            context.pages().stream().filter(other -> other != page).forEach(Page::close);
            page.navigate(address + NOWHERE);
            context.clearCookies();
            page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }");
            of(address, device).add(page);
        } catch (PlaywrightException notWiped) {
            context.close();
        }
    }

    /** The product ends, and with it its devices. */
    static void throwAway() {
        FREE.values().forEach(pages -> pages.forEach(page -> page.context().close()));
        FREE.clear();
    }

    private static Deque<Page> of(String address, Device device) {
        return FREE.computeIfAbsent(new Place(address, device), none -> new ArrayDeque<>());
    }

    private record Place(String address, Device device) {}
}
