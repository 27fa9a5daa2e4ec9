package lianxi.roster.web;

import jakarta.validation.Valid;
import lianxi.roster.AssignmentId;
import lianxi.roster.AssignmentView;
import lianxi.roster.RosterQueries;
import lianxi.roster.RosterService;
import lianxi.roster.UnitQueries;
import lianxi.roster.UnitRole;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Roles in a unit: responsible person, A角, B角 … change by document. */
@Controller
class AssignmentController {

    private final RosterQueries roster;
    private final UnitQueries units;
    private final RosterService service;
    private final Idempotency idempotency;
    private final Choices choices;

    AssignmentController(
            RosterQueries roster, UnitQueries units, RosterService service, Idempotency idempotency, Choices choices) {
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

    @GetMapping("/units/{id}/contacts/new")
    String fresh(
            Actor actor, @PathVariable UnitId id, @RequestParam(defaultValue = "CONTACT") UnitRole role, Model model) {
        RosterAssignmentForm form = new RosterAssignmentForm();
        form.setKey(FormKeys.fresh());
        form.setRole(role);
        form.setFrom(choices.today());
        model.addAttribute(form);
        return page(id, model);
    }

    @PostMapping("/units/{id}/contacts")
    String assign(
            Actor actor,
            @PathVariable UnitId id,
            @Valid @ModelAttribute RosterAssignmentForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        return Submission.submit(
                binding,
                () -> page(id, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    var person = choices.personOr(actor, form.getPerson(), form.getNewPerson(), form.getPhone());
                    service.assign(actor, form.toCommand(id, person));
                    Flash.done(redirect, "roster.assignment.assigned");
                    return "redirect:/units/" + id;
                }));
    }

    @GetMapping("/units/{id}/contacts/{assignment}/end")
    String ending(Actor actor, @PathVariable UnitId id, @PathVariable AssignmentId assignment, Model model) {
        AssignmentView view = units.assignment(id, assignment);
        RosterEndForm form = new RosterEndForm();
        form.setKey(FormKeys.fresh());
        form.setVersion(view.version());
        model.addAttribute(form);
        return endPage(id, view, model);
    }

    @PostMapping("/units/{id}/contacts/{assignment}/end")
    String end(
            Actor actor,
            @PathVariable UnitId id,
            @PathVariable AssignmentId assignment,
            @Valid @ModelAttribute RosterEndForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        AssignmentView view = units.assignment(id, assignment);
        return Submission.submit(
                binding,
                () -> endPage(id, view, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.endAssignment(actor, assignment, form.getVersion(), form.getOn(), form.ordering());
                    Flash.done(redirect, "roster.assignment.ended", view.name());
                    return "redirect:/units/" + id;
                }));
    }

    private String page(UnitId id, Model model) {
        model.addAttribute("unit", roster.unit(id));
        model.addAttribute("roles", choices.unitRoles());
        model.addAttribute("persons", choices.persons());
        return "roster/assignment-form";
    }

    private String endPage(UnitId id, AssignmentView view, Model model) {
        model.addAttribute(
                "what", choices.text("roster.place.what", view.name(), choices.text("roster.role." + view.role())));
        model.addAttribute("since", view.from());
        model.addAttribute("action", "/units/" + id + "/contacts/" + view.id() + "/end");
        model.addAttribute("back", "/units/" + id);
        return "roster/end-form";
    }
}
