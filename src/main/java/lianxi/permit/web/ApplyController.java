package lianxi.permit.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.permit.Need;
import lianxi.permit.PermitQueries;
import lianxi.permit.PermitService;
import lianxi.permit.TrackLine;
import lianxi.permit.catalogue.Catalogue;
import lianxi.permit.catalogue.CatalogueQueries;
import lianxi.permit.catalogue.PermitType;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.roster.UnitView;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.NotFoundException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Option;
import lianxi.shared.web.Submission;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Applies the catalogue to a project: needed, being clarified, not needed. May be repeated. */
@Controller
class ApplyController {

    private final ProjectQueries projects;
    private final CatalogueQueries catalogues;
    private final PermitQueries permits;
    private final PermitService service;
    private final RosterQueries roster;
    private final Idempotency idempotency;
    private final MessageSource messages;

    ApplyController(
            ProjectQueries projects,
            CatalogueQueries catalogues,
            PermitQueries permits,
            PermitService service,
            RosterQueries roster,
            Idempotency idempotency,
            MessageSource messages) {
        this.projects = projects;
        this.catalogues = catalogues;
        this.permits = permits;
        this.service = service;
        this.roster = roster;
        this.idempotency = idempotency;
        this.messages = messages;
    }

    @GetMapping("/permits/catalogue/apply")
    String ask(Actor actor, @RequestParam ProjectId project, Model model, Locale locale) {
        requireOffice(actor);
        Catalogue catalogue = catalogues.catalogue();
        List<UnitView> units = roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY);
        model.addAttribute("permitApplyForm", form(catalogue, permits.ofProject(project), units));
        return show(actor, project, catalogue, units, model, locale);
    }

    @PostMapping("/permits/catalogue/apply")
    String apply(
            Actor actor,
            @RequestParam ProjectId project,
            @Valid @ModelAttribute PermitApplyForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        requireOffice(actor);
        projects.visible(actor, project);
        check(form, binding);
        return Submission.submit(
                binding,
                () -> show(
                        actor,
                        project,
                        catalogues.catalogue(),
                        roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY),
                        model,
                        locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    int changes = form.changes().size();
                    service.applyCatalogue(actor, project, form.changes());
                    Flash.done(redirect, changes == 0 ? "permit.apply.nothing" : "permit.apply.done", changes);
                    return "redirect:/projects/" + project;
                }));
    }

    private static void check(PermitApplyForm form, BindingResult binding) {
        if (form.getRest() == Need.NOT_NEEDED) {
            binding.rejectValue("rest", "permit.refused.needReason");
        }
        for (int i = 0; i < form.getAnswers().size(); i++) {
            PermitApplyForm.Answer answer = form.getAnswers().get(i);
            if (answer.lacksReason()) {
                binding.rejectValue("answers[" + i + "].reason", "permit.refused.needReason");
            }
            if (answer.takesAnswerBack()) {
                binding.rejectValue("answers[" + i + "].need", "permit.refused.needBack");
            }
        }
    }

    private PermitApplyForm form(Catalogue catalogue, List<TrackLine> tracks, List<UnitView> units) {
        Map<String, TrackLine> known = tracks.stream().collect(Collectors.toMap(TrackLine::code, Function.identity()));
        PermitApplyForm form = new PermitApplyForm();
        for (PermitType type : catalogue.types()) {
            PermitApplyForm.Answer answer = new PermitApplyForm.Answer();
            answer.setCode(type.code());
            TrackLine line = known.get(type.code());
            if (line == null) {
                answer.setUnit(defaultUnit(type, units));
            } else {
                fill(answer, line);
            }
            form.getAnswers().add(answer);
        }
        return form;
    }

    private static void fill(PermitApplyForm.Answer answer, TrackLine line) {
        String reason = line.needReason() == null ? "" : line.needReason();
        answer.setNeed(line.need());
        answer.setWasNeed(line.need());
        answer.setReason(reason);
        answer.setWasReason(reason);
        answer.setUnit(line.unit());
        answer.setWasUnit(line.unit());
    }

    /** The unit with the duty by its name, else the first of the roster. */
    private static UnitId defaultUnit(PermitType type, List<UnitView> units) {
        return units.stream()
                .filter(unit -> unit.name().equals(type.defaultUnit()))
                .findFirst()
                .or(() -> units.stream().findFirst())
                .map(UnitView::id)
                .orElse(null);
    }

    private String show(
            Actor actor, ProjectId project, Catalogue catalogue, List<UnitView> units, Model model, Locale locale) {
        model.addAttribute("project", projects.visible(actor, project));
        model.addAttribute("types", catalogue.types().stream().collect(Collectors.toMap(PermitType::code, t -> t)));
        model.addAttribute(
                "units",
                units.stream().map(unit -> Option.of(unit.id(), unit.name())).toList());
        model.addAttribute(
                "needs",
                Arrays.stream(Need.values())
                        .map(need -> Option.of(need, messages.getMessage(need.messageKey(), null, locale)))
                        .toList());
        return "permit/apply";
    }

    private static void requireOffice(Actor actor) {
        if (!actor.isInside()) {
            throw new NotFoundException();
        }
        if (!actor.is(Role.OFFICE)) {
            throw new ForbiddenException();
        }
    }
}
