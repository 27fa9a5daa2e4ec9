package lianxi.rehearsal.stage;

import lianxi.calendar.ReportWeek;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import lianxi.rehearsal.theatre.RefusedByProduct;
import org.jsoup.nodes.Element;

/** The week's briefing (简报) from the reports to its receipts. */
public final class BriefingPages {

    private static final String BRIEFINGS = "/briefings";
    private static final String BRIEFING = "briefing";

    private final Places places;
    private final Telling telling;

    public BriefingPages(Places places, Telling telling) {
        this.places = places;
        this.telling = telling;
    }

    /** From the list of briefings, where the week that waits stands on top (汇总本周简报). */
    public void compile(Person office, ReportWeek week) {
        Page list = office.get(BRIEFINGS).orFail();
        Page compiled = office.submit(list.form(BRIEFINGS, "week", week.friday().toString()));
        places.found(BRIEFING, week, compiled.path());
        tell(office, "briefing.compiled", week, compiled);
    }

    public void submit(Person office, ReportWeek week) {
        String path = places.of(BRIEFING, week);
        tell(
                office,
                "briefing.submitted",
                week,
                office.submit(office.get(path).orFail().form(path + "/submit")));
    }

    /** 审核签发: from now on it has a number, and nothing in it changes. */
    public void sign(Person director, ReportWeek week) {
        String address = places.of(BRIEFING, week) + "/sign";
        Page signed = director.submit(director.get(address).orFail().form(address));
        Element hash = signed.document().selectFirst("dd.hash");
        if (hash == null) {
            throw new RefusedByProduct(signed.path() + " was signed but shows no SHA-256");
        }
        telling.tell(
                director,
                "briefing.signed",
                "week",
                week.toString(),
                "number",
                signed.document().select("h1 span").first().text(),
                "hash",
                hash.text(),
                "page",
                signed.path());
    }

    /** To those whom the page proposes, the group's members, and to a unit outside. */
    public void send(Person office, ReportWeek week, String outside) {
        String address = places.of(BRIEFING, week) + "/send";
        Page page = office.get(address).orFail();
        Element label = page.document().select(".form-check").stream()
                .filter(row -> row.selectFirst("label span").text().equals(outside))
                .findFirst()
                .orElseThrow(() -> new RefusedByProduct(outside + " is no recipient on " + address));
        Form form = page.form(address).with(label.selectFirst("input").attr("name"), "true");
        tell(office, "briefing.sent", week, office.submit(form));
    }

    /** Opens the message about it, signs for the briefing (签收), and has read all else that came. */
    public void receive(Person reader, ReportWeek week) {
        String path = places.of(BRIEFING, week);
        Page page = reader.get(path).orFail();
        Page received = reader.submit(page.form(path + "/acknowledge"));
        tell(reader, "briefing.received", week, received);
        Page inbox = reader.get("/inbox").orFail();
        if (!inbox.forms("/inbox/read-all").isEmpty()) {
            reader.submit(inbox.form("/inbox/read-all"));
        }
    }

    private void tell(Person who, String kind, ReportWeek week, Page page) {
        telling.tell(who, kind, "week", week.toString(), "page", page.path(), "done", page.done());
    }
}
