package lianxi.supervision.measure.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import lianxi.document.attachment.Attachments;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Option;
import lianxi.shared.web.Submission;
import lianxi.supervision.ProposalId;
import lianxi.supervision.measure.Handing;
import lianxi.supervision.measure.ProposalAction;
import lianxi.supervision.measure.ProposalQueries;
import lianxi.supervision.measure.ProposalService;
import lianxi.supervision.measure.ProposalView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with a proposal on its way to whom it is addressed: 报请, 批准, 登记纸质批准, 移交. */
@Controller
@RequestMapping("/supervision/proposals/{id}")
class ProposalActController {

    private final ProposalQueries queries;
    private final ProposalService service;
    private final Attachments attachments;
    private final Idempotency idempotency;
    private final MessageSource messages;
    private final Clock clock;

    ProposalActController(
            ProposalQueries queries,
            ProposalService service,
            Attachments attachments,
            Idempotency idempotency,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.service = service;
        this.attachments = attachments;
        this.idempotency = idempotency;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/submit")
    String submit(
            Actor actor,
            @PathVariable ProposalId id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(required = false) @Nullable String key,
            RedirectAttributes redirect) {
        allowed(actor, id, ProposalAction.SUBMIT);
        return idempotency.once(actor, key, () -> {
            service.submit(actor, id, version);
            return done(redirect, id, ProposalAction.SUBMIT);
        });
    }

    /** The whole text, to be read once more before it is approved. */
    @GetMapping("/approve")
    String check(Actor actor, @PathVariable ProposalId id, Model model) {
        model.addAttribute("proposal", allowed(actor, id, ProposalAction.APPROVE));
        model.addAttribute("key", FormKeys.fresh());
        return "supervision/measure/proposal-approve";
    }

    @PostMapping("/approve")
    String approve(
            Actor actor,
            @PathVariable ProposalId id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(required = false) @Nullable String key,
            RedirectAttributes redirect) {
        allowed(actor, id, ProposalAction.APPROVE);
        return idempotency.once(actor, key, () -> {
            service.approve(actor, id, version);
            return done(redirect, id, ProposalAction.APPROVE);
        });
    }

    @GetMapping("/paper")
    String paper(Actor actor, @PathVariable ProposalId id, Model model) {
        ProposalView proposal = allowed(actor, id, ProposalAction.APPROVE_ON_PAPER);
        model.addAttribute(
                "supervisionApprovalForm",
                SupervisionApprovalForm.of(proposal.line().version(), LocalDate.now(clock)));
        return page("proposal-paper", proposal, model);
    }

    @PostMapping("/paper")
    String approveOnPaper(
            Actor actor,
            @PathVariable ProposalId id,
            @Valid @ModelAttribute SupervisionApprovalForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        ProposalView proposal = allowed(actor, id, ProposalAction.APPROVE_ON_PAPER);
        attachments.stage(actor, form.getFiles(), binding);
        return Submission.submit(
                binding,
                () -> page("proposal-paper", proposal, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.approveOnPaper(
                            actor,
                            id,
                            form.expectedVersion(),
                            Objects.requireNonNull(form.getOn()),
                            form.getFiles().ids());
                    return done(redirect, id, ProposalAction.APPROVE_ON_PAPER);
                }));
    }

    @GetMapping("/hand-over")
    String handing(Actor actor, @PathVariable ProposalId id, Model model, Locale locale) {
        ProposalView proposal = allowed(actor, id, ProposalAction.HAND_OVER);
        model.addAttribute(
                "supervisionHandingForm",
                SupervisionHandingForm.of(proposal.line().version(), LocalDate.now(clock)));
        return handingPage(proposal, model, locale);
    }

    @PostMapping("/hand-over")
    String handOver(
            Actor actor,
            @PathVariable ProposalId id,
            @Valid @ModelAttribute SupervisionHandingForm form,
            BindingResult binding,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        ProposalView proposal = allowed(actor, id, ProposalAction.HAND_OVER);
        return Submission.submit(
                binding,
                () -> handingPage(proposal, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.handOver(actor, id, form.expectedVersion(), form.handing());
                    return done(redirect, id, ProposalAction.HAND_OVER);
                }));
    }

    private String handingPage(ProposalView proposal, Model model, Locale locale) {
        model.addAttribute(
                "ways",
                Arrays.stream(Handing.Way.values())
                        .map(way -> Option.of(way, messages.getMessage(way.messageKey(), null, locale)))
                        .toList());
        return page("proposal-hand-over", proposal, model);
    }

    private ProposalView allowed(Actor actor, ProposalId id, ProposalAction action) {
        ProposalView proposal = queries.view(actor, id);
        ProposalController.require(proposal, action);
        return proposal;
    }

    private static String page(String name, ProposalView proposal, Model model) {
        model.addAttribute("proposal", proposal);
        return "supervision/measure/" + name;
    }

    static String done(RedirectAttributes redirect, ProposalId id, ProposalAction action) {
        Flash.done(redirect, "supervision.measure.flash.proposal." + action);
        return "redirect:/supervision/proposals/" + id;
    }
}
