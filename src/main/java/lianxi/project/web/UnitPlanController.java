package lianxi.project.web;

import lianxi.project.plan.PlanPage;
import lianxi.project.plan.UnitPlanQueries;
import lianxi.project.plan.UnitPlanService;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.NotFoundException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.shared.web.Downloads;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /units/{id}/plan}: a unit's plan as it is read, printed, handed in and adopted (推进方案). */
@Controller
class UnitPlanController {

    private final UnitPlanQueries queries;
    private final UnitPlanService service;
    private final UnitPlanPages pages;
    private final UnitPlanPrint print;
    private final Idempotency idempotency;

    UnitPlanController(
            UnitPlanQueries queries,
            UnitPlanService service,
            UnitPlanPages pages,
            UnitPlanPrint print,
            Idempotency idempotency) {
        this.queries = queries;
        this.service = service;
        this.pages = pages;
        this.print = print;
        this.idempotency = idempotency;
    }

    @GetMapping("/units/plans")
    String list(Actor actor, Model model) {
        model.addAttribute("lines", queries.list(actor));
        return "project/plans";
    }

    @GetMapping("/units/{id}/plan")
    String show(
            Actor actor,
            @PathVariable UnitId id,
            @RequestParam(required = false) @Nullable Integer version,
            Model model) {
        return pages.detail(actor, queries.page(actor, id, version), model);
    }

    @GetMapping("/units/{id}/plan.pdf")
    ResponseEntity<byte[]> pdf(
            Actor actor, @PathVariable UnitId id, @RequestParam(required = false) @Nullable Integer version) {
        PlanPage page = queries.page(actor, id, version);
        if (page.plan() == null) {
            throw new NotFoundException();
        }
        return Downloads.pdf(print.fileName(page.plan()), print.pdf(page.plan()));
    }

    @PostMapping("/units/{id}/plan/submit")
    String submit(
            Actor actor,
            @PathVariable UnitId id,
            @ModelAttribute ProjectPlanActForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        PlanPage page = queries.page(actor, id, null);
        if (!actor.writesFor(id) || !actor.is(Role.UNIT_HEAD)) {
            throw new ForbiddenException();
        }
        return acted(actor, page, form, binding, model, () -> {
            service.submit(actor, id, form.getVersion());
            Flash.done(redirect, "project.plan.submitted");
        });
    }

    @PostMapping("/units/{id}/plan/withdraw")
    String withdraw(
            Actor actor,
            @PathVariable UnitId id,
            @ModelAttribute ProjectPlanActForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        PlanPage page = queries.page(actor, id, null);
        if (!actor.writesFor(id)) {
            throw new ForbiddenException();
        }
        return acted(actor, page, form, binding, model, () -> {
            service.withdraw(actor, id, form.getVersion());
            Flash.done(redirect, "project.plan.withdrawn");
        });
    }

    @PostMapping("/units/{id}/plan/adopt")
    String adopt(
            Actor actor,
            @PathVariable UnitId id,
            @ModelAttribute ProjectPlanActForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        PlanPage page = queries.page(actor, id, null);
        requireOffice(actor);
        return acted(actor, page, form, binding, model, () -> {
            service.adopt(actor, id, form.getVersion());
            Flash.done(redirect, "project.plan.adopted");
        });
    }

    @PostMapping("/units/{id}/plan/return")
    String sendBack(
            Actor actor,
            @PathVariable UnitId id,
            @ModelAttribute ProjectPlanActForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        PlanPage page = queries.page(actor, id, null);
        requireOffice(actor);
        return acted(actor, page, form, binding, model, () -> {
            service.sendBack(actor, id, form.getVersion(), form.toReason());
            Flash.done(redirect, "project.plan.returned");
        });
    }

    private String acted(
            Actor actor, PlanPage page, ProjectPlanActForm form, BindingResult binding, Model model, Runnable act) {
        return Submission.submit(
                binding,
                () -> pages.detail(actor, page, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    act.run();
                    return UnitPlanPages.redirect(page.unit());
                }));
    }

    private static void requireOffice(Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            throw new ForbiddenException();
        }
    }
}
