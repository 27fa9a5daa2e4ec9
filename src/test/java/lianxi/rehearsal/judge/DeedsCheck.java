package lianxi.rehearsal.judge;

import java.util.List;
import java.util.Map;
import lianxi.rehearsal.theatre.Deed;

/**
 * What was done can still be read where it was shown.
 *
 * @param pages the text of each page by its path
 */
record DeedsCheck(List<Deed> deeds, Map<String, String> pages) implements Check {

    static final String PAGE = "page";
    static final String SAYS = "says";

    @Override
    public String name() {
        return "Pages of what was done";
    }

    @Override
    public String promise() {
        return "What was done can still be read where it was shown when it was done.";
    }

    @Override
    public Found look() {
        Found.Tally tally = new Found.Tally();
        for (Deed deed : deeds) {
            String page = deed.facts().get(PAGE);
            if (page != null && pages.containsKey(page)) {
                String says = deed.facts().getOrDefault(SAYS, "");
                tally.that(
                        plain(pages.get(page)).contains(plain(says)),
                        page + " does not say any more what " + deed.who() + " did at " + deed.at() + ": " + says);
            }
        }
        return tally.found();
    }

    /** Lines are broken otherwise on a page. */
    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }
}
