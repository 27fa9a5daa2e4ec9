package lianxi.task.web;

import java.util.Locale;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Flash;
import lianxi.task.TaskAct;
import lianxi.task.TaskId;
import lianxi.task.TaskService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task (任务详情), and what a single click does to it. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskController {

    private final TaskDoor door;
    private final TaskPages pages;
    private final TaskService service;
    private final Idempotency idempotency;

    TaskController(TaskDoor door, TaskPages pages, TaskService service, Idempotency idempotency) {
        this.door = door;
        this.pages = pages;
        this.service = service;
        this.idempotency = idempotency;
    }

    @GetMapping
    String show(Actor actor, @PathVariable TaskId id, Model model, Locale locale) {
        return pages.detail(actor, door.view(actor, id), model, locale);
    }

    /** 报请交办 */
    @PostMapping("/propose")
    String propose(
            Actor actor, @PathVariable TaskId id, @ModelAttribute TaskActForm form, RedirectAttributes redirect) {
        return done(actor, id, form, redirect, "task.page.done.propose", act -> service.propose(actor, id, act));
    }

    /** 交办 */
    @PostMapping("/approve")
    String approve(
            Actor actor, @PathVariable TaskId id, @ModelAttribute TaskActForm form, RedirectAttributes redirect) {
        return done(actor, id, form, redirect, "task.page.done.approve", act -> service.approve(actor, id, act));
    }

    /** 采用 */
    @PostMapping("/adopt")
    String adopt(Actor actor, @PathVariable TaskId id, @ModelAttribute TaskActForm form, RedirectAttributes redirect) {
        return done(actor, id, form, redirect, "task.page.done.adopt", act -> service.adopt(actor, id, act));
    }

    /** 收件 */
    @PostMapping("/receive")
    String receive(
            Actor actor, @PathVariable TaskId id, @ModelAttribute TaskActForm form, RedirectAttributes redirect) {
        return done(actor, id, form, redirect, "task.page.done.receive", act -> service.receive(actor, id, act));
    }

    /** 销号 */
    @PostMapping("/strike-off")
    String strikeOff(
            Actor actor, @PathVariable TaskId id, @ModelAttribute TaskActForm form, RedirectAttributes redirect) {
        return done(actor, id, form, redirect, "task.page.done.strike-off", act -> service.strikeOff(actor, id, act));
    }

    private String done(
            Actor actor,
            TaskId id,
            TaskActForm form,
            RedirectAttributes redirect,
            String told,
            java.util.function.Consumer<TaskAct> work) {
        return idempotency.once(actor, form.getKey(), () -> {
            work.accept(TaskAct.of(form.expectedVersion(), form.getNote()));
            Flash.done(redirect, told);
            return "redirect:/tasks/" + id;
        });
    }
}
