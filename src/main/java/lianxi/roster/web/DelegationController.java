package lianxi.roster.web;

import jakarta.validation.Valid;
import java.util.List;
import lianxi.roster.Body;
import lianxi.roster.DelegationId;
import lianxi.roster.DelegationView;
import lianxi.roster.PlaceRole;
import lianxi.roster.RosterQueries;
import lianxi.roster.StandInQueries;
import lianxi.roster.StandInService;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.Power;
import lianxi.shared.Role;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Option;
import lianxi.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The group head's written authority for a deputy (授权): recorded, or taken back early. */
@Controller
class DelegationController {

    private final RosterQueries roster;
    private final StandInQueries standIns;
    private final StandInService service;
    private final Idempotency idempotency;
    private final Choices choices;

    DelegationController(
            RosterQueries roster,
            StandInQueries standIns,
            StandInService service,
            Idempotency idempotency,
            Choices choices) {
        this.roster = roster;
        this.standIns = standIns;
        this.service = service;
        this.idempotency = idempotency;
        this.choices = choices;
    }

    @ModelAttribute
    void officeOrHeadOnly(Actor actor) {
        if (!actor.is(Role.OFFICE) && !actor.has(Power.GROUP_HEAD)) {
            throw new ForbiddenException();
        }
    }

    @GetMapping("/roster/delegations/new")
    String fresh(Actor actor, Model model) {
        RosterDelegationForm form = new RosterDelegationForm();
        form.setKey(FormKeys.fresh());
        form.setFrom(choices.today());
        model.addAttribute(form);
        return page(model);
    }

    @PostMapping("/roster/delegations")
    String delegate(
            Actor actor,
            @Valid @ModelAttribute RosterDelegationForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        return Submission.submit(
                binding,
                () -> page(model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.delegate(actor, form.toCommand());
                    Flash.done(redirect, "roster.delegation.recorded");
                    return "redirect:/roster#delegations";
                }));
    }

    @GetMapping("/roster/delegations/{id}/end")
    String ending(Actor actor, @PathVariable DelegationId id, Model model) {
        DelegationView delegation = standIns.delegation(id);
        RosterEndForm form = new RosterEndForm();
        form.setKey(FormKeys.fresh());
        form.setVersion(delegation.version());
        form.setOn(choices.today());
        model.addAttribute(form);
        return endPage(delegation, model);
    }

    @PostMapping("/roster/delegations/{id}/end")
    String end(
            Actor actor,
            @PathVariable DelegationId id,
            @Valid @ModelAttribute RosterEndForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        DelegationView delegation = standIns.delegation(id);
        return Submission.submit(
                binding,
                () -> endPage(delegation, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.endDelegation(actor, id, form.getVersion(), form.getOn(), form.ordering());
                    Flash.done(redirect, "roster.delegation.ended");
                    return "redirect:/roster#delegations";
                }));
    }

    private String page(Model model) {
        List<Option> deputies = roster.groupOn(choices.today()).stream()
                .filter(place -> place.role() == PlaceRole.DEPUTY_HEAD)
                .map(place ->
                        Option.of(place.person(), choices.text("roster.person.option", place.name(), place.post())))
                .toList();
        model.addAttribute("deputies", deputies);
        model.addAttribute("body", Body.GROUP);
        return "roster/delegation-form";
    }

    private String endPage(DelegationView delegation, Model model) {
        model.addAttribute(
                "what", choices.text("roster.delegation.what", delegation.headName(), delegation.deputyName()));
        model.addAttribute("since", delegation.from());
        model.addAttribute("action", "/roster/delegations/" + delegation.id() + "/end");
        model.addAttribute("back", "/roster");
        return "roster/end-form";
    }
}
