package lianxi.project.web;

import jakarta.validation.Valid;
import java.util.Locale;
import lianxi.project.ProjectId;
import lianxi.project.ProjectView;
import lianxi.project.schedule.LinkId;
import lianxi.project.schedule.MilestoneId;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.ScheduleService;
import lianxi.project.schedule.ScheduleView;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.NotFoundException;
import lianxi.shared.web.Flash;
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

/** Where the office plans a schedule (倒排工期编排): nodes and what waits for what. */
@Controller
class PlanController {

    private final PlanPages pages;
    private final ScheduleService service;
    private final Idempotency idempotency;

    PlanController(PlanPages pages, ScheduleService service, Idempotency idempotency) {
        this.pages = pages;
        this.service = service;
        this.idempotency = idempotency;
    }

    @GetMapping("/projects/{id}/schedule/edit")
    String edit(Actor actor, @PathVariable ProjectId id, Model model, Locale locale) {
        return pages.edit(pages.writable(actor, id), model, locale);
    }

    @PostMapping("/projects/{id}/schedule/template")
    String applyTemplate(
            Actor actor,
            @PathVariable ProjectId id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        pages.writable(actor, id);
        return idempotency.once(actor, key, () -> {
            int placed = service.applyTemplate(actor, id, version);
            if (placed == 0) {
                Flash.info(redirect, "project.schedule.nothingMissing");
            } else {
                Flash.done(redirect, "project.schedule.placed", placed);
            }
            return "redirect:/projects/" + id + "/schedule/edit";
        });
    }

    @PostMapping("/projects/{id}/schedule/milestones")
    String addMilestone(
            Actor actor,
            @PathVariable ProjectId id,
            @Valid @ModelAttribute ProjectMilestoneForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        ProjectView project = pages.writable(actor, id);
        return Submission.submit(
                binding,
                () -> pages.edit(project, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    MilestoneId milestone = service.addMilestone(actor, id, form.toData(), form.getVersion());
                    Flash.done(redirect, "project.schedule.milestone.added");
                    return "redirect:" + PlanPages.href(id, milestone.key());
                }));
    }

    @PostMapping("/projects/{id}/schedule/links")
    String addLink(
            Actor actor,
            @PathVariable ProjectId id,
            @Valid @ModelAttribute ProjectLinkForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        ProjectView project = pages.writable(actor, id);
        return Submission.submit(
                binding,
                () -> pages.edit(project, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.addLink(actor, id, form.toLink(), form.getVersion());
                    Flash.done(redirect, "project.schedule.link.added");
                    return "redirect:" + PlanPages.href(id, NodePath.parse(form.getAfter()));
                }));
    }

    @GetMapping("/projects/{id}/schedule/links/{link}")
    String link(Actor actor, @PathVariable ProjectId id, @PathVariable LinkId link, Model model, Locale locale) {
        return show(pages.writable(actor, id), link, model, locale);
    }

    @PostMapping("/projects/{id}/schedule/links/{link}")
    String setLag(
            Actor actor,
            @PathVariable ProjectId id,
            @PathVariable LinkId link,
            @Valid @ModelAttribute ProjectLagForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        ProjectView project = pages.writable(actor, id);
        NodeKey after = link(pages.schedule(id), link).after();
        return Submission.submit(
                binding,
                () -> show(project, link, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.setLag(actor, id, link, form.toLag(), form.getVersion());
                    Flash.done(redirect, "project.schedule.saved");
                    return "redirect:" + PlanPages.href(id, after);
                }));
    }

    @PostMapping("/projects/{id}/schedule/links/{link}/removal")
    String removeLink(
            Actor actor,
            @PathVariable ProjectId id,
            @PathVariable LinkId link,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        pages.writable(actor, id);
        return idempotency.once(actor, key, () -> {
            NodeKey after = link(pages.schedule(id), link).after();
            service.removeLink(actor, id, link, version);
            Flash.done(redirect, "project.schedule.link.removed");
            return "redirect:" + PlanPages.href(id, after);
        });
    }

    private String show(ProjectView project, LinkId id, Model model, Locale locale) {
        ScheduleView view = pages.schedule(project.id());
        return pages.lag(project, link(view, id), view, model, locale);
    }

    private static ScheduleView.LinkRow link(ScheduleView view, LinkId id) {
        return view.links().stream()
                .filter(link -> link.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
