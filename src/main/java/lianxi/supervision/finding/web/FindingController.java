package lianxi.supervision.finding.web;

import jakarta.validation.Valid;
import java.util.Locale;
import lianxi.document.attachment.Attachments;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.UnitId;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import lianxi.supervision.FindingId;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.finding.FindingAction;
import lianxi.supervision.finding.FindingQueries;
import lianxi.supervision.finding.FindingService;
import lianxi.supervision.finding.FindingView;
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

/** One finding (发现问题详情): recorded, read, edited, dropped; and what the unit replies. */
@Controller
class FindingController {

    private final FindingQueries queries;
    private final FindingService service;
    private final FindingPages pages;
    private final Attachments attachments;
    private final Idempotency idempotency;

    FindingController(
            FindingQueries queries,
            FindingService service,
            FindingPages pages,
            Attachments attachments,
            Idempotency idempotency) {
        this.queries = queries;
        this.service = service;
        this.pages = pages;
        this.attachments = attachments;
        this.idempotency = idempotency;
    }

    /** A finding that no inspection makes; {@code matter} is the thing that it is about, as "task-12". */
    @GetMapping("/supervision/findings/new")
    String blank(
            Actor actor,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(defaultValue = "") String matter,
            Model model,
            Locale locale) {
        requireSupervisor(actor);
        SupervisionFindingForm form = new SupervisionFindingForm();
        form.setUnit(unit);
        form.setMatter(matter);
        model.addAttribute("supervisionFindingForm", form);
        return pages.recording(actor, model, locale);
    }

    @PostMapping("/supervision/findings")
    String record(
            Actor actor,
            @Valid @ModelAttribute SupervisionFindingForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        requireSupervisor(actor);
        if (form.getUnit() == null) {
            binding.rejectValue("unit", "supervision.finding.refused.unit");
        }
        attachments.stage(actor, form.getFiles(), binding);
        return Submission.submit(
                binding,
                () -> pages.recording(actor, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    FindingId id = service.record(actor, form.toCommand());
                    Flash.done(redirect, "supervision.finding.recorded");
                    return page(id);
                }));
    }

    @GetMapping("/supervision/findings/{id}")
    String show(Actor actor, @PathVariable FindingId id, Model model) {
        return pages.detail(actor, queries.view(actor, id), model);
    }

    @GetMapping("/supervision/findings/{id}/edit")
    String edit(Actor actor, @PathVariable FindingId id, Model model, Locale locale) {
        FindingView finding = permitted(actor, id, FindingAction.EDIT);
        SupervisionFindingForm form = new SupervisionFindingForm();
        form.fill(finding.line());
        model.addAttribute("supervisionFindingForm", form);
        return pages.editing(actor, finding, model, locale);
    }

    @PostMapping("/supervision/findings/{id}/edit")
    String save(
            Actor actor,
            @PathVariable FindingId id,
            @Valid @ModelAttribute SupervisionFindingForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        FindingView finding = posted(actor, id, FindingAction.EDIT, binding);
        attachments.stage(actor, form.getFiles(), binding);
        return Submission.submit(
                binding,
                () -> pages.editing(actor, finding, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.edit(
                            actor,
                            id,
                            form.expectedVersion(),
                            form.toText(),
                            form.getFiles().ids());
                    Flash.done(redirect, "supervision.finding.edited");
                    return page(id);
                }));
    }

    @PostMapping("/supervision/findings/{id}/drop")
    String drop(
            Actor actor,
            @PathVariable FindingId id,
            @Valid @ModelAttribute SupervisionDropForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        FindingView finding = posted(actor, id, FindingAction.DROP, binding);
        return Submission.submit(
                binding,
                () -> pages.detail(actor, finding, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.drop(actor, id, form.expectedVersion(), form.getReason());
                    Flash.done(redirect, "supervision.finding.dropped");
                    return page(id);
                }));
    }

    @PostMapping("/supervision/findings/{id}/reply")
    String reply(
            Actor actor,
            @PathVariable FindingId id,
            @Valid @ModelAttribute SupervisionReplyForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        FindingView finding = permitted(actor, id, FindingAction.REPLY);
        attachments.stage(actor, form.getFiles(), binding);
        return Submission.submit(
                binding,
                () -> pages.detail(actor, finding, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.reply(actor, id, form.toCommand());
                    Flash.done(redirect, "supervision.finding.replied");
                    return page(id);
                }));
    }

    static String page(FindingId id) {
        return "redirect:/supervision/findings/" + id;
    }

    /** A form sent again is answered as it was, though its act has made another of the same impossible. */
    private FindingView posted(Actor actor, FindingId id, FindingAction action, BindingResult binding) {
        return binding.hasErrors() ? permitted(actor, id, action) : queries.view(actor, id);
    }

    private FindingView permitted(Actor actor, FindingId id, FindingAction action) {
        FindingView finding = queries.view(actor, id);
        if (!finding.may(action)) {
            throw new ForbiddenException();
        }
        return finding;
    }

    private static void requireSupervisor(Actor actor) {
        if (!SupervisionRights.supervises(actor)) {
            throw new ForbiddenException();
        }
    }
}
