package lianxi.supervision.plan.web;

import jakarta.validation.Valid;
import lianxi.document.attachment.Attachments;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.RefusedException;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import lianxi.supervision.PlanId;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.plan.PlanApprovalService;
import lianxi.supervision.plan.PlanService;
import lianxi.supervision.plan.PlanState;
import lianxi.supervision.plan.PlanView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 报批、撤回、批准、退回、调整、作废 of a plan. */
@Controller
@RequestMapping("/supervision/plans/{id}")
class PlanActController {

    private final PlanPageDesk desk;
    private final PlanService service;
    private final PlanApprovalService approvals;
    private final Attachments attachments;
    private final Idempotency idempotency;

    PlanActController(
            PlanPageDesk desk,
            PlanService service,
            PlanApprovalService approvals,
            Attachments attachments,
            Idempotency idempotency) {
        this.desk = desk;
        this.service = service;
        this.approvals = approvals;
        this.attachments = attachments;
        this.idempotency = idempotency;
    }

    @PostMapping("/submit")
    String submit(
            Actor actor,
            @PathVariable PlanId id,
            @ModelAttribute SupervisionPlanActForm form,
            RedirectAttributes redirect) {
        return act(actor, id, form, "submitted", redirect, () -> approvals.submit(actor, id, form.expectedVersion()));
    }

    @PostMapping("/withdraw")
    String withdraw(
            Actor actor,
            @PathVariable PlanId id,
            @ModelAttribute SupervisionPlanActForm form,
            RedirectAttributes redirect) {
        return act(actor, id, form, "withdrawn", redirect, () -> approvals.withdraw(actor, id, form.expectedVersion()));
    }

    @PostMapping("/approve")
    String approve(
            Actor actor,
            @PathVariable PlanId id,
            @ModelAttribute SupervisionPlanActForm form,
            RedirectAttributes redirect) {
        return act(actor, id, form, "approved", redirect, () -> approvals.approve(actor, id, form.expectedVersion()));
    }

    @PostMapping("/discard")
    String discard(
            Actor actor,
            @PathVariable PlanId id,
            @ModelAttribute SupervisionPlanActForm form,
            RedirectAttributes redirect) {
        return act(actor, id, form, "discarded", redirect, () -> service.discard(actor, id, form.expectedVersion()));
    }

    @GetMapping("/return")
    String returning(Actor actor, @PathVariable PlanId id, Model model) {
        PlanView plan = submitted(actor, id);
        requireHead(actor);
        return reason("return", plan, fresh(plan), model);
    }

    @PostMapping("/return")
    String sendBack(
            Actor actor,
            @PathVariable PlanId id,
            @Valid @ModelAttribute SupervisionPlanReasonForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        PlanView plan = desk.own(actor, id);
        requireHead(actor);
        return Submission.submit(
                binding,
                () -> reason("return", plan, form, model),
                () -> act(
                        actor,
                        id,
                        form,
                        "returned",
                        redirect,
                        () -> approvals.sendBack(actor, id, form.expectedVersion(), form.getReason())));
    }

    @GetMapping("/revise")
    String revising(Actor actor, @PathVariable PlanId id, Model model) {
        PlanView plan = desk.own(actor, id);
        if (plan.state() != PlanState.APPROVED) {
            throw new RefusedException(null, "supervision.plan.refused.not-approved");
        }
        return reason("revise", plan, fresh(plan), model);
    }

    @PostMapping("/revise")
    String revise(
            Actor actor,
            @PathVariable PlanId id,
            @Valid @ModelAttribute SupervisionPlanReasonForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        PlanView plan = desk.own(actor, id);
        return Submission.submit(
                binding,
                () -> reason("revise", plan, form, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    PlanId next = service.revise(actor, id, form.getReason());
                    Flash.done(redirect, "supervision.plan.done.revised");
                    return PlanPageDesk.redirect(next);
                }));
    }

    @GetMapping("/approve-on-paper")
    String onPaper(Actor actor, @PathVariable PlanId id, Model model) {
        PlanView plan = submitted(actor, id);
        SupervisionPlanPaperForm form = new SupervisionPlanPaperForm();
        form.setVersion(plan.version());
        model.addAttribute("supervisionPlanPaperForm", form);
        return paper(plan, model);
    }

    @PostMapping("/approve-on-paper")
    String recordApproval(
            Actor actor,
            @PathVariable PlanId id,
            @Valid @ModelAttribute SupervisionPlanPaperForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        PlanView plan = desk.own(actor, id);
        attachments.stage(actor, form.getFiles(), binding);
        return Submission.submit(
                binding,
                () -> paper(plan, model),
                () -> act(
                        actor,
                        id,
                        form,
                        "approved",
                        redirect,
                        () -> approvals.recordApproval(actor, id, form.expectedVersion(), form.toApproval())));
    }

    private String act(
            Actor actor,
            PlanId id,
            SupervisionPlanActForm form,
            String done,
            RedirectAttributes redirect,
            Runnable work) {
        desk.own(actor, id);
        return idempotency.once(actor, form.getKey(), () -> {
            work.run();
            Flash.done(redirect, "supervision.plan.done." + done);
            return PlanPageDesk.redirect(id);
        });
    }

    private PlanView submitted(Actor actor, PlanId id) {
        PlanView plan = desk.own(actor, id);
        if (plan.state() != PlanState.SUBMITTED) {
            throw new RefusedException(null, "supervision.plan.refused.not-submitted");
        }
        return plan;
    }

    private static void requireHead(Actor actor) {
        if (!SupervisionRights.leads(actor)) {
            throw new ForbiddenException();
        }
    }

    private static SupervisionPlanReasonForm fresh(PlanView plan) {
        SupervisionPlanReasonForm form = new SupervisionPlanReasonForm();
        form.setVersion(plan.version());
        return form;
    }

    private static String reason(String act, PlanView plan, SupervisionPlanReasonForm form, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("act", act);
        model.addAttribute("supervisionPlanReasonForm", form);
        return "supervision/plan/reason";
    }

    private static String paper(PlanView plan, Model model) {
        model.addAttribute("plan", plan);
        return "supervision/plan/paper";
    }
}
