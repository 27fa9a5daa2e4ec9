package lianxi.roster.web;

import jakarta.validation.Valid;
import lianxi.roster.CoverId;
import lianxi.roster.RosterQueries;
import lianxi.roster.StandInService;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.UnitId;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A/B cover (AB角顶岗): recorded by the unit itself or by the office. */
@Controller
class CoverController {

    private final RosterQueries roster;
    private final StandInService service;
    private final Idempotency idempotency;
    private final Choices choices;

    CoverController(RosterQueries roster, StandInService service, Idempotency idempotency, Choices choices) {
        this.roster = roster;
        this.service = service;
        this.idempotency = idempotency;
        this.choices = choices;
    }

    @ModelAttribute
    void ownUnitOnly(Actor actor, @PathVariable UnitId id) {
        if (!actor.mayActFor(id)) {
            throw new ForbiddenException();
        }
    }

    @GetMapping("/units/{id}/covers/new")
    String fresh(Actor actor, @PathVariable UnitId id, Model model) {
        RosterCoverForm form = new RosterCoverForm();
        form.setKey(FormKeys.fresh());
        form.setFrom(choices.today());
        model.addAttribute(form);
        return page(id, model);
    }

    @PostMapping("/units/{id}/covers")
    String cover(
            Actor actor,
            @PathVariable UnitId id,
            @Valid @ModelAttribute RosterCoverForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        return Submission.submit(
                binding,
                () -> page(id, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.cover(actor, form.toCommand(id));
                    Flash.done(redirect, "roster.cover.recorded");
                    return "redirect:/units/" + id;
                }));
    }

    @PostMapping("/units/{id}/covers/{cover}/end")
    String end(
            Actor actor,
            @PathVariable UnitId id,
            @PathVariable CoverId cover,
            @RequestParam int version,
            RedirectAttributes redirect) {
        service.endCover(actor, id, cover, version);
        Flash.done(redirect, "roster.cover.ended");
        return "redirect:/units/" + id;
    }

    private String page(UnitId id, Model model) {
        model.addAttribute("unit", roster.unit(id));
        model.addAttribute("persons", choices.personsOf(id));
        return "roster/cover-form";
    }
}
