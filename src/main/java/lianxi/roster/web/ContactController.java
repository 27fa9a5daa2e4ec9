package lianxi.roster.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lianxi.roster.ContactQueries;
import lianxi.roster.ContactView;
import lianxi.roster.PersonLine;
import lianxi.roster.PersonQueries;
import lianxi.roster.PersonService;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.Role;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.shared.web.Downloads;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Submission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /contacts}: responsible persons and contacts of all units (联络员名单), and one's own data. */
@Controller
class ContactController {

    private final ContactQueries contacts;
    private final PersonQueries persons;
    private final PersonService service;
    private final Idempotency idempotency;
    private final Choices choices;

    ContactController(
            ContactQueries contacts,
            PersonQueries persons,
            PersonService service,
            Idempotency idempotency,
            Choices choices) {
        this.contacts = contacts;
        this.persons = persons;
        this.service = service;
        this.idempotency = idempotency;
        this.choices = choices;
    }

    @GetMapping("/contacts")
    String list(Actor actor, ContactSearch search, Model model) {
        return page(actor, search, contacts.contacts(actor, search.filter(choices.today())), false, model);
    }

    /** The same list with full phones, at the office's click; audited, and never in an address. */
    @PostMapping("/contacts/phones")
    String phones(Actor actor, ContactSearch search, Model model) {
        return page(actor, search, contacts.reveal(actor, search.filter(choices.today())), true, model);
    }

    @GetMapping("/contacts.xlsx")
    ResponseEntity<byte[]> export(Actor actor, ContactSearch search) {
        List<List<Object>> rows = new ArrayList<>();
        for (ContactView contact : contacts.export(actor, search.filter(choices.today()))) {
            rows.add(Arrays.asList(
                    contact.unitName(),
                    choices.text("roster.role." + contact.role()),
                    contact.name(),
                    contact.post(),
                    contact.phone(),
                    contact.email(),
                    contact.verifiedOn()));
        }
        List<String> head = Arrays.stream(new String[] {"unit", "role", "name", "post", "phone", "email", "verified"})
                .map(column -> choices.text("roster.contacts.column." + column))
                .toList();
        String title = choices.text("roster.contacts.title");
        return Downloads.spreadsheet(
                title + "-" + choices.today() + ".xlsx",
                Spreadsheets.book().sheet(title, head, rows).bytes());
    }

    @GetMapping("/contacts/mine")
    String mine(Actor actor, Model model) {
        PersonLine person = own(actor);
        RosterOwnContactForm form = new RosterOwnContactForm();
        form.setKey(FormKeys.fresh());
        form.setVersion(person.version());
        form.setPhone(persons.ownPhone(actor).orElse(""));
        form.setEmail(person.email());
        model.addAttribute(form);
        model.addAttribute("person", person);
        return "roster/own-contact-form";
    }

    @PostMapping("/contacts/mine")
    String revise(
            Actor actor,
            @Valid @ModelAttribute RosterOwnContactForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        return Submission.submit(
                binding,
                () -> {
                    model.addAttribute("person", own(actor));
                    return "roster/own-contact-form";
                },
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.reviseOwn(actor, form.getVersion(), form.getPhone(), form.getEmail());
                    Flash.done(redirect, "roster.contacts.mine.done");
                    return "redirect:/contacts";
                }));
    }

    private PersonLine own(Actor actor) {
        if (actor.person() == null) {
            throw new ForbiddenException();
        }
        return persons.person(actor.person(), choices.today());
    }

    private String page(Actor actor, ContactSearch search, List<ContactView> found, boolean revealed, Model model) {
        model.addAttribute("contacts", found);
        model.addAttribute(
                "unverified",
                found.stream().filter(contact -> !contact.isVerified()).count());
        model.addAttribute("search", search);
        model.addAttribute("query", search.query());
        model.addAttribute("units", choices.units());
        model.addAttribute("roles", choices.contactRoles());
        model.addAttribute("chips", search.chips(choices));
        model.addAttribute("revealed", revealed);
        model.addAttribute("office", actor.is(Role.OFFICE));
        model.addAttribute("me", actor.person());
        return "roster/contacts";
    }
}
