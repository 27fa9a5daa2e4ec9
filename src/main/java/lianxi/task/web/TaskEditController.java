package lianxi.task.web;

import jakarta.validation.Valid;
import java.util.Locale;
import lianxi.burden.RepeatedAsks;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.Role;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import lianxi.task.TaskAct;
import lianxi.task.TaskAction;
import lianxi.task.TaskId;
import lianxi.task.TaskOrigin;
import lianxi.task.TaskService;
import lianxi.task.TaskState;
import lianxi.task.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office drafts a task (拟办) from what it comes from, and changes it until it is assigned. */
@Controller
class TaskEditController {

    private final TaskDoor door;
    private final TaskDraftPages pages;
    private final TaskService service;
    private final RepeatedAsks repeated;
    private final Idempotency idempotency;

    TaskEditController(
            TaskDoor door, TaskDraftPages pages, TaskService service, RepeatedAsks repeated, Idempotency idempotency) {
        this.door = door;
        this.pages = pages;
        this.service = service;
        this.repeated = repeated;
        this.idempotency = idempotency;
    }

    /** Without a source: all duties to choose from. With one: the form. */
    @GetMapping("/tasks/new")
    String blank(
            Actor actor,
            @RequestParam(required = false) @Nullable String origin,
            @RequestParam(defaultValue = "") String title,
            Model model,
            Locale locale) {
        requireOffice(actor);
        if (origin == null) {
            return pages.sources(model);
        }
        TaskDraftForm form = new TaskDraftForm();
        form.setOrigin(origin);
        form.setTitle(title);
        return pages.blank(form, model, locale);
    }

    @PostMapping("/tasks")
    String draft(
            Actor actor,
            @Valid @ModelAttribute TaskDraftForm form,
            BindingResult binding,
            @RequestParam(defaultValue = "") String next,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        requireOffice(actor);
        form.requireLimit(binding);
        TaskOrigin origin = TaskOrigin.parse(form.getOrigin());
        if (origin == null) {
            binding.reject("task.refused.origin");
        }
        return Submission.submit(
                binding,
                () -> pages.again(form, null, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    repeated.refuse(form.units(), form.getTitle(), form.isAnyway());
                    TaskId id = service.draft(actor, form.toCommand(origin));
                    return saved(actor, id, next, redirect);
                }));
    }

    @GetMapping("/tasks/{id}/edit")
    String edit(Actor actor, @PathVariable TaskId id, Model model, Locale locale) {
        TaskView task = door.require(actor, id, TaskAction.EDIT);
        if (!task.may(TaskAction.EDIT)) {
            return "redirect:/tasks/" + id;
        }
        TaskDraftForm form = new TaskDraftForm();
        form.fill(task);
        model.addAttribute("taskDraftForm", form);
        return pages.again(form, task, model, locale);
    }

    @PostMapping("/tasks/{id}")
    String revise(
            Actor actor,
            @PathVariable TaskId id,
            @Valid @ModelAttribute TaskDraftForm form,
            BindingResult binding,
            @RequestParam(defaultValue = "") String next,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        TaskView task = door.require(actor, id, TaskAction.EDIT);
        form.requireLimit(binding);
        return Submission.submit(
                binding,
                () -> pages.again(form, task, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.edit(
                            actor,
                            id,
                            form.expectedVersion(),
                            form.toCommand(task.line().origin()));
                    return saved(actor, id, next, redirect);
                }));
    }

    /** On the way to 交办 where that was the button. */
    private String saved(Actor actor, TaskId id, String next, RedirectAttributes redirect) {
        TaskView task = door.view(actor, id);
        boolean proposes = next.equals("propose") && task.line().state() == TaskState.DRAFT;
        if (proposes) {
            service.propose(actor, id, TaskAct.of(task.version()));
        }
        Flash.done(redirect, proposes ? "task.page.done.propose" : "task.page.done.edit");
        return "redirect:/tasks/" + id;
    }

    private static void requireOffice(Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            throw new ForbiddenException();
        }
    }
}
