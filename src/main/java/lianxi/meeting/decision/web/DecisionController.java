package lianxi.meeting.decision.web;

import jakarta.validation.Valid;
import lianxi.document.attachment.Attachments;
import lianxi.meeting.decision.DecisionId;
import lianxi.meeting.decision.DecisionQueries;
import lianxi.meeting.decision.DecisionService;
import lianxi.meeting.decision.DecisionView;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.Power;
import lianxi.shared.Role;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One decision (议定事项): its thread from the meeting to the strike-off, closing it without a task, and reopening. */
@Controller
@RequestMapping("/meetings/decisions/{id}")
class DecisionController {

    private final DecisionQueries queries;
    private final DecisionService service;
    private final Attachments attachments;
    private final Idempotency idempotency;

    DecisionController(
            DecisionQueries queries, DecisionService service, Attachments attachments, Idempotency idempotency) {
        this.queries = queries;
        this.service = service;
        this.attachments = attachments;
        this.idempotency = idempotency;
    }

    @GetMapping
    String show(Actor actor, @PathVariable DecisionId id, Model model) {
        DecisionView decision = queries.view(actor, id);
        model.addAttribute("decision", decision);
        model.addAttribute("story", DecisionStory.of(decision));
        model.addAttribute("acts", DecisionActs.of(actor, decision));
        return "meeting/decision/detail";
    }

    @GetMapping("/close")
    String askToClose(Actor actor, @PathVariable DecisionId id, Model model) {
        DecisionView decision = queries.view(actor, id);
        requireDirector(actor);
        if (!DecisionActs.of(actor, decision).close()) {
            return back(id);
        }
        model.addAttribute("meetingDecisionCloseForm", MeetingDecisionCloseForm.of(decision.version()));
        return closing(decision, model);
    }

    @PostMapping("/close")
    String close(
            Actor actor,
            @PathVariable DecisionId id,
            @Valid @ModelAttribute MeetingDecisionCloseForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        DecisionView decision = queries.view(actor, id);
        requireDirector(actor);
        attachments.stage(actor, form.getFiles(), binding);
        return Submission.submit(
                binding,
                () -> closing(decision, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.close(
                            actor,
                            id,
                            form.expectedVersion(),
                            form.getStatement(),
                            form.getFiles().ids());
                    Flash.done(redirect, "meeting.decision.done.closed");
                    return back(id);
                }));
    }

    @GetMapping("/reopen")
    String askToReopen(Actor actor, @PathVariable DecisionId id, Model model) {
        DecisionView decision = queries.view(actor, id);
        requireOffice(actor);
        if (!DecisionActs.of(actor, decision).reopen()) {
            return back(id);
        }
        model.addAttribute("meetingDecisionReopenForm", MeetingDecisionReopenForm.of(decision.version()));
        return reopening(decision, model);
    }

    @PostMapping("/reopen")
    String reopen(
            Actor actor,
            @PathVariable DecisionId id,
            @Valid @ModelAttribute MeetingDecisionReopenForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        DecisionView decision = queries.view(actor, id);
        requireOffice(actor);
        return Submission.submit(
                binding,
                () -> reopening(decision, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.reopen(actor, id, form.expectedVersion(), form.getReason());
                    Flash.done(redirect, "meeting.decision.done.reopened");
                    return back(id);
                }));
    }

    private static String closing(DecisionView decision, Model model) {
        model.addAttribute("decision", decision);
        return "meeting/decision/close";
    }

    private static String reopening(DecisionView decision, Model model) {
        model.addAttribute("decision", decision);
        return "meeting/decision/reopen";
    }

    /** To the decision's page: after the act, or because it has become impossible meanwhile. */
    static String back(DecisionId id) {
        return "redirect:/meetings/decisions/" + id;
    }

    /** To be asked once the actor is known to read the thing, so that 403 tells nothing. */
    static void requireOffice(Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            throw new ForbiddenException();
        }
    }

    private static void requireDirector(Actor actor) {
        if (!actor.has(Power.OFFICE_DIRECTOR)) {
            throw new ForbiddenException();
        }
    }
}
