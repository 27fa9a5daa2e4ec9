package lianxi.supervision.plan.web;

import jakarta.validation.Valid;
import java.util.Locale;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import lianxi.supervision.PlanId;
import lianxi.supervision.PlanItemId;
import lianxi.supervision.plan.PlanItemView;
import lianxi.supervision.plan.PlanQueries;
import lianxi.supervision.plan.PlanService;
import lianxi.supervision.plan.PlanView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The supervision group writes a draft: its aims and its items. */
@Controller
class PlanEditController {

    private final PlanPageDesk desk;
    private final PlanQueries queries;
    private final PlanService service;
    private final Idempotency idempotency;

    PlanEditController(PlanPageDesk desk, PlanQueries queries, PlanService service, Idempotency idempotency) {
        this.desk = desk;
        this.queries = queries;
        this.service = service;
        this.idempotency = idempotency;
    }

    @GetMapping("/supervision/plans/{id}/edit")
    String aims(Actor actor, @PathVariable PlanId id, Model model) {
        PlanView plan = desk.writable(actor, id);
        SupervisionPlanForm form = new SupervisionPlanForm();
        form.setVersion(plan.version());
        form.setAims(plan.aims());
        model.addAttribute("supervisionPlanForm", form);
        return aims(plan, model);
    }

    @PostMapping("/supervision/plans/{id}/edit")
    String save(
            Actor actor,
            @PathVariable PlanId id,
            @Valid @ModelAttribute SupervisionPlanForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        PlanView plan = desk.own(actor, id);
        return Submission.submit(
                binding,
                () -> aims(plan, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.write(actor, id, form.expectedVersion(), form.getAims());
                    Flash.done(redirect, "supervision.plan.done.saved");
                    return PlanPageDesk.redirect(id);
                }));
    }

    @GetMapping("/supervision/plans/{id}/items/new")
    String blank(Actor actor, @PathVariable PlanId id, Model model, Locale locale) {
        PlanView plan = desk.writable(actor, id);
        SupervisionPlanItemForm form = new SupervisionPlanItemForm();
        if (!plan.period().isYear()) {
            form.setMonths(plan.period().months());
        }
        return desk.item(plan, form, adding(id), model, locale);
    }

    @PostMapping("/supervision/plans/{id}/items")
    String add(
            Actor actor,
            @PathVariable PlanId id,
            @Valid @ModelAttribute SupervisionPlanItemForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        PlanView plan = desk.own(actor, id);
        return Submission.submit(
                binding,
                () -> desk.item(plan, form, adding(id), model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.add(actor, id, form.toCommand());
                    Flash.done(redirect, "supervision.plan.done.added");
                    return PlanPageDesk.redirect(id);
                }));
    }

    @GetMapping("/supervision/plans/items/{id}/edit")
    String edit(Actor actor, @PathVariable PlanItemId id, Model model, Locale locale) {
        PlanItemView item = queries.item(actor, id);
        PlanView plan = desk.writable(actor, item);
        return desk.item(plan, SupervisionPlanItemForm.of(item), editing(id), model, locale);
    }

    @PostMapping("/supervision/plans/items/{id}/edit")
    String change(
            Actor actor,
            @PathVariable PlanItemId id,
            @Valid @ModelAttribute SupervisionPlanItemForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        PlanView plan = desk.own(actor, queries.item(actor, id).plan());
        return Submission.submit(
                binding,
                () -> desk.item(plan, form, editing(id), model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.edit(actor, id, form.expectedVersion(), form.toCommand());
                    Flash.done(redirect, "supervision.plan.done.saved");
                    return PlanPageDesk.redirect(plan.id());
                }));
    }

    @PostMapping("/supervision/plans/items/{id}/remove")
    String remove(
            Actor actor,
            @PathVariable PlanItemId id,
            @ModelAttribute SupervisionPlanActForm form,
            RedirectAttributes redirect) {
        PlanId plan = desk.own(actor, queries.item(actor, id).plan()).id();
        return idempotency.once(actor, form.getKey(), () -> {
            service.remove(actor, id, form.expectedVersion());
            Flash.done(redirect, "supervision.plan.done.removed");
            return PlanPageDesk.redirect(plan);
        });
    }

    private static String adding(PlanId plan) {
        return "/supervision/plans/" + plan + "/items";
    }

    private static String editing(PlanItemId item) {
        return "/supervision/plans/items/" + item + "/edit";
    }

    private static String aims(PlanView plan, Model model) {
        model.addAttribute("plan", plan);
        return "supervision/plan/edit";
    }
}
