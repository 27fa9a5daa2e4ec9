package lianxi.project.web;

import jakarta.validation.Valid;
import java.util.List;
import lianxi.project.ProjectId;
import lianxi.project.ProjectPage;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectSection;
import lianxi.project.ProjectService;
import lianxi.project.ProjectView;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.NotFoundException;
import lianxi.shared.Role;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Option;
import lianxi.shared.web.Submission;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Projects (项目): one project, and the office's form. */
@Controller
class ProjectController {

    private final ProjectQueries queries;
    private final ProjectService service;
    private final RosterQueries roster;
    private final ObjectProvider<ProjectSection> sections;
    private final Idempotency idempotency;

    ProjectController(
            ProjectQueries queries,
            ProjectService service,
            RosterQueries roster,
            ObjectProvider<ProjectSection> sections,
            Idempotency idempotency) {
        this.queries = queries;
        this.service = service;
        this.roster = roster;
        this.sections = sections;
        this.idempotency = idempotency;
    }

    /** A later module's part of the page. */
    record Section(String template, Object content) {}

    @GetMapping("/projects/{id}")
    String project(Actor actor, @PathVariable ProjectId id, Model model) {
        ProjectPage page = queries.page(actor, id);
        ProjectView project = page.project();
        model.addAttribute("project", project);
        model.addAttribute("changes", page.changes());
        model.addAttribute("office", actor.is(Role.OFFICE));
        model.addAttribute("inside", actor.isInside());
        model.addAttribute(
                "sections",
                sections.orderedStream()
                        .flatMap(section -> section.content(actor, project).stream()
                                .map(content -> new Section(section.template(), content)))
                        .toList());
        return "project/detail";
    }

    @GetMapping("/projects/new")
    String blank(Actor actor, Model model) {
        requireOffice(actor);
        model.addAttribute("projectForm", new ProjectForm());
        return form(model);
    }

    @PostMapping("/projects")
    String create(
            Actor actor,
            @Valid @ModelAttribute ProjectForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        requireOffice(actor);
        return Submission.submit(
                binding,
                () -> form(model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    ProjectId id = service.create(actor, form.toData());
                    Flash.done(redirect, "project.created");
                    return "redirect:/permits/catalogue/apply?project=" + id;
                }));
    }

    @GetMapping("/projects/{id}/edit")
    String edit(Actor actor, @PathVariable ProjectId id, Model model) {
        ProjectView project = queries.visible(actor, id);
        requireOffice(actor);
        model.addAttribute("project", project);
        model.addAttribute("projectForm", ProjectForm.of(project));
        return form(model);
    }

    @PostMapping("/projects/{id}")
    String save(
            Actor actor,
            @PathVariable ProjectId id,
            @Valid @ModelAttribute ProjectForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        ProjectView project = queries.visible(actor, id);
        requireOffice(actor);
        model.addAttribute("project", project);
        return Submission.submit(
                binding,
                () -> form(model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.edit(actor, id, form.toData(), form.getReason(), form.getVersion());
                    Flash.done(redirect, "project.saved");
                    return "redirect:/projects/" + id;
                }));
    }

    private String form(Model model) {
        model.addAttribute("townships", units(UnitKind.MEMBER));
        model.addAttribute("undertakers", units(UnitKind.UNDERTAKER));
        return "project/form";
    }

    private List<Option> units(UnitKind kind) {
        return roster.units(kind).stream()
                .map(unit -> Option.of(unit.id(), unit.name()))
                .toList();
    }

    private static void requireReader(Actor actor) {
        if (!actor.isInside() && !actor.is(Role.UNDERTAKER)) {
            throw new NotFoundException();
        }
    }

    private static void requireOffice(Actor actor) {
        requireReader(actor);
        if (!actor.is(Role.OFFICE)) {
            throw new ForbiddenException();
        }
    }
}
