package lianxi.rehearsal.stage;

import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import org.jsoup.select.Elements;

/** A supervision notice (督查通报) on its pages, from the draft that the product owes to its receipt. */
public final class SupervisionNoticePages {

    private static final String NOTICES = "/supervision/notices";
    private static final String NOTICE = "supervision.notice";
    private static final String NOW = "now";

    private final Places places;
    private final Acts acts;

    public SupervisionNoticePages(Places places, Telling telling) {
        this.places = places;
        this.acts = new Acts(telling);
    }

    /** From tomorrow on a notice is owed on each month's last working day; nothing is done where that holds already. */
    public void begin(Person supervisor) {
        Page page = supervisor.get(NOTICES + "/settings").orFail();
        if (!page.form(NOTICES + "/settings").value("kind").equals("MONTH_END")) {
            acts.done(supervisor, page.form(NOTICES + "/settings").with("kind", "MONTH_END"));
            acts.tell(supervisor, "notice.cadence", NOTICES + "/settings", "kind", "MONTH_END");
        }
    }

    /** What the product drafted that morning. */
    public void submit(Person supervisor) {
        Page drafts = supervisor.get(NOTICES + "?state=DRAFT").orFail();
        String path = drafts.document().select("table th[scope=row] a").attr("href");
        places.found(NOTICE, NOW, path);
        Page notice = supervisor.get(path).orFail();
        tell(supervisor, "notice.submitted", acts.done(supervisor, notice.form(path + "/submit")));
    }

    /** 组长审定 */
    public void examine(Person head, String words) {
        String path = path() + "/examination";
        Page page = head.get(path).orFail();
        tell(
                head,
                "notice.examined",
                acts.done(head, page.form(path).with("agreed", "true").with("words", words)));
    }

    public void sign(Person head) {
        String path = path() + "/sign";
        tell(head, "notice.signed", acts.done(head, head.get(path).orFail().form(path)));
    }

    /** To all whom it names, and to the units that it tells of, as the page proposes. */
    public void send(Person supervisor) {
        String path = path() + "/send";
        tell(
                supervisor,
                "notice.sent",
                acts.done(supervisor, supervisor.get(path).orFail().form(path)));
    }

    public void receive(Person recipient) {
        Page notice = recipient.get(path()).orFail();
        tell(recipient, "notice.received", acts.done(recipient, notice.form(path() + "/acknowledge")));
    }

    private String path() {
        return places.of(NOTICE, NOW);
    }

    /** With the number, once it has one, and the days that it covers. */
    private void tell(Person who, String kind, Page notice) {
        Elements head = notice.document().select("h1 span");
        acts.tell(
                who,
                kind,
                notice.path(),
                "title",
                head.get(0).text(),
                "number",
                head.size() > 1 ? head.get(1).text() : "",
                "period",
                notice.document().select(".lead-in .apart").text());
    }
}
