package lianxi.supervision.measure.web;

import jakarta.validation.Valid;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.NotFoundException;
import lianxi.shared.web.Submission;
import lianxi.supervision.ProposalId;
import lianxi.supervision.measure.ProposalAction;
import lianxi.supervision.measure.ProposalQueries;
import lianxi.supervision.measure.ProposalService;
import lianxi.supervision.measure.ProposalView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with a proposal for a reason: 退回 (send-back), 撤回 (retract), 不再提出 (drop). */
@Controller
class ProposalReasonController {

    private static final String PATH = "/supervision/proposals/{id}/reasons/{act}";

    private final ProposalQueries queries;
    private final ProposalService service;
    private final Idempotency idempotency;

    ProposalReasonController(ProposalQueries queries, ProposalService service, Idempotency idempotency) {
        this.queries = queries;
        this.service = service;
        this.idempotency = idempotency;
    }

    @GetMapping(PATH)
    String ask(Actor actor, @PathVariable ProposalId id, @PathVariable String act, Model model) {
        ProposalView proposal = allowed(actor, id, action(act));
        model.addAttribute(
                "supervisionMeasureReasonForm",
                SupervisionMeasureReasonForm.of(proposal.line().version()));
        return page(proposal, act, model);
    }

    @PostMapping(PATH)
    String done(
            Actor actor,
            @PathVariable ProposalId id,
            @PathVariable String act,
            @Valid @ModelAttribute SupervisionMeasureReasonForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        ProposalAction action = action(act);
        ProposalView proposal = allowed(actor, id, action);
        return Submission.submit(
                binding,
                () -> page(proposal, act, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    act(actor, id, action, form);
                    return ProposalActController.done(redirect, id, action);
                }));
    }

    private void act(Actor actor, ProposalId id, ProposalAction action, SupervisionMeasureReasonForm form) {
        switch (action) {
            case SEND_BACK -> service.sendBack(actor, id, form.expectedVersion(), form.getReason());
            case RETRACT -> service.retract(actor, id, form.expectedVersion(), form.getReason());
            default -> service.drop(actor, id, form.expectedVersion(), form.getReason());
        }
    }

    private static ProposalAction action(String act) {
        return switch (act) {
            case "send-back" -> ProposalAction.SEND_BACK;
            case "retract" -> ProposalAction.RETRACT;
            case "drop" -> ProposalAction.DROP;
            default -> throw new NotFoundException();
        };
    }

    private ProposalView allowed(Actor actor, ProposalId id, ProposalAction action) {
        ProposalView proposal = queries.view(actor, id);
        ProposalController.require(proposal, action);
        return proposal;
    }

    private static String page(ProposalView proposal, String act, Model model) {
        model.addAttribute("word", action(act).messageKey());
        model.addAttribute("lead", "supervision.measure.lead." + action(act));
        model.addAttribute("action", proposal.line().path() + "/reasons/" + act);
        model.addAttribute("back", proposal.line().path());
        model.addAttribute("up", proposal.line().text().title());
        return "supervision/measure/reason";
    }
}
