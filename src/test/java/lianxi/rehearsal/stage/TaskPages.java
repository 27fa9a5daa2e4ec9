package lianxi.rehearsal.stage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lianxi.calendar.WorkCalendar;
import lianxi.onboarding.script.SampleTask;
import lianxi.onboarding.script.SampleTask.Turn;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import lianxi.task.TaskAction;

/** Tasks (任务) on their pages: drafted by the office, assigned, signed for and worked on by the units, checked and struck off. */
public final class TaskPages {

    static final String TASK = "task";

    private static final String EXTENSION = "extension";
    private static final String DUTY = "duty";
    private static final String LIST = "/tasks";

    private final Places places;
    private final Acts acts;
    private final WorkCalendar calendar;

    public TaskPages(Places places, Telling telling, WorkCalendar calendar) {
        this.places = places;
        this.acts = new Acts(telling);
        this.calendar = calendar;
    }

    /** From the unit's duty, or from the problem's page (拟办). */
    public void draft(Person office, SampleTask task) {
        Form form = office.get(source(office, task))
                .orFail()
                .form(LIST)
                .with("title", task.title())
                .with("doneMeans", task.done())
                .choose("leadUnit", brief(task.lead()))
                .with("dueBy", "LIMIT")
                .with("limitAmount", String.valueOf(task.limit()));
        form = form.choose(
                "supportingUnits",
                task.supporting().stream().map(TaskPages::brief).toArray(String[]::new));
        form = task.project().isEmpty() ? form : form.choose("project", task.project());
        Page drafted = acts.insist(office, form);
        found(task.title(), drafted.path());
        acts.tell(
                office,
                "task.drafted",
                drafted.path(),
                "title",
                task.title(),
                "says",
                task.title(),
                "lead",
                task.lead(),
                "supporting",
                String.join("、", task.supporting()),
                "limit",
                String.valueOf(task.limit()),
                "project",
                task.project(),
                "origin",
                task.problem().isEmpty() ? DUTY : ProblemPages.PROBLEM);
    }

    /** Where the task of this title stands, once a page has led somebody there. */
    public void found(String title, String path) {
        places.found(TASK, title, path);
    }

    public void move(Person person, SampleTask task, Turn turn) {
        move(person, task.title(), turn);
    }

    /** What needs no words. */
    void move(Person person, String task, TaskAction action) {
        move(person, task, new Turn(1, 0, action, ""));
    }

    /** @param task its title, or its address where another page led to it */
    public void move(Person person, String task, Turn turn) {
        String path = address(person, task);
        Page moved = switch (turn.action()) {
            case PROPOSE, APPROVE, ACKNOWLEDGE, ADOPT, RECEIVE, STRIKE_OFF -> press(person, path, turn.action());
            case DECLINE, SEND_BACK, PASS, REFUSE, STOP -> explain(person, path, turn.action(), turn.words());
            case REOPEN -> reopen(person, path + "/reopen", turn);
            case FEED_BACK -> feedBack(person, path + "/feedback", turn);
            case APPLY -> apply(person, path + "/closure", turn);
            case ACKNOWLEDGE_LINE -> acknowledgeLine(person, path);
            case FEED_BACK_LINE -> feedBackLine(person, path, turn);
            default -> throw new IllegalStateException("not played: " + turn.action());
        };
        tell(person, moved, turn.action(), isLine(turn) ? turn.unit() : "");
    }

    /** Strikes off what is completed and stops what is still open, as far as it is the director's to do (清零). */
    public void clear(Person director, String reason) {
        for (String stage : List.of("DONE&state=COMPLETED", "OPEN")) {
            Page list = director.get(LIST + "?stage=" + stage).orFail();
            for (String path : list.links("/tasks/")) {
                if (path.matches("/tasks/\\d+")) {
                    clear(director, path, reason);
                }
            }
        }
    }

    private void clear(Person director, String path, String reason) {
        Page page = director.get(path).orFail();
        String strikeOff = path + "/" + word(TaskAction.STRIKE_OFF);
        if (!page.forms(strikeOff).isEmpty()) {
            tell(director, acts.done(director, page.form(strikeOff)), TaskAction.STRIKE_OFF, "");
        } else if (!page.links(path + "/stop").isEmpty()) {
            tell(director, explain(director, path, TaskAction.STOP, reason), TaskAction.STOP, "");
        }
    }

