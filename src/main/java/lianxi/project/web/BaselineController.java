package lianxi.project.web;

import jakarta.validation.Valid;
import java.util.Locale;
import lianxi.project.ProjectId;
import lianxi.project.ProjectView;
import lianxi.project.schedule.ScheduleService;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.Power;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Baselines (基线): the list, and how the office's director freezes a schedule. */
@Controller
class BaselineController {

    private final PlanPages pages;
    private final ScheduleService service;
    private final Idempotency idempotency;

    BaselineController(PlanPages pages, ScheduleService service, Idempotency idempotency) {
        this.pages = pages;
        this.service = service;
        this.idempotency = idempotency;
    }

    @GetMapping("/projects/{id}/schedule/baselines")
    String list(Actor actor, @PathVariable ProjectId id, Model model, Locale locale) {
        return pages.baselines(actor, pages.readable(actor, id), model, locale);
    }

    @PostMapping("/projects/{id}/schedule/baselines")
    String approve(
            Actor actor,
            @PathVariable ProjectId id,
            @Valid @ModelAttribute ProjectBaselineForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        ProjectView project = pages.writable(actor, id);
        if (!actor.has(Power.OFFICE_DIRECTOR)) {
            throw new ForbiddenException();
        }
        return Submission.submit(
                binding,
                () -> pages.baselines(actor, project, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    int number = service.approveBaseline(actor, id, form.getNote(), form.getVersion());
                    Flash.done(redirect, "project.schedule.baseline.approved.done", number);
                    return "redirect:/projects/" + id + "/schedule/baselines";
                }));
    }
}
