package lianxi.rehearsal.stage;

import java.time.LocalDate;
import lianxi.onboarding.script.SampleCheck;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import org.jsoup.nodes.Element;

/** Talks with a unit (约谈) on their pages, from what the ladder has prepared to the commitment that becomes a task. */
final class TalkPages {

    private static final String TALK = "talk";
    private static final String NEW = "/supervision/talks/new";

    private final Places places;
    private final Acts acts;

    TalkPages(Places places, Telling telling) {
        this.places = places;
        this.acts = new Acts(telling);
    }

    /** From the row of what may be talked about (可办理事项), for the day. */
    void arrange(Person supervisor, SampleCheck check, LocalDate day, String place) {
        Page prepared = supervisor.get("/supervision/measures").orFail();
        Form drafting =
                prepared.form(NEW, "about", about(prepared, check.finding().title()));
        String path = acts.done(supervisor, drafting).path();
        places.found(TALK, check, path);
        Form form = supervisor.get(path + "/edit").orFail().form(path + "/edit");
        acts.done(supervisor, form.with("day", day.toString()).with("place", place));
        tell(supervisor, "talk.arranged", check);
    }

    /** 发出约谈通知, by the head of the supervision group. */
    void notify(Person head, SampleCheck check) {
        String path = places.of(TALK, check) + "/notify";
        acts.done(head, head.get(path).orFail().form(path));
        tell(head, "talk.notified", check);
    }

    /** What was said, and what the unit commits itself to by then. */
    void record(Person supervisor, SampleCheck check, String notes, String commitment, LocalDate due) {
        String path = places.of(TALK, check) + "/record";
        Form form = supervisor.get(path).orFail().form(path);
        acts.done(
                supervisor,
                form.with("notes", notes).with("rows[0].words", commitment).with("rows[0].due", due.toString()));
        tell(supervisor, "talk.held", check);
    }

    void confirm(Person contact, SampleCheck check, String remarks) {
        String path = places.of(TALK, check) + "/confirm";
        Form form = contact.get(path).orFail().form(path);
        acts.done(contact, form.with("remarks", remarks));
        tell(contact, "talk.confirmed", check);
    }

    /** 承诺转整改, by the head of the supervision group: the task is found by the commitment's words from now on. */
    void assign(Person head, SampleCheck check, String commitment) {
        String path = places.of(TALK, check);
        acts.done(head, head.get(path).orFail().form(path + "/commitments/1/task"));
        String task =
                head.get(path).orFail().document().select("td a[href^=/tasks/]").attr("href");
        places.found(TaskPages.TASK, commitment, task);
        acts.tell(head, "rectification.moved", task, "title", commitment, "action", "ASSIGN");
    }

    private static String about(Page prepared, String title) {
        return prepared.document().select("tr").stream()
                .filter(row -> row.select("th[scope=row]").text().contains(title))
                .map(row -> row.selectFirst("input[name=about]"))
                .filter(field -> field != null)
                .map(Element::val)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No talk is prepared about " + title + ": "
                        + prepared.document().select("th[scope=row]").eachText()));
    }

    private void tell(Person who, String kind, SampleCheck check) {
        acts.tell(who, kind, places.of(TALK, check), "title", check.finding().title());
    }
}
