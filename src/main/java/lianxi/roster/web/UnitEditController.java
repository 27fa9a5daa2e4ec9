package lianxi.roster.web;

import jakarta.validation.Valid;
import lianxi.roster.UnitPage;
import lianxi.roster.UnitQueries;
import lianxi.roster.UnitService;
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

/** The office adds units, changes their texts by document, and switches the weekly report. */
@Controller
class UnitEditController {

    private final UnitQueries units;
    private final UnitService service;
    private final Idempotency idempotency;
    private final Choices choices;

    UnitEditController(UnitQueries units, UnitService service, Idempotency idempotency, Choices choices) {
        this.units = units;
        this.service = service;
        this.idempotency = idempotency;
        this.choices = choices;
    }

    @ModelAttribute
    void officeOnly(Actor actor) {
        Choices.requireOffice(actor);
    }

    @GetMapping("/units/new")
    String fresh(Actor actor, Model model) {
        RosterUnitForm form = new RosterUnitForm();
        form.setKey(FormKeys.fresh());
        model.addAttribute(form);
        return page(null, model);
    }

    @PostMapping("/units")
    String create(
            Actor actor,
            @Valid @ModelAttribute RosterUnitForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        return Submission.submit(
                binding,
                () -> page(null, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    UnitId id = service.create(actor, form.toCommand());
                    if (form.isReports()) {
                        service.switchReporting(actor, id, true, form.getFrom(), form.ordering());
                    }
                    Flash.done(redirect, "roster.unit.created");
                    return "redirect:/units/" + id;
                }));
    }

    @GetMapping("/units/{id}/edit")
    String edit(Actor actor, @PathVariable UnitId id, Model model) {
        UnitPage unit = units.page(actor, id, choices.today());
        RosterUnitForm form = new RosterUnitForm();
        form.setKey(FormKeys.fresh());
        form.setVersion(unit.version());
        form.setName(unit.name());
        form.setShortName(unit.shortName());
        form.setAlias(unit.alias());
        form.setKind(unit.kind());
        form.setDuty(unit.duty());
        form.setPosition(unit.position());
        model.addAttribute(form);
        return page(id, model);
    }

    @PostMapping("/units/{id}")
    String revise(
            Actor actor,
            @PathVariable UnitId id,
            @Valid @ModelAttribute RosterUnitForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        return Submission.submit(
                binding,
                () -> page(id, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.revise(actor, id, form.getVersion(), form.toCommand());
                    Flash.done(redirect, "roster.unit.revised");
                    return "redirect:/units/" + id;
                }));
    }

    @GetMapping("/units/{id}/reporting")
    String reporting(Actor actor, @PathVariable UnitId id, Model model) {
        UnitPage unit = units.page(actor, id, choices.today());
        RosterReportingForm form = new RosterReportingForm();
        form.setKey(FormKeys.fresh());
        form.setReports(!unit.reportsOn(choices.today()));
        form.setFrom(choices.today());
        model.addAttribute(form);
        return reportingPage(unit, model);
    }

    @PostMapping("/units/{id}/reporting")
    String switchReporting(
            Actor actor,
            @PathVariable UnitId id,
            @Valid @ModelAttribute RosterReportingForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        return Submission.submit(
                binding,
                () -> reportingPage(units.page(actor, id, choices.today()), model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.switchReporting(actor, id, form.isReports(), form.getFrom(), form.ordering());
                    Flash.done(redirect, "roster.unit.switched");
                    return "redirect:/units/" + id;
                }));
    }

    private String page(UnitId id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("kinds", choices.kinds());
        return "roster/unit-form";
    }

    private static String reportingPage(UnitPage unit, Model model) {
        model.addAttribute("unit", unit);
        return "roster/reporting-form";
    }
}
