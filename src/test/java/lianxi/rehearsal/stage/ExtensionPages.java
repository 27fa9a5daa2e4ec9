package lianxi.rehearsal.stage;

import java.time.LocalDate;
import lianxi.calendar.WorkCalendar;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;

/** Extensions of tasks (延期) on their pages: asked for by the unit, granted by whoever may. */
public final class ExtensionPages {

    private static final String EXTENSION = "extension";

    private final Places places;
    private final TaskPages tasks;
    private final Acts acts;
    private final WorkCalendar calendar;

    public ExtensionPages(Places places, TaskPages tasks, Telling telling, WorkCalendar calendar) {
        this.places = places;
        this.tasks = tasks;
        this.acts = new Acts(telling);
        this.calendar = calendar;
    }

    /** Asks for so many working days after the date in force (申请延期). */
    public void ask(Person contact, String title, int workdays, String reason, LocalDate today) {
        String path = tasks.address(contact, title);
        Page page = contact.get("/extensions/new?subject=task:" + path.substring("/tasks/".length()))
                .orFail();
        LocalDate due = Days.first(page.document().select("dl.facts dd").text(), today);
        String to = calendar.plusWorkdays(due, workdays).toString();
        Page asked =
                acts.done(contact, page.form("/extensions").with("newDue", to).with("reason", reason));
        places.found(EXTENSION, title, asked.path());
        acts.tell(contact, "extension.asked", path, "title", title, "from", due.toString(), "to", to);
    }

    /** Grants what the unit asked for last. */
    public void grant(Person decider, String title, String note) {
        String path = places.of(EXTENSION, title);
        Form form = decider.get(path).orFail().form(path + "/decide").with("note", note);
        acts.done(decider, form.with("outcome", "GRANT"));
        acts.tell(decider, "extension.granted", places.of(TaskPages.TASK, title), "title", title);
    }
}
