package lianxi.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The one browser of the test run; started by the first test that asks, ended with the JVM. */
final class RealBrowser {

    private static final List<String> QUIET = List.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-domain-reliability",
            "--disable-sync",
            "--no-first-run",
            "--no-pings",
            "--lang=zh-CN",
            "--force-color-profile=srgb",
            // A page lives too short to earn back what optimising its scripts costs.
            "--js-flags=--no-maglev --no-turbofan",
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1");

    private RealBrowser() {}

    static Browser get() {
        return Holder.BROWSER;
    }

    private static Browser launch() {
        String executable = Browsers.find().toString();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        List<String> arguments = new ArrayList<>(QUIET);
        if (Browsers.isRoot()) {
            arguments.add("--no-sandbox");
        }
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(java.nio.file.Path.of(executable))
                        .setHeadless(true)
                        .setArgs(arguments));
    }

    private static final class Holder {
        private static final Browser BROWSER = launch();
    }
}
