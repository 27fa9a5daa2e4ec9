package lianxi.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** One person at one device, with a session of their own. Counts the taps; a field to fill in costs one. */
final class Visitor implements AutoCloseable {

    private static final double PATIENCE_MS = 10_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private int taps;
    private int fields;

    Visitor(String address, Device device) {
        this(address, device, "zh-CN");
    }

    Visitor(String address, Device device, String acceptLanguage) {
        context = RealBrowser.get().newContext(device.options(acceptLanguage).setBaseURL(address));
        context.setDefaultTimeout(PATIENCE_MS);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(path);
    }

    void tap(Locator what) {
        taps++;
        if (page.viewportSize().width == Device.PHONE.width) {
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
        context.close();
    }
}
