package lianxi.rehearsal.stage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import lianxi.meeting.agenda.AgendaKind;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.RefusedByProduct;
import org.jsoup.nodes.Element;

/** What the pages call what the scripts name: units by their short names, items of agendas by where they come from. */
final class PageWords {

    private static final ResourceBundle MEETING = ResourceBundle.getBundle("messages/meeting", Locale.ROOT);

    private PageWords() {}

    /** Where the first link of the page leads that begins so. */
    static String link(Page page, String under) {
        return page.links(under).stream()
                .findFirst()
                .orElseThrow(() -> new RefusedByProduct(page.path() + " has no link to " + under));
    }

    /** What stands beside the term in a list of facts. */
    static Optional<Element> fact(Element within, String term) {
        return within.select("dt").stream()
                .filter(one -> one.text().equals(term))
                .map(Element::nextElementSibling)
                .findFirst();
    }

    /** Chooses units, which some lists name in full (区发改局) and some in short (发改局). */
    static Form units(Form form, String field, List<String> units) {
        String[] words = units.stream().map(unit -> offered(form, field, unit)).toArray(String[]::new);
        return words.length == 0 ? form : form.choose(field, words);
    }

    private static String offered(Form form, String field, String unit) {
        return form.choices(field).stream()
                .filter(unit::endsWith)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(unit);
    }

    /** Where an item of an agenda comes from (议题来源), by the name of its kind in the scripts. */
    static String agendaKind(Element item) {
        String shown = item.selectFirst(".state").text();
        return Arrays.stream(AgendaKind.values())
                .filter(kind -> MEETING.getString(kind.messageKey()).equals(shown))
                .map(Enum::name)
                .findFirst()
                .orElseThrow(() -> new RefusedByProduct("No item of an agenda is called " + shown));
    }
}
