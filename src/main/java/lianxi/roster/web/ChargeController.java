package lianxi.roster.web;

import jakarta.validation.Valid;
import java.util.Objects;
import lianxi.roster.ChargeId;
import lianxi.roster.ChargeService;
import lianxi.roster.ChargeView;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitQueries;
import lianxi.shared.Actor;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which leader is in charge of a unit (分管领导) changes by document. */
@Controller
class ChargeController {

    private final RosterQueries roster;
    private final UnitQueries units;
    private final ChargeService service;
    private final Idempotency idempotency;
    private final Choices choices;

    ChargeController(
            RosterQueries roster, UnitQueries units, ChargeService service, Idempotency idempotency, Choices choices) {
        this.roster = roster;
        this.units = units;
        this.service = service;
        this.idempotency = idempotency;
        this.choices = choices;
    }

    @ModelAttribute
    void officeOnly(Actor actor) {
        Choices.requireOffice(actor);
    }

    @GetMapping("/units/{id}/charges/new")
    String fresh(Actor actor, @PathVariable UnitId id, Model model) {
        RosterChargeForm form = new RosterChargeForm();
        form.setKey(FormKeys.fresh());
        form.setFrom(choices.today());
        model.addAttribute(form);
        return page(id, model);
    }

    @PostMapping("/units/{id}/charges")
    String put(
            Actor actor,
            @PathVariable UnitId id,
            @Valid @ModelAttribute RosterChargeForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        return Submission.submit(
                binding,
                () -> page(id, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.put(actor, form.toCommand(id));
                    Flash.done(redirect, "roster.charge.recorded");
                    return "redirect:/units/" + id;
                }));
    }

    @GetMapping("/units/{id}/charges/{charge}/end")
    String ending(Actor actor, @PathVariable UnitId id, @PathVariable ChargeId charge, Model model) {
        ChargeView view = units.charge(id, charge);
        RosterEndForm form = new RosterEndForm();
        form.setKey(FormKeys.fresh());
        form.setVersion(view.version());
        model.addAttribute(form);
        return endPage(view, model);
    }

    @PostMapping("/units/{id}/charges/{charge}/end")
    String end(
            Actor actor,
            @PathVariable UnitId id,
            @PathVariable ChargeId charge,
            @Valid @ModelAttribute RosterEndForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        ChargeView view = units.charge(id, charge);
        return Submission.submit(
                binding,
                () -> endPage(view, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.end(actor, id, charge, form.getVersion(), form.getOn(), form.ordering());
                    Flash.done(redirect, "roster.charge.ended", view.name());
                    return "redirect:/units/" + id;
                }));
    }

    private String page(UnitId id, Model model) {
        model.addAttribute("unit", roster.unit(id));
        RosterChargeForm form = (RosterChargeForm) Objects.requireNonNull(model.getAttribute("rosterChargeForm"));
        model.addAttribute("leaders", choices.leaders(form.getFrom()));
        return "roster/charge-form";
    }

    private String endPage(ChargeView view, Model model) {
        model.addAttribute("what", choices.text("roster.place.what", view.name(), choices.text("roster.charge")));
        model.addAttribute("since", view.from());
        model.addAttribute("action", "/units/" + view.unit() + "/charges/" + view.id() + "/end");
        model.addAttribute("back", "/units/" + view.unit());
        return "roster/end-form";
    }
}
