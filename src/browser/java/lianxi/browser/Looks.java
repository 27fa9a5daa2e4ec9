package lianxi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;

/** What must hold for every page, whoever looks at it and on what: accessible, no sideways scroll, a picture of it. */
final class Looks {

    private static final Path SCREENS = Path.of("target", "screens");

    private Looks() {}

    /** Writes {@code target/screens/<name>-<width>.png} of the whole page. */
    static void picture(Page page, String name) {
        int width = page.viewportSize().width;
        Object lazy = page.evaluate("""
                () => { const images = [...document.querySelectorAll('img[loading=lazy]')];
                    images.forEach(image => image.loading = 'eager'); return images.length; }""");
        if (((Number) lazy).intValue() > 0) {
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(name + "-" + width + ".png"))
                .setFullPage(true));
    }

    /** axe (WCAG rules and best practices) finds nothing. Legacy mode: no frames here, so no second window is needed. */
    static void accessible(Page page) {
        List<Rule> violations =
                new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
        assertThat(violations)
                .as("axe on %s at %d px:%n%s", page.url(), page.viewportSize().width, told(violations))
                .isEmpty();
    }

    /**
     * The skeletons of a page's frame (head, navigation, footer) and of its main part: two with the same one are equally
     * accessible, whatever names and figures they show.
     */
    static List<String> structures(Page page) {
        return ((List<?>) page.evaluate("""
                () => { const main = document.querySelector('main');
                    const told = e => e.tagName + '.' + e.className + [...e.attributes].map(a => a.name).join()
                        + (e.childElementCount ? '' : e.textContent.trim() ? 't' : '-');
                    const part = inMain => [...document.querySelectorAll('*')]
                        .filter(e => inMain === !!(main && main.contains(e))).map(told).join('>');
                    return [part(false), part(true)]; }""")).stream().map(Object::toString).toList();
    }

    /** The page is not wider than the screen. */
    static void noSidewaysScroll(Page page) {
        Object wide = page.evaluate("document.scrollingElement.scrollWidth");
        assertThat(((Number) wide).intValue())
                .as("width of %s on a screen of %d px", page.url(), page.viewportSize().width)
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    private static String told(List<Rule> violations) {
        StringBuilder text = new StringBuilder();
        for (Rule rule : violations) {
            text.append(rule.getId()).append(": ").append(rule.getHelp()).append('\n');
            rule.getNodes()
                    .forEach(node -> text.append("   ").append(node.getHtml()).append('\n'));
        }
        return text.toString();
    }
}
