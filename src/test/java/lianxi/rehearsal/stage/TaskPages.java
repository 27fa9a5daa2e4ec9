package lianxi.rehearsal.stage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import lianxi.onboarding.script.SampleTask;
import lianxi.onboarding.script.SampleTask.Turn;
import lianxi.rehearsal.theatre.Form;
import lianxi.rehearsal.theatre.Page;
import lianxi.rehearsal.theatre.Person;
import lianxi.task.TaskAction;

/** Tasks (任务) on their pages: assigned, signed for and worked on by the units, checked and struck off. */
public final class TaskPages {

    static final String TASK = "task";

    static final String LIST = "/tasks";

    private final Places places;
    private final Acts acts;

    public TaskPages(Places places, Telling telling) {
        this.places = places;
        this.acts = new Acts(telling);
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

    /** The task's address, known or found by its title on the list. */
    String address(Person person, String task) {
        return task.startsWith("/")
                ? task
                : places.of(TASK, task, () -> {
                    String query = "?stage=ALL&q=" + URLEncoder.encode(task, StandardCharsets.UTF_8);
                    return ProjectPlaces.named(person.get(LIST + query).orFail(), task, "/tasks/");
                });
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

    private static boolean isLine(Turn turn) {
        return turn.action() == TaskAction.ACKNOWLEDGE_LINE || turn.action() == TaskAction.FEED_BACK_LINE;
    }

    private static String word(TaskAction action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
