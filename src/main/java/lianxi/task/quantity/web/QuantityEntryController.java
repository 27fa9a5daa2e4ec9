package lianxi.task.quantity.web;

import jakarta.validation.Valid;
import lianxi.document.attachment.Attachments;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import lianxi.task.quantity.QuantityEntryId;
import lianxi.task.quantity.QuantityEntryView;
import lianxi.task.quantity.QuantityId;
import lianxi.task.quantity.QuantityLine;
import lianxi.task.quantity.QuantityQueries;
import lianxi.task.quantity.QuantityScope;
import lianxi.task.quantity.QuantityService;
import lianxi.task.quantity.QuantityView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Entering what was done on a track, and correcting what was entered (登记、更正). The entries are on the track's page. */
@Controller
@RequestMapping("/quantities/{id}/entries")
class QuantityEntryController {

    private final QuantityQueries queries;
    private final QuantityService service;
    private final QuantityPages pages;
    private final Attachments attachments;
    private final Idempotency idempotency;

    QuantityEntryController(
            QuantityQueries queries,
            QuantityService service,
            QuantityPages pages,
            Attachments attachments,
            Idempotency idempotency) {
        this.queries = queries;
        this.service = service;
        this.pages = pages;
        this.attachments = attachments;
        this.idempotency = idempotency;
    }

    @GetMapping("/new")
    String blank(Actor actor, @PathVariable QuantityId id, Model model) {
        QuantityLine line = queries.line(actor, id);
        requireEntry(actor, line);
        model.addAttribute("taskQuantityEntryForm", pages.today(new TaskQuantityEntryForm()));
        return pages.entry(actor, line, model);
    }

    @PostMapping
    String enter(
            Actor actor,
            @PathVariable QuantityId id,
            @Valid @ModelAttribute TaskQuantityEntryForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        QuantityLine line = queries.line(actor, id);
        requireEntry(actor, line);
        attachments.stage(actor, form.getFiles(), binding);
        return Submission.submit(
                binding,
                () -> pages.entry(actor, line, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.enter(actor, id, form.toCommand());
                    Flash.done(redirect, "task.quantity.entered");
                    return page(id);
                }));
    }

    @GetMapping("/{entry}/correct")
    String ask(Actor actor, @PathVariable QuantityId id, @PathVariable QuantityEntryId entry, Model model) {
        QuantityView track = queries.view(actor, id);
        QuantityEntryView wrong = track.entry(entry);
        requireEntry(actor, track.line());
        model.addAttribute("taskQuantityCorrectionForm", pages.today(TaskQuantityCorrectionForm.of(wrong)));
        return pages.correction(actor, track.line(), wrong, model);
    }

    @PostMapping("/{entry}/correct")
    String correct(
            Actor actor,
            @PathVariable QuantityId id,
            @PathVariable QuantityEntryId entry,
            @Valid @ModelAttribute TaskQuantityCorrectionForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        QuantityView track = queries.view(actor, id);
        QuantityEntryView wrong = track.entry(entry);
        requireEntry(actor, track.line());
        attachments.stage(actor, form.getFiles(), binding);
        return Submission.submit(
                binding,
                () -> pages.correction(actor, track.line(), wrong, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.correct(actor, id, form.toCommand(entry));
                    Flash.done(redirect, "task.quantity.corrected");
                    return page(id);
                }));
    }

    private static void requireEntry(Actor actor, QuantityLine line) {
        if (!QuantityScope.of(line).mayEnter(actor)) {
            throw new ForbiddenException();
        }
    }

    private static String page(QuantityId id) {
        return "redirect:/quantities/" + id + "#entries";
    }
}
