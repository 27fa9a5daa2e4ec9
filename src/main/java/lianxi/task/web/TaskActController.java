package lianxi.task.web;

import jakarta.validation.Valid;
import java.util.Locale;
import lianxi.shared.Actor;
import lianxi.shared.UnitId;
import lianxi.task.TaskAct;
import lianxi.task.TaskAction;
import lianxi.task.TaskId;
import lianxi.task.TaskService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done to a task with a reason or a remark, or for a unit that told it (退签、退回重报、核查、中止、重启、代签收). */
@Controller
@RequestMapping("/tasks/{id}")
class TaskActController {

    private final TaskActs acts;
    private final TaskService service;

    TaskActController(TaskActs acts, TaskService service) {
        this.acts = acts;
        this.service = service;
    }

    @GetMapping("/acknowledge")
    String acknowledging(Actor actor, @PathVariable TaskId id, Model model, Locale locale) {
        return acts.form(actor, id, TaskAction.ACKNOWLEDGE, model, locale);
    }

    @PostMapping("/acknowledge")
    String acknowledge(
            Actor actor,
            @PathVariable TaskId id,
            @Valid @ModelAttribute TaskActForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        return acts.submit(
                new TaskActs.Post(actor, id, TaskAction.ACKNOWLEDGE, form, binding, model, redirect, locale),
                act -> service.acknowledge(actor, id, act, form.getResponsible()));
    }

    @GetMapping("/decline")
    String declining(Actor actor, @PathVariable TaskId id, Model model, Locale locale) {
        return acts.form(actor, id, TaskAction.DECLINE, model, locale);
    }

    @PostMapping("/decline")
    String decline(
            Actor actor,
            @PathVariable TaskId id,
            @Valid @ModelAttribute TaskActForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        return acts.submit(
                new TaskActs.Post(actor, id, TaskAction.DECLINE, form, binding, model, redirect, locale),
                act -> service.decline(actor, id, act));
    }

    @GetMapping("/responsible")
    String naming(Actor actor, @PathVariable TaskId id, Model model, Locale locale) {
        return acts.form(actor, id, TaskAction.NAME, model, locale);
    }

    @PostMapping("/responsible")
    String name(
            Actor actor,
            @PathVariable TaskId id,
            @Valid @ModelAttribute TaskActForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        return acts.submit(
                new TaskActs.Post(actor, id, TaskAction.NAME, form, binding, model, redirect, locale),
                act -> service.name(actor, id, act, form.requireResponsible()));
    }

    @GetMapping("/send-back")
    String sendingBack(Actor actor, @PathVariable TaskId id, Model model, Locale locale) {
        return acts.form(actor, id, TaskAction.SEND_BACK, model, locale);
    }

    @PostMapping("/send-back")
    String sendBack(
            Actor actor,
            @PathVariable TaskId id,
            @Valid @ModelAttribute TaskActForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        return acts.submit(
                new TaskActs.Post(actor, id, TaskAction.SEND_BACK, form, binding, model, redirect, locale),
                act -> service.sendBack(actor, id, act));
    }

    @GetMapping("/pass")
    String passing(Actor actor, @PathVariable TaskId id, Model model, Locale locale) {
        return acts.form(actor, id, TaskAction.PASS, model, locale);
    }

    @PostMapping("/pass")
    String pass(
            Actor actor,
            @PathVariable TaskId id,
            @Valid @ModelAttribute TaskActForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        return acts.submit(
                new TaskActs.Post(actor, id, TaskAction.PASS, form, binding, model, redirect, locale),
                act -> service.pass(actor, id, act));
    }

    @GetMapping("/refuse")
    String refusing(Actor actor, @PathVariable TaskId id, Model model, Locale locale) {
        return acts.form(actor, id, TaskAction.REFUSE, model, locale);
    }

    @PostMapping("/refuse")
    String refuse(
            Actor actor,
            @PathVariable TaskId id,
            @Valid @ModelAttribute TaskActForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        return acts.submit(
                new TaskActs.Post(actor, id, TaskAction.REFUSE, form, binding, model, redirect, locale),
                act -> service.refuse(actor, id, act));
    }

    @GetMapping("/stop")
    String stopping(Actor actor, @PathVariable TaskId id, Model model, Locale locale) {
        return acts.form(actor, id, TaskAction.STOP, model, locale);
    }

    @PostMapping("/stop")
    String stop(
            Actor actor,
            @PathVariable TaskId id,
            @Valid @ModelAttribute TaskActForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        return acts.submit(
                new TaskActs.Post(actor, id, TaskAction.STOP, form, binding, model, redirect, locale),
                act -> service.stop(actor, id, act));
    }

    @GetMapping("/reopen")
    String reopening(Actor actor, @PathVariable TaskId id, Model model, Locale locale) {
        return acts.form(actor, id, TaskAction.REOPEN, model, locale);
    }

    @PostMapping("/reopen")
    String reopen(
            Actor actor,
            @PathVariable TaskId id,
            @Valid @ModelAttribute TaskActForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        return acts.submit(
                new TaskActs.Post(actor, id, TaskAction.REOPEN, form, binding, model, redirect, locale),
                act -> service.reopen(actor, id, act, form.getDue()));
    }

    @GetMapping("/lines/{unit}/acknowledge")
    String acknowledgingLine(
            Actor actor, @PathVariable TaskId id, @PathVariable UnitId unit, Model model, Locale locale) {
        return acts.lineForm(actor, id, unit, model, locale);
    }

    @PostMapping("/lines/{unit}/acknowledge")
    String acknowledgeLine(
            Actor actor,
            @PathVariable TaskId id,
            @PathVariable UnitId unit,
            @Valid @ModelAttribute TaskActForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        return acts.submitLine(
                new TaskActs.Post(actor, id, TaskAction.ACKNOWLEDGE_LINE, form, binding, model, redirect, locale),
                unit,
                (TaskAct act) -> service.acknowledgeLine(actor, id, unit, act));
    }
}
