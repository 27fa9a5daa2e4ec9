package lianxi.supervision.measure.web;

import jakarta.validation.Valid;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Downloads;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Submission;
import lianxi.supervision.ProposalId;
import lianxi.supervision.measure.MeasureFiles;
import lianxi.supervision.measure.ProposalAction;
import lianxi.supervision.measure.ProposalQueries;
import lianxi.supervision.measure.ProposalService;
import lianxi.supervision.measure.ProposalView;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One proposal: its page, its file, its draft and changes to it. */
@Controller
@RequestMapping("/supervision/proposals")
class ProposalController {

    private final ProposalQueries queries;
    private final ProposalService service;
    private final MeasureFiles files;
    private final MeasureChoices choices;
    private final Idempotency idempotency;

    ProposalController(
            ProposalQueries queries,
            ProposalService service,
            MeasureFiles files,
            MeasureChoices choices,
            Idempotency idempotency) {
        this.queries = queries;
        this.service = service;
        this.files = files;
        this.choices = choices;
        this.idempotency = idempotency;
    }

    static void require(ProposalView proposal, ProposalAction action) {
        if (!proposal.may(action)) {
            throw new ForbiddenException();
        }
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable ProposalId id, Model model) {
        ProposalView proposal = queries.view(actor, id);
        model.addAttribute("proposal", proposal);
        model.addAttribute("reads", choices.reads(actor, proposal.line().subject()));
        model.addAttribute("key", FormKeys.fresh());
        return "supervision/measure/proposal";
    }

    @GetMapping("/{id}.pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable ProposalId id) {
        ProposalView proposal = queries.view(actor, id);
        return Downloads.pdf(proposal.line().text().title() + ".pdf", files.of(proposal));
    }

    @GetMapping("/new")
    String begin(Actor actor, Model model) {
        MeasureController.requireSupervisor(actor);
        model.addAttribute("supervisionMeasureForm", new SupervisionMeasureForm());
        return beginning(model);
    }

    @PostMapping("/new")
    String draft(
            Actor actor,
            @Valid @ModelAttribute SupervisionMeasureForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        MeasureController.requireSupervisor(actor);
        return Submission.submit(
                binding,
                () -> beginning(model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    ProposalId id = service.draft(actor, form.getAbout());
                    Flash.done(redirect, "supervision.measure.flash.proposal.DRAFT");
                    return "redirect:/supervision/proposals/" + id;
                }));
    }

    private String beginning(Model model) {
        model.addAttribute("findings", choices.findings());
        model.addAttribute("rung", "PROPOSAL");
        model.addAttribute("action", "/supervision/proposals/new");
        model.addAttribute("back", "/supervision/proposals");
        return "supervision/measure/new";
    }

    @GetMapping("/{id}/edit")
    String edit(Actor actor, @PathVariable ProposalId id, Model model) {
        ProposalView proposal = queries.view(actor, id);
        require(proposal, ProposalAction.EDIT);
        model.addAttribute("supervisionProposalForm", SupervisionProposalForm.of(proposal.line()));
        return form(proposal, model);
    }

    @PostMapping("/{id}/edit")
    String save(
            Actor actor,
            @PathVariable ProposalId id,
            @Valid @ModelAttribute SupervisionProposalForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        ProposalView proposal = queries.view(actor, id);
        require(proposal, ProposalAction.EDIT);
        return Submission.submit(
                binding,
                () -> form(proposal, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.edit(actor, id, form.expectedVersion(), form.text());
                    Flash.done(redirect, "supervision.measure.flash.proposal.EDIT");
                    return "redirect:/supervision/proposals/" + id;
                }));
    }

    private static String form(ProposalView proposal, Model model) {
        model.addAttribute("proposal", proposal);
        return "supervision/measure/proposal-form";
    }
}
