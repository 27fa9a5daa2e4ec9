package lianxi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.List;

/** What must hold for every page, whoever looks at it and on what: accessible, no sideways scroll, a picture of it. */
final class Looks {

    private static final Path SCREENS = Path.of("target", "screens");
    private static final int QUALITY = 70;

    private Looks() {}

    /** Writes {@code target/screens/<name>-<width>.jpg} of the whole page. */
    static void picture(Page page, String name) {
        int width = page.viewportSize().width;
        Object lazy = page.evaluate("""
                () => { const images = [...document.querySelectorAll('img[loading=lazy]')];
                    images.forEach(image => image.loading = 'eager'); return images.length; }""");
        if (((Number) lazy).intValue() > 0) {
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(name + "-" + width + ".jpg"))
                .setType(ScreenshotType.JPEG)
                .setQuality(QUALITY)
                .setFullPage(true));
    }

    /** axe finds nothing. */
    static void accessible(Page page) {
        accessible(page, new Colours());
    }

    /** axe finds nothing, but for what is known of the colours. */
    static void accessible(Page page, Colours colours) {
        assertThat(Axe.violations(page, colours))
                .as("axe on %s at %d px", page.url(), page.viewportSize().width)
                .isEmpty();
    }

    /** What a look at the open page tells: how wide it is, and the skeletons of its frame and its main part. */
    record Glance(String address, int screen, int width, List<String> structures) {

        /** The page is not wider than the screen. */
        void hasNoSidewaysScroll() {
            assertThat(width)
                    .as("width of %s on a screen of %d px", address, screen)
                    .isLessThanOrEqualTo(screen);
        }
    }

    /**
     * How wide the page is, and the skeletons of its frame (head, navigation, footer) and of its main part. Two with the same
     * one are equally accessible, whatever names and figures they show, and whether a list has two entries of the same kind or
     * twenty.
     */
    static Glance glance(Page page) {
        List<?> told = (List<?>) page.evaluate("""
                () => { const main = document.querySelector('main');
                    const told = e => e.tagName + '.' + e.className + [...e.attributes].map(a => a.name).join()
                        + (e.childElementCount ? inside(e) : e.textContent.trim() ? 't' : '-');
                    const inside = e => { const kinds = new Map();
                        [...e.children].filter(child => child !== main).map(told)
                            .forEach(kind => kinds.set(kind, kinds.has(kind) ? '+' : ''));
                        return '(' + [...kinds].map(kind => kind.join('')).join('>') + ')'; };
                    return [document.scrollingElement.scrollWidth,
                        told(document.documentElement), main ? told(main) : '']; }""");
        return new Glance(
                page.url(),
                page.viewportSize().width,
                ((Number) told.get(0)).intValue(),
                told.stream().skip(1).map(Object::toString).toList());
    }
}
