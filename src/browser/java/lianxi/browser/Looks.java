package lianxi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;

/** What must hold for every page, whoever looks at it and on what: accessible, no sideways scroll, a picture of it. */
final class Looks {

    private static final Path SCREENS = Path.of("target", "screens");

    /**
     * All rules on everything but the contrast of colours, which costs most: that is looked at twice for each way in which
     * text is coloured, sized and grounded on this page.
     */
    private static final String AXE = """
            async () => {
                const ways = new Map(), seen = new Map();
                const way = e => {
                    if (e && !ways.has(e)) {
                        const s = getComputedStyle(e);
                        ways.set(e, [s.color, s.backgroundColor, s.backgroundImage, s.opacity, s.fontSize, s.fontWeight,
                            s.textShadow, s.position, s.filter].join() + '/' + way(e.parentElement));
                    }
                    return e ? ways.get(e) : '';
                };
                const hasWords = e => e.matches('input, select, textarea')
                    || [...e.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
                const texts = [...document.body.querySelectorAll('*')].filter(hasWords).filter(e => {
                    const times = seen.get(way(e)) || 0;
                    seen.set(way(e), times + 1);
                    return times < 2;
                });
                const rules = await axe.run(document,
                    { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false } } });
                const contrast = texts.length === 0 ? { violations: [] } : await axe.run({ include: texts },
                    { resultTypes: ['violations'], runOnly: ['color-contrast'] });
                return [...rules.violations, ...contrast.violations].map(rule =>
                    rule.id + ': ' + rule.help + rule.nodes.map(node => '\\n   ' + node.html).join(''));
            }""";

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

    /** axe (WCAG rules and best practices) finds nothing. Only what is wrong is told: what passes is most of the time. */
    static void accessible(Page page) {
        page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
        List<?> violations = (List<?>) page.evaluate(AXE);
        assertThat(violations)
                .as("axe on %s at %d px", page.url(), page.viewportSize().width)
                .isEmpty();
    }

    /**
     * The skeletons of a page's frame (head, navigation, footer) and of its main part: two with the same one are equally
     * accessible, whatever names and figures they show, and whether a list has two entries of the same kind or twenty.
     */
    static List<String> structures(Page page) {
        return ((List<?>) page.evaluate("""
                () => { const main = document.querySelector('main');
                    const told = e => e.tagName + '.' + e.className + [...e.attributes].map(a => a.name).join()
                        + (e.childElementCount ? inside(e) : e.textContent.trim() ? 't' : '-');
                    const inside = e => { const kinds = new Map();
                        [...e.children].filter(child => child !== main).map(told)
                            .forEach(kind => kinds.set(kind, kinds.has(kind) ? '+' : ''));
                        return '(' + [...kinds].map(kind => kind.join('')).join('>') + ')'; };
                    return [told(document.documentElement), main ? told(main) : '']; }""")).stream().map(Object::toString).toList();
    }

    /** The page is not wider than the screen. */
    static void noSidewaysScroll(Page page) {
        Object wide = page.evaluate("document.scrollingElement.scrollWidth");
        assertThat(((Number) wide).intValue())
                .as("width of %s on a screen of %d px", page.url(), page.viewportSize().width)
                .isLessThanOrEqualTo(page.viewportSize().width);
    }
}
