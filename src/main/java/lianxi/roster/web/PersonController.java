package lianxi.roster.web;

import jakarta.validation.Valid;
import java.util.List;
import lianxi.roster.PersonLine;
import lianxi.roster.PersonQueries;
import lianxi.roster.PersonService;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.PersonId;
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
import org.springframework.web.util.UriComponentsBuilder;

/** {@code /roster/persons}: the persons the office has registered, and how to reach them. */
@Controller
class PersonController {

    private final PersonQueries persons;
    private final PersonService service;
    private final Idempotency idempotency;
    private final Choices choices;

    PersonController(PersonQueries persons, PersonService service, Idempotency idempotency, Choices choices) {
        this.persons = persons;
        this.service = service;
        this.idempotency = idempotency;
        this.choices = choices;
    }

    @ModelAttribute
    void officeOnly(Actor actor) {
        Choices.requireOffice(actor);
    }

    @GetMapping("/roster/persons")
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        int at = Math.min(Math.max(page, 0), 10_000);
        List<PersonLine> found = persons.page(choices.today(), q, at);
        boolean more = found.size() > PersonQueries.PAGE;
        model.addAttribute("persons", more ? found.subList(0, PersonQueries.PAGE) : found);
        model.addAttribute("q", q);
        model.addAttribute("prev", at > 0 ? address(q, at - 1) : null);
        model.addAttribute("next", more ? address(q, at + 1) : null);
        return "roster/persons";
    }

    @GetMapping("/roster/persons/new")
    String fresh(Actor actor, Model model) {
        RosterPersonForm form = new RosterPersonForm();
        form.setKey(FormKeys.fresh());
        model.addAttribute(form);
        return "roster/person-form";
    }

    @PostMapping("/roster/persons")
    String register(
            Actor actor,
            @Valid @ModelAttribute RosterPersonForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        return Submission.submit(
                binding,
                () -> "roster/person-form",
                () -> idempotency.once(actor, form.getKey(), () -> {
                    PersonId id = service.register(actor, form.toCommand());
                    Flash.done(redirect, "roster.person.registered");
                    return "redirect:/roster/persons/" + id;
                }));
    }

    @GetMapping("/roster/persons/{id}")
    String edit(Actor actor, @PathVariable PersonId id, Model model) {
        PersonLine person = persons.person(id, choices.today());
        RosterPersonForm form = new RosterPersonForm();
        form.setKey(FormKeys.fresh());
        form.setVersion(person.version());
        form.setName(person.name());
        form.setEmail(person.email());
        model.addAttribute(form);
        model.addAttribute("person", person);
        return "roster/person-form";
    }

    @PostMapping("/roster/persons/{id}")
    String revise(
            Actor actor,
            @PathVariable PersonId id,
            @Valid @ModelAttribute RosterPersonForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        return Submission.submit(
                binding,
                () -> {
                    model.addAttribute("person", persons.person(id, choices.today()));
                    return "roster/person-form";
                },
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.revise(actor, id, form.getVersion(), form.toCommand());
                    Flash.done(redirect, "roster.person.revised");
                    return "redirect:/roster/persons/" + id;
                }));
    }

    /** One click, one look, one audit row; the number stands on this answer only. */
    @PostMapping("/roster/persons/{id}/phone")
    String phone(Actor actor, @PathVariable PersonId id, Model model) {
        String number = service.revealPhone(actor, id);
        model.addAttribute("phone", number);
        return edit(actor, id, model);
    }

    private static String address(String text, int page) {
        return UriComponentsBuilder.fromPath("/roster/persons")
                .queryParam("q", "{q}")
                .queryParam("page", page)
                .encode()
                .buildAndExpand(text)
                .toUriString();
    }
}
