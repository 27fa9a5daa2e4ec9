package lianxi.meeting.decision.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lianxi.burden.Ask;
import lianxi.burden.RepeatedAsks;
import lianxi.meeting.decision.DecisionId;
import lianxi.meeting.decision.DecisionQueries;
import lianxi.meeting.decision.DecisionService;
import lianxi.meeting.decision.DecisionView;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import lianxi.task.TaskOrigin;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 交办: the office makes a task of a decision in the register. */
@Controller
@RequestMapping("/meetings/decisions/{id}/assign")
class DecisionTaskController {

    private final DecisionQueries queries;
    private final DecisionService service;
    private final UnitOptions options;
    private final RepeatedAsks repeated;
    private final Idempotency idempotency;
    private final Clock clock;

    DecisionTaskController(
            DecisionQueries queries,
            DecisionService service,
            UnitOptions options,
            RepeatedAsks repeated,
            Idempotency idempotency,
            Clock clock) {
        this.queries = queries;
        this.service = service;
        this.options = options;
        this.repeated = repeated;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GetMapping
    String ask(Actor actor, @PathVariable DecisionId id, Model model) {
        DecisionView decision = queries.view(actor, id);
        DecisionController.requireOffice(actor);
        if (!DecisionActs.of(actor, decision).assign()) {
            return DecisionController.back(id);
        }
        MeetingDecisionTaskForm form =
                MeetingDecisionTaskForm.of(decision.outcome(), decision.taskTitle(), LocalDate.now(clock));
        model.addAttribute("meetingDecisionTaskForm", form);
        return page(decision, form, List.of(), model);
    }

    @PostMapping
    String assign(
            Actor actor,
            @PathVariable DecisionId id,
            @Valid @ModelAttribute MeetingDecisionTaskForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        DecisionView decision = queries.view(actor, id);
        DecisionController.requireOffice(actor);
        return Submission.submit(
                binding,
                () -> page(decision, form, repeated.like(form.units(), form.getTitle()), model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    repeated.refuse(form.units(), form.getTitle(), form.isAnyway());
                    service.assign(actor, id, form.command(new TaskOrigin(TaskOrigin.DECISION, id.value())));
                    Flash.done(redirect, "meeting.decision.done.assigned");
                    return DecisionController.back(id);
                }));
    }

    private String page(DecisionView decision, MeetingDecisionTaskForm form, List<Ask> repeats, Model model) {
        model.addAttribute("decision", decision);
        model.addAttribute("repeats", repeats);
        options.add(model, form.getSupportingUnits());
        return "meeting/decision/assign";
    }
}
