package lianxi.roster.web;

import jakarta.validation.Valid;
import lianxi.roster.Body;
import lianxi.roster.BodyView;
import lianxi.roster.RosterQueries;
import lianxi.roster.RosterService;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
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

/** What the bodies are called and where the office sits. */
@Controller
class BodyController {

    private final RosterQueries roster;
    private final RosterService service;
    private final Idempotency idempotency;
    private final Choices choices;

    BodyController(RosterQueries roster, RosterService service, Idempotency idempotency, Choices choices) {
        this.roster = roster;
        this.service = service;
        this.idempotency = idempotency;
        this.choices = choices;
    }

    @ModelAttribute
    void officeOnly(Actor actor) {
        Choices.requireOffice(actor);
    }

    @GetMapping("/roster/bodies/{body}/edit")
    String edit(Actor actor, @PathVariable Body body, Model model) {
        RosterBodyForm form = new RosterBodyForm();
        form.setKey(FormKeys.fresh());
        roster.bodiesOn(choices.today()).stream()
                .filter(view -> view.body() == body)
                .findFirst()
                .ifPresent(view -> fill(form, view));
        model.addAttribute(form);
        return page(body, model);
    }

    @PostMapping("/roster/bodies/{body}")
    String name(
            Actor actor,
            @PathVariable Body body,
            @Valid @ModelAttribute RosterBodyForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        return Submission.submit(
                binding,
                () -> page(body, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.nameBody(actor, body, form.getName(), form.getSeat(), form.getFrom(), form.ordering());
                    Flash.done(redirect, "roster.body.named");
                    return "redirect:/roster?on=" + form.getFrom();
                }));
    }

    private static void fill(RosterBodyForm form, BodyView view) {
        form.setName(view.name());
        form.setSeat(view.seat());
    }

    private String page(Body body, Model model) {
        model.addAttribute("body", body);
        model.addAttribute("units", choices.units());
        return "roster/body-form";
    }
}
