package lianxi.rehearsal.stage;

import java.util.Optional;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import lianxi.rehearsal.theatre.RefusedByProduct;
import org.jsoup.nodes.Element;

/** The ladder of urging (待催办) on its pages: what the rule has prepared, chosen and sent by the office. */
public final class UrgingPages {

    private static final String LIST = "/orders/urging";

    private final Acts acts;

    public UrgingPages(Telling telling) {
        this.acts = new Acts(telling);
    }

    /** Sends what is due about the thing, in the words that the product proposes (提醒、催办). */
    public void urge(Person office, String title) {
        Element row = row(office, title);
        Element box = row.selectFirst("input[name=m]");
        if (box == null) {
            throw new RefusedByProduct("Nothing to send about " + title + ": " + row.text());
        }
        Form form = office.get(LIST + "/send?m=" + box.val()).orFail().form(LIST + "/send");
        acts.done(office, form);
        acts.tell(
                office,
                "ladder.sent",
                row.select("a").attr("href"),
                "title",
                title,
                "rung",
                form.value("rows[0].rung"));
    }

    /** The line about the thing, page by page of all that presses. */
    private static Element row(Person office, String title) {
        Optional<String> next = Optional.of(LIST + "?all=true");
        while (next.isPresent()) {
            Page page = office.get(next.get()).orFail();
            for (Element row : page.document().select("tbody tr")) {
                if (row.select("th label, th > span").eachText().contains(title)) {
                    return row;
                }
            }
            next = Optional.ofNullable(page.document().selectFirst("a[rel=next]"))
                    .map(link -> link.attr("href"));
        }
        throw new RefusedByProduct(title + " does not press");
    }
}
