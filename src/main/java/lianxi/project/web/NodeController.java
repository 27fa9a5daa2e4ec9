package lianxi.project.web;

import jakarta.validation.Valid;
import java.util.Locale;
import lianxi.project.ProjectId;
import lianxi.project.ProjectView;
import lianxi.project.schedule.MilestoneId;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.ScheduleService;
import lianxi.project.schedule.ScheduleView;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
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

/** A node of a schedule (节点说明): its facts, what it waits for and what waits for it, how long it takes. */
@Controller
class NodeController {

    private final PlanPages pages;
    private final ScheduleService service;
    private final Idempotency idempotency;

    NodeController(PlanPages pages, ScheduleService service, Idempotency idempotency) {
        this.pages = pages;
        this.service = service;
        this.idempotency = idempotency;
    }

    @GetMapping("/projects/{id}/schedule/nodes/{node}")
    String node(Actor actor, @PathVariable ProjectId id, @PathVariable String node, Model model, Locale locale) {
        return pages.node(actor, pages.readable(actor, id), NodePath.parse(node), model, locale);
    }

    @PostMapping("/projects/{id}/schedule/nodes/{node}/facts")
    String recordFacts(
            Actor actor,
            @PathVariable ProjectId id,
            @PathVariable String node,
            @Valid @ModelAttribute ProjectFactsForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        ProjectView project = pages.readable(actor, id);
        MilestoneId milestone = milestone(id, node);
        if (!pages.mayRecord(actor, pages.node(id, milestone.key()))) {
            throw new ForbiddenException();
        }
        form.check(binding);
        return Submission.submit(
                binding,
                () -> pages.node(actor, project, milestone.key(), model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.recordFacts(actor, id, milestone, form.toFacts(), form.getVersion());
                    return saved(id, milestone.key(), redirect);
                }));
    }

    @PostMapping("/projects/{id}/schedule/nodes/{node}/duration")
    String setDuration(
            Actor actor,
            @PathVariable ProjectId id,
            @PathVariable String node,
            @Valid @ModelAttribute ProjectDurationForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        ProjectView project = pages.writable(actor, id);
        NodeKey key = pages.node(id, NodePath.parse(node)).key();
        return Submission.submit(
                binding,
                () -> pages.node(actor, project, key, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.setDuration(actor, id, key, form.toDuration(), form.getVersion());
                    return saved(id, key, redirect);
                }));
    }

    @PostMapping("/projects/{id}/schedule/nodes/{node}")
    String editMilestone(
            Actor actor,
            @PathVariable ProjectId id,
            @PathVariable String node,
            @Valid @ModelAttribute ProjectMilestoneForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        ProjectView project = pages.writable(actor, id);
        MilestoneId milestone = milestone(id, node);
        return Submission.submit(
                binding,
                () -> pages.node(actor, project, milestone.key(), model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.editMilestone(actor, id, milestone, form.toData(), form.getVersion());
                    return saved(id, milestone.key(), redirect);
                }));
    }

    @PostMapping("/projects/{id}/schedule/nodes/{node}/need")
    String markNeeded(
            Actor actor,
            @PathVariable ProjectId id,
            @PathVariable String node,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        pages.writable(actor, id);
        MilestoneId milestone = milestone(id, node);
        return idempotency.once(actor, key, () -> {
            boolean needed = pages.node(id, milestone.key()).needed();
            service.markNeeded(actor, id, milestone, !needed, version);
            return saved(id, milestone.key(), redirect);
        });
    }

    @PostMapping("/projects/{id}/schedule/nodes/{node}/removal")
    String removeMilestone(
            Actor actor,
            @PathVariable ProjectId id,
            @PathVariable String node,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        pages.writable(actor, id);
        return idempotency.once(actor, key, () -> {
            service.removeMilestone(actor, id, milestone(id, node), version);
            Flash.done(redirect, "project.schedule.milestone.removed");
            return "redirect:/projects/" + id + "/schedule/edit";
        });
    }

    private String saved(ProjectId id, NodeKey key, RedirectAttributes redirect) {
        Flash.done(redirect, "project.schedule.saved");
        return "redirect:" + PlanPages.href(id, key);
    }

    private MilestoneId milestone(ProjectId project, String node) {
        ScheduleView.Row row = pages.node(project, NodePath.parse(node));
        if (!row.isMilestone()) {
            throw new NotFoundException();
        }
        return new MilestoneId(row.key().id());
    }
}
