package lianxi.roster.web;

import jakarta.validation.Valid;
import lianxi.roster.Body;
import lianxi.roster.PlaceId;
import lianxi.roster.PlaceQueries;
import lianxi.roster.PlaceView;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Places in the bodies: the office puts persons in, changes and ends places by document. */
@Controller
class PlaceController {

    private final PlaceQueries places;
    private final RosterService service;
    private final Idempotency idempotency;
    private final Choices choices;

    PlaceController(PlaceQueries places, RosterService service, Idempotency idempotency, Choices choices) {
        this.places = places;
        this.service = service;
        this.idempotency = idempotency;
        this.choices = choices;
    }

    @ModelAttribute
    void officeOnly(Actor actor) {
        Choices.requireOffice(actor);
    }

    @GetMapping("/roster/places/new")
    String fresh(Actor actor, @RequestParam(defaultValue = "GROUP") Body body, Model model) {
        RosterPlaceForm form = new RosterPlaceForm();
        form.setKey(FormKeys.fresh());
        form.setRole(body.roles().get(body.roles().size() - 1));
        model.addAttribute(form);
        return page(body, null, model);
    }

    @PostMapping("/roster/places")
    String appoint(
            Actor actor,
            @RequestParam(defaultValue = "GROUP") Body body,
            @Valid @ModelAttribute RosterPlaceForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        return Submission.submit(
                binding,
                () -> page(body, null, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    var person = choices.personOr(actor, form.getPerson(), form.getNewPerson(), null);
                    service.appoint(actor, form.toAppointment(body, person));
                    Flash.done(redirect, "roster.place.appointed");
                    return "redirect:/roster?on=" + form.getFrom();
                }));
    }

    @GetMapping("/roster/places/{id}/edit")
    String edit(Actor actor, @PathVariable PlaceId id, Model model) {
        PlaceView place = places.place(id);
        RosterPlaceForm form = new RosterPlaceForm();
        form.setKey(FormKeys.fresh());
        form.setVersion(place.version());
        form.setRole(place.role());
        form.setPerson(place.person());
        form.setUnit(place.unit());
        form.setPost(place.post());
        form.setConcurrent(place.concurrent());
        form.setPosition(place.position());
        model.addAttribute(form);
        return page(place.body(), place, model);
    }

    @PostMapping("/roster/places/{id}")
    String replace(
            Actor actor,
            @PathVariable PlaceId id,
            @Valid @ModelAttribute RosterPlaceForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        PlaceView place = places.place(id);
        return Submission.submit(
                binding,
                () -> page(place.body(), place, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    var person = choices.personOr(actor, form.getPerson(), form.getNewPerson(), null);
                    service.replace(actor, id, form.getVersion(), form.toAppointment(place.body(), person));
                    Flash.done(redirect, "roster.place.replaced");
                    return "redirect:/roster?on=" + form.getFrom();
                }));
    }

    @GetMapping("/roster/places/{id}/end")
    String ending(Actor actor, @PathVariable PlaceId id, Model model) {
        PlaceView place = places.place(id);
        RosterEndForm form = new RosterEndForm();
        form.setKey(FormKeys.fresh());
        form.setVersion(place.version());
        model.addAttribute(form);
        return endPage(place, model);
    }

    @PostMapping("/roster/places/{id}/end")
    String end(
            Actor actor,
            @PathVariable PlaceId id,
            @Valid @ModelAttribute RosterEndForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        PlaceView place = places.place(id);
        return Submission.submit(
                binding,
                () -> endPage(place, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.endPlace(actor, id, form.getVersion(), form.getOn(), form.ordering());
                    Flash.done(redirect, "roster.place.ended", place.name());
                    return "redirect:/roster?on=" + form.getOn();
                }));
    }

    private String page(Body body, PlaceView place, Model model) {
        model.addAttribute("body", body);
        model.addAttribute("place", place);
        model.addAttribute("roles", choices.roles(body));
        model.addAttribute("persons", choices.persons());
        model.addAttribute("units", choices.units());
        return "roster/place-form";
    }

    private String endPage(PlaceView place, Model model) {
        model.addAttribute(
                "what",
                choices.text(
                        "roster.place.what",
                        place.name(),
                        choices.text("roster.place." + place.body() + "." + place.role())));
        model.addAttribute("since", place.from());
        model.addAttribute("action", "/roster/places/" + place.id() + "/end");
        model.addAttribute("back", "/roster");
        return "roster/end-form";
    }
}
