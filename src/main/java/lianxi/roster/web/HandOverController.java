package lianxi.roster.web;

import jakarta.validation.Valid;
import lianxi.roster.HandOverService;
import lianxi.roster.RosterQueries;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
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

/** {@code /units/{id}/hand-over}: a personnel change in one step (工作交接). */
@Controller
class HandOverController {

    private final RosterQueries roster;
    private final HandOverService service;
    private final Idempotency idempotency;
    private final Choices choices;

    HandOverController(RosterQueries roster, HandOverService service, Idempotency idempotency, Choices choices) {
        this.roster = roster;
        this.service = service;
        this.idempotency = idempotency;
        this.choices = choices;
    }

    @ModelAttribute
    void officeOnly(Actor actor) {
        Choices.requireOffice(actor);
    }

    @GetMapping("/units/{id}/hand-over")
    String fresh(
            Actor actor,
            @PathVariable UnitId id,
            @RequestParam(required = false) @Nullable PersonId leaving,
            Model model) {
        RosterHandOverForm form = new RosterHandOverForm();
        form.setKey(FormKeys.fresh());
        form.setLeaving(leaving);
        form.setOn(choices.today());
        model.addAttribute(form);
        return page(id, leaving, model);
    }

    @PostMapping("/units/{id}/hand-over")
    String handOver(
            Actor actor,
            @PathVariable UnitId id,
            @Valid @ModelAttribute RosterHandOverForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        return Submission.submit(
                binding,
                () -> page(id, form.getLeaving(), model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    PersonId to = choices.personOr(actor, form.getTo(), form.getNewPerson(), form.getPhone());
                    service.handOver(actor, form.toCommand(id, to));
                    Flash.done(redirect, "roster.hand-over.done");
                    return "redirect:/units/" + id;
                }));
    }

    private String page(UnitId id, @Nullable PersonId leaving, Model model) {
        model.addAttribute("unit", roster.unit(id));
        model.addAttribute("leavers", choices.personsOf(id));
        model.addAttribute("persons", choices.persons());
        if (leaving != null) {
            model.addAttribute("open", service.openWork(leaving, id));
        }
        return "roster/hand-over-form";
    }
}
