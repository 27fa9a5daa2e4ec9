package lianxi.rehearsal.stage;

import java.util.Optional;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import lianxi.rehearsal.theatre.RefusedByProduct;
import org.jsoup.nodes.Element;

/** The ladder of urging (提醒、催办、督办单) on its pages: what the rule has prepared is chosen and sent by the office. */
public final class UrgingPages {

    private static final String LIST = "/orders/urging";
    private static final String ORDER = "order";

    private final Places places;
    private final Acts acts;

    public UrgingPages(Places places, Telling telling) {
        this.places = places;
        this.acts = new Acts(telling);
    }

    /** Sends what is due about the thing, in the words that the product proposes (提醒、催办). */
    public void urge(Person office, String title) {
        Line line = line(office, title);
        String address = LIST + "/send";
        Form form = office.get(address + "?m=" + line.value("input[name=m]"))
                .orFail()
                .form(address);
        acts.done(office, form);
        acts.tell(office, "ladder.sent", line.about(), "title", title, "rung", form.value("rows[0].rung"));
    }

    /** 拟督办单 by the button on the thing's line, and 送审. */
    public void order(Person office, String title) {
        Line line = line(office, title);
        Page order = acts.done(office, line.page().form("/orders", "about", line.value("input[name=about]")));
        places.found(ORDER, title, order.path());
        tell(office, "order.submitted", title, acts.done(office, order.form(order.path() + "/submit")));
    }

    /** 签发 by the office's director. */
    public void sign(Person director, String title) {
        String address = places.of(ORDER, title) + "/sign";
        tell(
                director,
                "order.signed",
                title,
                acts.done(director, director.get(address).orFail().form(address)));
    }

    /** 印发 to whom the page proposes. */
    public void send(Person office, String title) {
        String address = places.of(ORDER, title) + "/send";
        tell(
                office,
                "order.sent",
                title,
                acts.done(office, office.get(address).orFail().form(address)));
    }

    /** 签收、答复 of the unit. */
    public void answer(Person contact, String title, String words) {
        String path = places.of(ORDER, title);
        acts.done(contact, contact.get(path).orFail().form(path + "/acknowledge"));
        Form form = contact.get(path + "/answer").orFail().form(path + "/answer");
        tell(contact, "order.answered", title, acts.done(contact, form.with("words", words)));
    }

    private void tell(Person who, String kind, String title, Page page) {
        String says = page.document().select("main h1 > span").eachText().get(1);
        acts.tell(who, kind, page.path(), "title", title, "says", says);
    }

    /** The line about the thing, page after page of all that presses. */
    private static Line line(Person office, String title) {
        Optional<String> next = Optional.of(LIST + "?all=true");
        while (next.isPresent()) {
            Page page = office.get(next.get()).orFail();
            for (Element row : page.document().select("tbody tr")) {
                if (row.select("th label, th > span").eachText().contains(title)) {
                    return new Line(page, row);
                }
            }
            next = Optional.ofNullable(page.document().selectFirst("a[rel=next]"))
                    .map(link -> link.attr("href"));
        }
        throw new RefusedByProduct(title + " does not press");
    }

    /** A line of the list. */
    private record Line(Page page, Element row) {

        /** The address of what it is about. */
        String about() {
            return row.select("a").attr("href");
        }

        String value(String field) {
            Element found = row.selectFirst(field);
            if (found == null) {
                throw new RefusedByProduct("Not yet to be sent: " + row.text());
            }
            return found.val();
        }
    }
}
