package lianxi.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianxi.testing.StartedProduct;

/** Runs axe's rules (WCAG and best practices) on the open page. Only what is wrong is told: what passes is most of the time. */
final class Axe {

    private static final String SCRIPT = AxeBuilder.getAxeScript();

    /**
     * All rules on everything but the contrast of colours, which costs most. Two texts of one way (colours, sizes and grounds of
     * theirs and of all they stand in) have one contrast, on this page and on the others: two of each way are looked at, and
     * on every page again those that stand over something else than what they stand in, and those drawn or not wholly on the
     * screen. What is hidden axe leaves out, as what stands beyond the page's edge or in one pixel, for those who listen. Of
     * sounds and films alone does it ask what only a further request tells.
     *
     * <p>The page fetches axe from its own server, and the browser reads that file once, not with every page; nothing is told
     * where there is no such file.
     */
    private static final String RULES = """
            async ([file, known]) => {
                const fetched = () => new Promise(done => {
                    const script = document.createElement('script');
                    script.src = file;
                    script.onload = script.onerror = event => { script.remove(); done(event.type === 'load'); };
                    document.head.append(script); });
                if (!globalThis.axe && !(location.host && await fetched())) { return null; }
                const enough = 2, done = new Set(known), ways = new Map(), times = new Map(), looked = [];
                const short = text => { let a = 7, b = 11;
                    for (let i = 0; i < text.length; i++) {
                        a = Math.imul(a ^ text.charCodeAt(i), 2654435761); b = Math.imul(b ^ text.charCodeAt(i), 1597334677);
                    }
                    return (a >>> 0).toString(36) + '.' + (b >>> 0).toString(36); };
                const way = e => {
                    if (e && !ways.has(e)) {
                        const s = getComputedStyle(e), outer = way(e.parentElement);
                        ways.set(e, {
                            told: short([s.color, s.backgroundColor, s.backgroundImage, s.opacity, s.fontSize, s.fontWeight,
                                s.textShadow, s.position, s.filter, s.fill, outer.told].join('/')),
                            over: outer.over || s.position === 'absolute' || s.position === 'fixed' || s.transform !== 'none'
                                || s.mixBlendMode !== 'normal' || e instanceof SVGElement });
                    }
                    return e ? ways.get(e) : { told: '', over: false };
                };
                const hasWords = e => e.matches('input, select, textarea')
                    || [...e.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
                const wholly = e => { const box = e.getBoundingClientRect();
                    return box.width > 1 && box.height > 1 && box.left >= 0 && box.right <= innerWidth
                        && !e.closest(':disabled, [aria-disabled=true], [aria-hidden=true]'); };
                const unseen = e => { const box = e.getBoundingClientRect();
                    return box.right + scrollX <= 0 || box.bottom + scrollY <= 0 || box.width <= 1 && box.height <= 1; };
                const texts = [...document.body.querySelectorAll('*')].filter(hasWords)
                    .filter(e => e.checkVisibility({ visibilityProperty: true })).filter(e => !unseen(e)).filter(e => {
                        const { told, over } = way(e), before = times.get(told) || 0;
                        const look = before < enough && (over || !done.has(told));
                        times.set(told, before + 1);
                        if (look && !over && wholly(e)) { looked.push(told); }
                        return look;
                    });
                texts.forEach(e => e.setAttribute('data-looked-at', ''));
                axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-looked-at]' }] });
                const { violations } = await axe.run(document,
                    { resultTypes: ['violations'], preload: { assets: ['media'] } });
                texts.forEach(e => e.removeAttribute('data-looked-at'));
                return { looked, violations: violations.map(rule =>
                    rule.id + ': ' + rule.help + rule.nodes.map(node => '\\n   ' + node.html).join('')) };
            }""";

    private static final String FILE = "/axe.js";

    private Axe() {}

    /** Has the product's server give axe out to the pages, which take scripts from nowhere else. */
    static void offer(StartedProduct product) {
        product.offer(FILE, "text/javascript", SCRIPT.getBytes(StandardCharsets.UTF_8));
    }

    /** What is wrong, a line for each rule; notes the colours looked at. */
    static List<?> violations(Page page, Colours colours) {
        int width = page.viewportSize().width;
        Map<?, ?> found = run(page, colours.known(width))
                .or(() -> {
                    load(page);
                    return run(page, colours.known(width));
                })
                .orElseThrow();
        colours.note(width, (List<?>) found.get("looked"));
        return (List<?>) found.get("violations");
    }

    private static Optional<Map<?, ?>> run(Page page, List<String> known) {
        return Optional.ofNullable((Map<?, ?>) page.evaluate(RULES, List.of(FILE, known)));
    }

    /** Where no server gives it out, past Playwright's own evaluation, which packs and reads the half megabyte once more. */
    private static void load(Page page) {
        CDPSession devTools = page.context().newCDPSession(page);
        JsonObject script = new JsonObject();
        script.addProperty("expression", SCRIPT);
        devTools.send("Runtime.evaluate", script);
        devTools.detach();
    }
}
