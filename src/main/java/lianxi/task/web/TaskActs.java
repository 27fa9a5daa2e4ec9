package lianxi.task.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.UnitId;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Option;
import lianxi.shared.web.Submission;
import lianxi.task.TaskAct;
import lianxi.task.TaskAction;
import lianxi.task.TaskChoices;
import lianxi.task.TaskId;
import lianxi.task.TaskView;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way every such form goes: who may open it, what it asks for, done once, back to the task. */
@Component
class TaskActs {

    private static final Set<TaskAction> WITH_REASON =
            Set.of(TaskAction.DECLINE, TaskAction.SEND_BACK, TaskAction.REFUSE, TaskAction.STOP, TaskAction.REOPEN);

    private static final Set<TaskAction> WITH_PERSON = Set.of(TaskAction.ACKNOWLEDGE, TaskAction.NAME);

    /** What the lead unit does itself; the office does it as told. */
    private static final Set<TaskAction> OF_UNIT = Set.of(TaskAction.ACKNOWLEDGE, TaskAction.DECLINE, TaskAction.NAME);

    private final TaskDoor door;
    private final TaskPages pages;
    private final TaskChoices choices;
    private final Idempotency idempotency;
    private final Clock clock;

    TaskActs(TaskDoor door, TaskPages pages, TaskChoices choices, Idempotency idempotency, Clock clock) {
        this.door = door;
        this.pages = pages;
        this.choices = choices;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** A form on its way in. */
    record Post(
            Actor actor,
            TaskId task,
            TaskAction action,
            TaskActForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {}

    String form(Actor actor, TaskId id, TaskAction action, Model model, Locale locale) {
        TaskView task = door.require(actor, id, action);
        if (!task.may(action)) {
            return "redirect:/tasks/" + id;
        }
        model.addAttribute("taskActForm", fresh(task));
        return page(task, action, isFiling(actor, task, action), model, locale);
    }

    String submit(Post post, Consumer<TaskAct> work) {
        TaskView task = door.require(post.actor(), post.task(), post.action());
        boolean filing = isFiling(post.actor(), task, post.action());
        return submit(post, filing, work, () -> page(task, post.action(), filing, post.model(), post.locale()));
    }

    String lineForm(Actor actor, TaskId id, UnitId unit, Model model, Locale locale) {
        TaskView task = door.requireLine(actor, id, unit);
        if (!task.mayForLine(unit, TaskAction.ACKNOWLEDGE_LINE)) {
            return "redirect:/tasks/" + id;
        }
        model.addAttribute("taskActForm", fresh(task));
        return linePage(task, unit, !actor.writesFor(unit), model, locale);
    }

    String submitLine(Post post, UnitId unit, Consumer<TaskAct> work) {
        TaskView task = door.requireLine(post.actor(), post.task(), unit);
        boolean filing = !post.actor().writesFor(unit);
        return submit(post, filing, work, () -> linePage(task, unit, filing, post.model(), post.locale()));
    }

    private String submit(
            Post post, boolean filing, Consumer<TaskAct> work, java.util.function.Supplier<String> again) {
        TaskActForm form = post.form();
        if (filing) {
            form.requireTold(post.binding(), clock);
        }
        return Submission.submit(
                post.binding(),
                again,
                () -> idempotency.once(post.actor(), form.getKey(), () -> {
                    TaskAct act = TaskAct.of(form.expectedVersion(), form.getNote());
                    work.accept(filing ? act.told(form.toFiledFor()) : act);
                    Flash.done(post.redirect(), "task.page.done." + TaskButtons.word(post.action()));
                    return "redirect:/tasks/" + post.task();
                }));
    }

    private TaskActForm fresh(TaskView task) {
        TaskActForm form = new TaskActForm();
        form.setVersion(task.version());
        form.setResponsible(task.line().responsible());
        form.toldNow(clock);
        return form;
    }

    private static boolean isFiling(Actor actor, TaskView task, TaskAction action) {
        return OF_UNIT.contains(action) && !actor.writesFor(task.line().leadUnit());
    }

    private String page(TaskView task, TaskAction action, boolean filing, Model model, Locale locale) {
        boolean asksPerson = WITH_PERSON.contains(action);
        model.addAttribute("asksPerson", asksPerson);
        model.addAttribute("people", asksPerson ? people(task) : List.of());
        model.addAttribute("needsNote", WITH_REASON.contains(action));
        model.addAttribute("asksNote", WITH_REASON.contains(action) || action == TaskAction.PASS);
        model.addAttribute("asksDue", action == TaskAction.REOPEN);
        return page(task, task.line().leadUnit(), "/" + TaskButtons.word(action), action, filing, model, locale);
    }

    private String linePage(TaskView task, UnitId unit, boolean filing, Model model, Locale locale) {
        model.addAttribute("asksPerson", false);
        model.addAttribute("asksNote", false);
        model.addAttribute("asksDue", false);
        String path = "/lines/" + unit + "/acknowledge";
        return page(task, unit, path, TaskAction.ACKNOWLEDGE_LINE, filing, model, locale);
    }

    private String page(
            TaskView task, UnitId unit, String path, TaskAction action, boolean filing, Model model, Locale locale) {
        pages.filing(task, unit, filing, model, locale);
        model.addAttribute("words", "task.page." + TaskButtons.word(action));
        model.addAttribute("action", "/tasks/" + task.id() + path);
        return "task/act";
    }

    private List<Option> people(TaskView task) {
        return choices.today().people().stream()
                .filter(person -> person.unit().equals(task.line().leadUnit()))
                .map(person -> Option.of(person.id(), person.name()))
                .toList();
    }
}
