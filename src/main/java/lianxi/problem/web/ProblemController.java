package lianxi.problem.web;

import jakarta.validation.Valid;
import java.util.Locale;
import lianxi.burden.RepeatedAsks;
import lianxi.document.attachment.Attachments;
import lianxi.permit.TrackId;
import lianxi.problem.ProblemAction;
import lianxi.problem.ProblemId;
import lianxi.problem.ProblemQueries;
import lianxi.problem.ProblemService;
import lianxi.problem.ProblemView;
import lianxi.project.ProjectId;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.Role;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
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

/** One problem (问题详情): raised, read, edited. */
@Controller
class ProblemController {

    private final ProblemQueries queries;
    private final ProblemService service;
    private final ProblemForms forms;
    private final ProblemDetails details;
    private final RepeatedAsks repeated;
    private final Attachments attachments;
    private final Idempotency idempotency;

    ProblemController(
            ProblemQueries queries,
            ProblemService service,
            ProblemForms forms,
            ProblemDetails details,
            RepeatedAsks repeated,
            Attachments attachments,
            Idempotency idempotency) {
        this.queries = queries;
        this.service = service;
        this.forms = forms;
        this.details = details;
        this.repeated = repeated;
        this.attachments = attachments;
        this.idempotency = idempotency;
    }

    @GetMapping("/problems/new")
    String blank(
            Actor actor,
            @RequestParam(required = false) @Nullable ProjectId project,
            @RequestParam(required = false) @Nullable TrackId permit,
            Model model,
            Locale locale) {
        requireRaiser(actor);
        ProblemForm form = forms.fresh(actor, project, permit);
        model.addAttribute("problemForm", form);
        return forms.raising(actor, form, model, locale);
    }

    @PostMapping("/problems")
    String raise(
            Actor actor,
            @Valid @ModelAttribute ProblemForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        requireRaiser(actor);
        attachments.stage(actor, form.getFiles(), binding);
        return Submission.submit(
                binding,
                () -> forms.raising(actor, form, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    repeated.refuse(ProblemForms.assigned(actor, form), form.getTitle(), form.isAnyway());
                    ProblemId id = service.raise(actor, form.toCommand());
                    Flash.done(redirect, "problem.raise.done");
                    return page(id);
                }));
    }

    @GetMapping("/problems/{id}")
    String show(Actor actor, @PathVariable ProblemId id, Model model) {
        return details.fill(actor, queries.view(actor, id), model);
    }

    @GetMapping("/problems/{id}/edit")
    String edit(Actor actor, @PathVariable ProblemId id, Model model, Locale locale) {
        ProblemView problem = editable(actor, id);
        ProblemEditForm form = new ProblemEditForm();
        form.fill(problem.text());
        form.setVersion(problem.version());
        model.addAttribute("problemEditForm", form);
        return forms.editing(actor, problem, form, model, locale);
    }

    @PostMapping("/problems/{id}/edit")
    String save(
            Actor actor,
            @PathVariable ProblemId id,
            @Valid @ModelAttribute ProblemEditForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        ProblemView problem = editable(actor, id);
        return Submission.submit(
                binding,
                () -> forms.editing(actor, problem, form, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.edit(actor, id, form.toText(), form.expectedVersion());
                    Flash.done(redirect, "problem.edited");
                    return page(id);
                }));
    }

    static String page(ProblemId id) {
        return "redirect:/problems/" + id;
    }

    private ProblemView editable(Actor actor, ProblemId id) {
        ProblemView problem = queries.view(actor, id);
        if (!problem.may(ProblemAction.EDIT)) {
            throw new ForbiddenException();
        }
        return problem;
    }

    private static void requireRaiser(Actor actor) {
        if (!actor.isAny(Role.OFFICE, Role.UNIT_HEAD, Role.CONTACT, Role.UNDERTAKER)) {
            throw new ForbiddenException();
        }
    }
}
