package lianxi.task.quantity.web;

import jakarta.validation.Valid;
import java.util.Locale;
import lianxi.project.ProjectId;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.NotFoundException;
import lianxi.shared.Role;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import lianxi.task.quantity.QuantityId;
import lianxi.task.quantity.QuantityLine;
import lianxi.task.quantity.QuantityQueries;
import lianxi.task.quantity.QuantityScope;
import lianxi.task.quantity.QuantityService;
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

/** {@code /quantities/{id}}: one track, how it is begun, planned anew and withdrawn (土地流转、拆迁补偿). */
@Controller
class QuantityController {

    private final QuantityQueries queries;
    private final QuantityService service;
    private final QuantityPages pages;
    private final Idempotency idempotency;

    QuantityController(QuantityQueries queries, QuantityService service, QuantityPages pages, Idempotency idempotency) {
        this.queries = queries;
        this.service = service;
        this.pages = pages;
        this.idempotency = idempotency;
    }

    @GetMapping("/quantities/{id}")
    String show(Actor actor, @PathVariable QuantityId id, Model model, Locale locale) {
        return pages.detail(actor, queries.view(actor, id), model, locale);
    }

    @GetMapping("/quantities/new")
    String blank(Actor actor, @RequestParam(required = false) @Nullable ProjectId project, Model model) {
        requireMaker(actor);
        TaskQuantityForm form = new TaskQuantityForm();
        form.setProject(project);
        model.addAttribute("taskQuantityForm", pages.prefilled(actor, form));
        return pages.form(actor, model);
    }

    @PostMapping("/quantities")
    String create(
            Actor actor,
            @Valid @ModelAttribute TaskQuantityForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        requireMaker(actor);
        return Submission.submit(
                binding,
                () -> pages.form(actor, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    QuantityId id = service.create(actor, form.toCommand());
                    Flash.done(redirect, "task.quantity.created");
                    return page(id);
                }));
    }

    @GetMapping("/quantities/{id}/plan")
    String plan(Actor actor, @PathVariable QuantityId id, Model model) {
        QuantityLine line = planned(actor, id);
        model.addAttribute("taskQuantityPlanForm", TaskQuantityPlanForm.of(line));
        return pages.plan(line, model);
    }

    @PostMapping("/quantities/{id}/plan")
    String replan(
            Actor actor,
            @PathVariable QuantityId id,
            @Valid @ModelAttribute TaskQuantityPlanForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        QuantityLine line = planned(actor, id);
        return Submission.submit(
                binding,
                () -> pages.plan(line, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.replan(actor, id, form.toPlan(), form.getReason(), form.getVersion());
                    Flash.done(redirect, "task.quantity.replanned");
                    return page(id);
                }));
    }

    @GetMapping("/quantities/{id}/withdraw")
    String ask(Actor actor, @PathVariable QuantityId id, Model model) {
        QuantityLine line = withdrawable(actor, id);
        model.addAttribute("taskQuantityWithdrawalForm", TaskQuantityWithdrawalForm.of(line));
        return pages.withdrawal(line, model);
    }

    @PostMapping("/quantities/{id}/withdraw")
    String withdraw(
            Actor actor,
            @PathVariable QuantityId id,
            @Valid @ModelAttribute TaskQuantityWithdrawalForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        QuantityLine line = withdrawable(actor, id);
        return Submission.submit(
                binding,
                () -> pages.withdrawal(line, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.withdraw(actor, id, form.getReason(), form.getVersion());
                    Flash.done(redirect, "task.quantity.withdrawn");
                    return page(id);
                }));
    }

    private QuantityLine planned(Actor actor, QuantityId id) {
        QuantityLine line = queries.line(actor, id);
        if (!QuantityScope.of(line).mayPlan(actor)) {
            throw new ForbiddenException();
        }
        return line;
    }

    private QuantityLine withdrawable(Actor actor, QuantityId id) {
        QuantityLine line = queries.line(actor, id);
        if (!actor.is(Role.OFFICE)) {
            throw new ForbiddenException();
        }
        return line;
    }

    private static void requireMaker(Actor actor) {
        if (!actor.isInside()) {
            throw new NotFoundException();
        }
        if (!actor.isAny(Role.OFFICE, Role.UNIT_HEAD)) {
            throw new ForbiddenException();
        }
    }

    private static String page(QuantityId id) {
        return "redirect:/quantities/" + id;
    }
}
