package lianxi.task.web;

import jakarta.validation.Valid;
import java.util.Locale;
import lianxi.document.attachment.Attachments;
import lianxi.shared.Actor;
import lianxi.shared.UnitId;
import lianxi.shared.web.Dates;
import lianxi.task.TaskAction;
import lianxi.task.TaskId;
import lianxi.task.TaskService;
import lianxi.task.TaskView;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a unit tells of its task: stage feedback (阶段反馈) with its draft, and 申请办结 with evidence. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskReportController {

    private static final String AUTOSAVE = "X-Requested-With=autosave";

    private final TaskDoor door;
    private final TaskReports reports;
    private final TaskService service;
    private final Attachments attachments;
    private final Dates dates;

    TaskReportController(
            TaskDoor door, TaskReports reports, TaskService service, Attachments attachments, Dates dates) {
        this.door = door;
        this.reports = reports;
        this.service = service;
        this.attachments = attachments;
        this.dates = dates;
    }

    /** What app.js shows after a draft was saved. */
    record DraftAnswer(String saved) {}

    @GetMapping("/feedback")
    String feedback(Actor actor, @PathVariable TaskId id, Model model, Locale locale) {
        TaskView task = door.require(actor, id, TaskAction.FEED_BACK);
        return task.may(TaskAction.FEED_BACK)
                ? reports.form(new TaskReports.Desk(actor, task, task.line().leadUnit(), "/feedback"), model, locale)
                : redirect(id);
    }

    @PostMapping(path = "/feedback/draft", headers = AUTOSAVE)
    @ResponseBody
    ResponseEntity<DraftAnswer> draft(
            Actor actor, @PathVariable TaskId id, @Valid @ModelAttribute TaskFeedbackForm form, BindingResult binding) {
        TaskView task = door.require(actor, id, TaskAction.FEED_BACK);
        return saved(actor, task, task.line().leadUnit(), form, binding);
    }

    @PostMapping("/feedback")
    String feedBack(
            Actor actor,
            @PathVariable TaskId id,
            @Valid @ModelAttribute TaskFeedbackForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        TaskView task = door.require(actor, id, TaskAction.FEED_BACK);
        attachments.stage(actor, form.getFiles(), binding);
        return reports.submit(
                new TaskReports.Desk(actor, task, task.line().leadUnit(), "/feedback"),
                form,
                new TaskReports.Post(binding, model, redirect, locale),
                act -> service.feedBack(actor, id, act, form.toText()));
    }

    @GetMapping("/lines/{unit}/feedback")
    String lineFeedback(Actor actor, @PathVariable TaskId id, @PathVariable UnitId unit, Model model, Locale locale) {
        TaskView task = door.requireLine(actor, id, unit);
        return task.mayForLine(unit, TaskAction.FEED_BACK_LINE)
                ? reports.form(new TaskReports.Desk(actor, task, unit, linePath(unit)), model, locale)
                : redirect(id);
    }

    @PostMapping(path = "/lines/{unit}/feedback/draft", headers = AUTOSAVE)
    @ResponseBody
    ResponseEntity<DraftAnswer> lineDraft(
            Actor actor,
            @PathVariable TaskId id,
            @PathVariable UnitId unit,
            @Valid @ModelAttribute TaskFeedbackForm form,
            BindingResult binding) {
        return saved(actor, door.requireLine(actor, id, unit), unit, form, binding);
    }

    @PostMapping("/lines/{unit}/feedback")
    String feedBackLine(
            Actor actor,
            @PathVariable TaskId id,
            @PathVariable UnitId unit,
            @Valid @ModelAttribute TaskFeedbackForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        TaskView task = door.requireLine(actor, id, unit);
        attachments.stage(actor, form.getFiles(), binding);
        return reports.submit(
                new TaskReports.Desk(actor, task, unit, linePath(unit)),
                form,
                new TaskReports.Post(binding, model, redirect, locale),
                act -> service.feedBackLine(actor, id, unit, act, form.toText()));
    }

    @GetMapping("/closure")
    String closure(Actor actor, @PathVariable TaskId id, Model model, Locale locale) {
        TaskView task = door.require(actor, id, TaskAction.APPLY);
        return task.may(TaskAction.APPLY) ? reports.closureForm(actor, task, model, locale) : redirect(id);
    }

    @PostMapping("/closure")
    String applyForClosure(
            Actor actor,
            @PathVariable TaskId id,
            @Valid @ModelAttribute TaskClosureForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        TaskView task = door.require(actor, id, TaskAction.APPLY);
        attachments.stage(actor, form.getFiles(), binding);
        form.requireEvidence(binding, actor.writesFor(task.line().leadUnit()));
        return reports.submitClosure(
                actor,
                task,
                form,
                new TaskReports.Post(binding, model, redirect, locale),
                act -> service.applyForClosure(actor, id, act, form.getStatement()));
    }

    /** Where it is too late, or too early, for the form. */
    private static String redirect(TaskId id) {
        return "redirect:/tasks/" + id;
    }

    private static String linePath(UnitId unit) {
        return "/lines/" + unit + "/feedback";
    }

    private ResponseEntity<DraftAnswer> saved(
            Actor actor, TaskView task, UnitId unit, TaskFeedbackForm form, BindingResult binding) {
        if (binding.hasErrors()) {
            return ResponseEntity.unprocessableContent().build();
        }
        return ResponseEntity.ok(new DraftAnswer(dates.saved(reports.save(actor, task, unit, form))));
    }
}
