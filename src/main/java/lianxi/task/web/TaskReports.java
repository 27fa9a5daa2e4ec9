package lianxi.task.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import lianxi.document.attachment.AttachmentId;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.UnitId;
import lianxi.shared.web.Dates;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import lianxi.task.FeedbackDraft;
import lianxi.task.FeedbackDrafts;
import lianxi.task.TaskAct;
import lianxi.task.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way a unit's feedback and its application for closure go: filled in from what is known, kept, filed once. */
@Component
class TaskReports {

    private static final String FEEDBACK_FORM = "taskFeedbackForm";
    private static final String CLOSURE_FORM = "taskClosureForm";

    private final TaskPages pages;
    private final FeedbackDrafts drafts;
    private final Idempotency idempotency;
    private final Dates dates;
    private final Clock clock;

    TaskReports(TaskPages pages, FeedbackDrafts drafts, Idempotency idempotency, Dates dates, Clock clock) {
        this.pages = pages;
        this.drafts = drafts;
        this.idempotency = idempotency;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * Who writes for which unit about what.
     *
     * @param path the form's address below the task's
     */
    record Desk(Actor actor, TaskView task, UnitId unit, String path) {

        /** The office writes what the unit told it (代报). */
        boolean isFiling() {
            return !actor.writesFor(unit);
        }

        String address() {
            return "/tasks/" + task.id() + path;
        }
    }

    /** A form on its way in. */
    record Post(BindingResult binding, Model model, RedirectAttributes redirect, Locale locale) {}

    /** The writer's draft; else what was sent back; else the plan of last time to go on from. */
    String form(Desk desk, Model model, Locale locale) {
        TaskFeedbackForm form = new TaskFeedbackForm();
        form.setVersion(desk.task().version());
        form.toldNow(clock);
        Optional<FeedbackDraft> draft = drafts.find(desk.actor(), desk.task().id(), desk.unit());
        TaskView.Feedback sentBack = TaskPages.sentBack(desk.task(), desk.unit());
        TaskView.Feedback last = last(desk);
        if (draft.isPresent()) {
            form.fill(draft.get().text());
            model.addAttribute("saved", dates.saved(draft.get().savedAt()));
        } else if (sentBack != null) {
            form.fill(sentBack.text());
        } else if (last != null) {
            form.setNextSteps(last.text().nextSteps());
        }
        model.addAttribute(FEEDBACK_FORM, form);
        return page(desk, model, locale);
    }

    Instant save(Actor actor, TaskView task, UnitId unit, TaskFeedbackForm form) {
        return drafts.save(actor, task.id(), unit, form.toText());
    }

    String submit(Desk desk, TaskFeedbackForm form, Post post, Consumer<TaskAct> work) {
        form.requireProgress(post.binding());
        boolean filing = desk.isFiling();
        if (filing) {
            form.requireTold(post.binding(), clock);
        }
        return Submission.submit(
                post.binding(),
                () -> page(desk, post.model(), post.locale()),
                () -> idempotency.once(desk.actor(), form.getKey(), () -> {
                    work.accept(act(form, form.getFiles().ids(), filing));
                    drafts.drop(desk.actor(), desk.task().id(), desk.unit());
                    Flash.done(post.redirect(), "task.page.done.feedback");
                    return "redirect:/tasks/" + desk.task().id();
                }));
    }

    String closureForm(Actor actor, TaskView task, Model model, Locale locale) {
        TaskClosureForm form = new TaskClosureForm();
        form.setVersion(task.version());
        form.toldNow(clock);
        model.addAttribute(CLOSURE_FORM, form);
        return closurePage(actor, task, model, locale);
    }

    String submitClosure(Actor actor, TaskView task, TaskClosureForm form, Post post, Consumer<TaskAct> work) {
        boolean filing = !actor.writesFor(task.line().leadUnit());
        if (filing) {
            form.requireTold(post.binding(), clock);
        }
        return Submission.submit(
                post.binding(),
                () -> closurePage(actor, task, post.model(), post.locale()),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    work.accept(act(form, form.getFiles().ids(), filing));
                    Flash.done(post.redirect(), "task.page.done.closure");
                    return "redirect:/tasks/" + task.id();
                }));
    }

    private static TaskAct act(TaskUnitForm form, List<AttachmentId> files, boolean filing) {
        return TaskAct.of(form.expectedVersion()).with(files).told(filing ? form.toFiledFor() : null);
    }

    private String page(Desk desk, Model model, Locale locale) {
        pages.filing(desk.task(), desk.unit(), desk.isFiling(), model, locale);
        model.addAttribute("sentBack", TaskPages.sentBack(desk.task(), desk.unit()));
        model.addAttribute("last", last(desk));
        model.addAttribute("action", desk.address());
        model.addAttribute("draftAction", desk.address() + "/draft");
        return "task/feedback";
    }

    private String closurePage(Actor actor, TaskView task, Model model, Locale locale) {
        boolean filing = !actor.writesFor(task.line().leadUnit());
        pages.filing(task, task.line().leadUnit(), filing, model, locale);
        return "task/closure";
    }

    private static TaskView.@Nullable Feedback last(Desk desk) {
        return desk.task().feedbacks().stream()
                .filter(feedback -> feedback.unit().equals(desk.unit()))
                .findFirst()
                .orElse(null);
    }
}
