package lianxi.supervision.inspection.web;

import jakarta.validation.Valid;
import java.util.Locale;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import lianxi.supervision.DrawId;
import lianxi.supervision.InspectionId;
import lianxi.supervision.PlanItemId;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.inspection.InspectionQueries;
import lianxi.supervision.inspection.InspectionService;
import lianxi.supervision.inspection.InspectionView;
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

/** One inspection (督查检查): arranged from a plan's item, a draw or beside both, read, changed. */
@Controller
class InspectionController {

    private final InspectionQueries queries;
    private final InspectionService service;
    private final InspectionForms forms;
    private final InspectionPages pages;
    private final Idempotency idempotency;

    InspectionController(
            InspectionQueries queries,
            InspectionService service,
            InspectionForms forms,
            InspectionPages pages,
            Idempotency idempotency) {
        this.queries = queries;
        this.service = service;
        this.forms = forms;
        this.pages = pages;
        this.idempotency = idempotency;
    }

    @GetMapping("/supervision/inspections/new")
    String blank(
            Actor actor,
            @RequestParam(required = false) @Nullable PlanItemId item,
            @RequestParam(required = false) @Nullable DrawId draw,
            @RequestParam(required = false) @Nullable Integer pick,
            Model model,
            Locale locale) {
        requireSupervisor(actor);
        SupervisionInspectionForm form = forms.fresh(item, draw, pick);
        model.addAttribute("supervisionInspectionForm", form);
        return forms.arranging(actor, form, model, locale);
    }

    @PostMapping("/supervision/inspections")
    String arrange(
            Actor actor,
            @Valid @ModelAttribute SupervisionInspectionForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        requireSupervisor(actor);
        return Submission.submit(
                binding,
                () -> forms.arranging(actor, form, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    forms.refuseRepeated(form, null);
                    InspectionId id = service.arrange(actor, form.toPlan());
                    Flash.done(redirect, "supervision.inspection.arranged");
                    return page(id);
                }));
    }

    @GetMapping("/supervision/inspections/{id}")
    String show(Actor actor, @PathVariable InspectionId id, Model model) {
        return pages.detail(actor, queries.view(actor, id), model);
    }

    @GetMapping("/supervision/inspections/{id}/edit")
    String edit(Actor actor, @PathVariable InspectionId id, Model model, Locale locale) {
        InspectionView inspection = changeable(actor, id);
        if (!inspection.state().isAhead()) {
            return page(id);
        }
        SupervisionInspectionForm form = SupervisionInspectionForm.of(inspection);
        model.addAttribute("supervisionInspectionForm", form);
        return forms.changing(actor, inspection, form, model, locale);
    }

    @PostMapping("/supervision/inspections/{id}/edit")
    String save(
            Actor actor,
            @PathVariable InspectionId id,
            @Valid @ModelAttribute SupervisionInspectionForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        InspectionView inspection = changeable(actor, id);
        form.setUnit(inspection.unit());
        return Submission.submit(
                binding,
                () -> forms.changing(actor, inspection, form, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    forms.refuseRepeated(form, inspection);
                    service.change(actor, id, form.toTerms(), form.expectedVersion());
                    Flash.done(redirect, "supervision.inspection.changed");
                    return page(id);
                }));
    }

    static String page(InspectionId id) {
        return "redirect:/supervision/inspections/" + id;
    }

    private InspectionView changeable(Actor actor, InspectionId id) {
        InspectionView inspection = queries.view(actor, id);
        requireSupervisor(actor);
        return inspection;
    }

    static void requireSupervisor(Actor actor) {
        if (!SupervisionRights.supervises(actor)) {
            throw new ForbiddenException();
        }
    }
}