    private void tell(Person person, Page moved, TaskAction action, String unit) {
        String title = moved.document().select("main h1").text();
        acts.tell(person, "task.moved", moved.path(), "title", title, "turn", action.name(), "unit", unit);
    }

    /** Asks for so many working days after the date in force (申请延期). */
    public void askExtension(Person contact, String title, int workdays, String reason, LocalDate today) {
        String path = address(contact, title);
        Page page = contact.get("/extensions/new?subject=task:" + path.substring("/tasks/".length()))
                .orFail();
        LocalDate due = Days.first(page.document().select("dl.facts dd").text(), today);
        String to = calendar.plusWorkdays(due, workdays).toString();
        Page asked =
                acts.done(contact, page.form("/extensions").with("newDue", to).with("reason", reason));
        places.found(EXTENSION, title, asked.path());
        acts.tell(contact, "extension.asked", path, "title", title, "from", due.toString(), "to", to);
    }

    /** Decides what the unit asked for last. */
    public void decideExtension(Person decider, String title, boolean grants, String note) {
        String path = places.of(EXTENSION, title);
        Form form = decider.get(path).orFail().form(path + "/decide").with("note", note);
        acts.done(decider, form.with("outcome", grants ? "GRANT" : "REFUSE"));
        String kind = grants ? "extension.granted" : "extension.refused";
        acts.tell(decider, kind, places.of(TASK, title), "title", title);
    }

    /** The task's address, known or found by its title on the list. */
    String address(Person person, String task) {
        return task.startsWith("/")
                ? task
                : places.of(TASK, task, () -> {
                    String query = "?stage=ALL&q=" + URLEncoder.encode(task, StandardCharsets.UTF_8);
                    return ProjectPlaces.named(person.get(LIST + query).orFail(), task, "/tasks/");
                });
    }

    private String source(Person office, SampleTask task) {
        String form = LIST + "/new";
        if (task.problem().isEmpty()) {
            return places.of(
                    DUTY,
                    task.duty(),
                    () -> ProjectPlaces.named(office.get(form).orFail(), brief(task.duty()), form));
        }
        return office.get(places.of(ProblemPages.PROBLEM, task.problem()))
                .orFail()
                .links(form)
                .get(0);
    }

    /** A button on the task's page. */
    private Page press(Person person, String path, TaskAction action) {
        return acts.done(person, person.get(path).orFail().form(path + "/" + word(action)));
    }

    private Page explain(Person person, String path, TaskAction action, String words) {
        String address = path + "/" + word(action);
        return acts.done(person, person.get(address).orFail().form(address).with("note", words));
    }

    /** The new due date stands before the reason. */
    private Page reopen(Person office, String address, Turn turn) {
        Form form = office.get(address).orFail().form(address).with("note", turn.afterUnit());
        return acts.done(office, form.with("due", turn.unit()));
    }

    private Page feedBack(Person person, String address, Turn turn) {
        Form form = person.get(address)
                .orFail()
                .form(address)
                .with("progress", turn.part(0))
                .with("problems", turn.part(1))
                .with("measures", turn.part(2))
                .with("nextSteps", turn.part(3));
        return acts.done(person, form);
    }

    private Page apply(Person person, String address, Turn turn) {
        Form form = person.get(address).orFail().form(address).with("statement", turn.words());
        return acts.done(person, form.file("files.fresh", "办结材料（示例）.pdf", Acts.scan("办结材料")));
    }

    /** The page offers a supporting unit its own line alone. */
    private Page acknowledgeLine(Person person, String path) {
        return acts.done(person, person.get(path).orFail().formTo(path + "/lines/\\d+/acknowledge"));
    }

    private Page feedBackLine(Person person, String path, Turn turn) {
        String address = person.get(path).orFail().links(path + "/lines/").get(0);
        Form form = person.get(address).orFail().form(address);
        return acts.done(person, form.with("progress", turn.afterUnit()));
    }

    /** Pages of tasks call a unit by its short name (简称). */
    private static String brief(String unit) {
        return unit.startsWith("区") ? unit.substring(1) : unit;
    }

    private static boolean isLine(Turn turn) {
        return turn.action() == TaskAction.ACKNOWLEDGE_LINE || turn.action() == TaskAction.FEED_BACK_LINE;
    }

    private static String word(TaskAction action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
