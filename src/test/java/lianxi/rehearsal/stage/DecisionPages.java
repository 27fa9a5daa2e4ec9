package lianxi.rehearsal.stage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lianxi.onboarding.script.SampleMeeting.Result;
import lianxi.onboarding.script.SampleTask;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import lianxi.rehearsal.theatre.RefusedByProduct;

/** Decisions (议定事项) in their register: followed as tasks, charged to a unit afterwards, struck off with evidence. */
public final class DecisionPages {

    private static final String DECISION = "decision";
    private static final String REGISTER = "/meetings/decisions";

    private final Places places;
    private final TaskPages tasks;
    private final Acts acts;

    public DecisionPages(Places places, TaskPages tasks, Telling telling) {
        this.places = places;
        this.tasks = tasks;
        this.acts = new Acts(telling);
    }

    /** The task that it became when the minutes were signed goes on; who moves it first comes by the decision's page. */
    public void move(Person person, Result result, SampleTask.Turn turn) {
        String title = result.task().title();
        if (!places.knows(TaskPages.TASK, title)) {
            Page decision = person.get(address(person, result)).orFail();
            tasks.found(title, PageWords.link(decision, "/tasks/"));
        }
        tasks.move(person, result.task(), turn);
    }

    /** 交办 to the unit that the meeting did not name. */
    public void assign(Person office, Result result) {
        SampleTask task = result.task();
        String path = address(office, result);
        String address = path + "/assign";
        Form form = office.get(address)
                .orFail()
                .form(address)
                .with("title", task.title())
                .with("doneMeans", task.done())
                .with("days", Integer.toString(task.limit()));
        Form charged = PageWords.units(form, "leadUnit", List.of(task.lead()));
        Page assigned = acts.insist(office, PageWords.units(charged, "supportingUnits", task.supporting()));
        tasks.found(task.title(), PageWords.link(assigned, "/tasks/"));
        acts.tell(
                office,
                "decision.assigned",
                path,
                "text",
                task.title(),
                "lead",
                task.lead(),
                "supporting",
                String.join("、", task.supporting()),
                "days",
                Integer.toString(task.limit()));
    }

    /** 销号 of what no task follows. */
    public void close(Person director, Result result) {
        String path = address(director, result);
        String address = path + "/close";
        Form form = director.get(address)
                .orFail()
                .form(address)
                .with("statement", result.task().done());
        acts.done(director, form.file("files.fresh", result.evidence() + ".pdf", Acts.scan(result.evidence())));
        acts.tell(
                director,
                "decision.closed",
                path,
                "text",
                result.task().title(),
                "says",
                result.task().done());
    }

    private String address(Person person, Result result) {
        String text = result.task().title();
        return places.of(DECISION, text, () -> {
            Page register = person.get(REGISTER + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                    .orFail();
            return register.document().select("tbody th a[href^=" + REGISTER + "/]").stream()
                    .filter(link -> link.text().equals(text))
                    .map(link -> link.attr("href"))
                    .findFirst()
                    .orElseThrow(() -> new RefusedByProduct(person.name() + " finds no decision " + text));
        });
    }
}
