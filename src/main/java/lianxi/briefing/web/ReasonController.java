package lianxi.briefing.web;

import jakarta.validation.Valid;
import java.util.function.Supplier;
import lianxi.briefing.BriefingId;
import lianxi.briefing.BriefingQueries;
import lianxi.briefing.BriefingService;
import lianxi.document.DocumentId;
import lianxi.document.DocumentRelation;
import lianxi.document.DocumentService;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
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

/** 退回, 撤回, 更正 and 作废: the reason is written on a page, then it is done. */
@Controller
@RequestMapping("/briefings/{id}")
class ReasonController {

    private final BriefingQueries queries;
    private final BriefingService service;
    private final DocumentService documents;
    private final Idempotency idempotency;

    ReasonController(
            BriefingQueries queries, BriefingService service, DocumentService documents, Idempotency idempotency) {
        this.queries = queries;
        this.service = service;
        this.documents = documents;
        this.idempotency = idempotency;
    }

    @GetMapping("/return")
    String sendBack(Actor actor, @PathVariable BriefingId id, Model model) {
        return ask(actor, id, ReasonedAct.RETURN, model);
    }

    @GetMapping("/withdraw")
    String withdraw(Actor actor, @PathVariable BriefingId id, Model model) {
        return ask(actor, id, ReasonedAct.WITHDRAW, model);
    }

    @GetMapping("/correct")
    String correct(Actor actor, @PathVariable BriefingId id, Model model) {
        return ask(actor, id, ReasonedAct.CORRECT, model);
    }

    @GetMapping("/void")
    String annul(Actor actor, @PathVariable BriefingId id, Model model) {
        return ask(actor, id, ReasonedAct.VOID, model);
    }

    @PostMapping("/return")
    String sendBack(
            Actor actor,
            @PathVariable BriefingId id,
            @Valid @ModelAttribute BriefingReasonForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        DocumentId document = queries.document(actor, id).id();
        return act(actor, id, ReasonedAct.RETURN, form, binding, model, redirect, () -> {
            documents.sendBack(actor, document, form.getVersion(), form.getReason());
            return id;
        });
    }

    @PostMapping("/withdraw")
    String withdraw(
            Actor actor,
            @PathVariable BriefingId id,
            @Valid @ModelAttribute BriefingReasonForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        queries.document(actor, id);
        return act(actor, id, ReasonedAct.WITHDRAW, form, binding, model, redirect, () -> {
            service.withdraw(actor, id, form.getVersion(), form.getReason());
            return id;
        });
    }

    @PostMapping("/correct")
    String correct(
            Actor actor,
            @PathVariable BriefingId id,
            @Valid @ModelAttribute BriefingReasonForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        queries.document(actor, id);
        return act(
                actor,
                id,
                ReasonedAct.CORRECT,
                form,
                binding,
                model,
                redirect,
                () -> service.supersede(actor, id, DocumentRelation.CORRECTS, form.getReason()));
    }

    @PostMapping("/void")
    String annul(
            Actor actor,
            @PathVariable BriefingId id,
            @Valid @ModelAttribute BriefingReasonForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        queries.document(actor, id);
        return act(
                actor,
                id,
                ReasonedAct.VOID,
                form,
                binding,
                model,
                redirect,
                () -> service.supersede(actor, id, DocumentRelation.VOIDS, form.getReason()));
    }

    private String act(
            Actor actor,
            BriefingId id,
            ReasonedAct act,
            BriefingReasonForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Supplier<BriefingId> work) {
        BriefingPages.requireOffice(actor);
        return Submission.submit(
                binding,
                () -> page(actor, id, act, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    BriefingId next = work.get();
                    Flash.done(redirect, act.messageKey() + ".done");
                    return BriefingPages.redirect(next);
                }));
    }

    private String ask(Actor actor, BriefingId id, ReasonedAct act, Model model) {
        BriefingReasonForm form = new BriefingReasonForm();
        form.setKey(FormKeys.fresh());
        form.setVersion(queries.document(actor, id).version());
        BriefingPages.requireOffice(actor);
        model.addAttribute("briefingReasonForm", form);
        return page(actor, id, act, model);
    }

    private String page(Actor actor, BriefingId id, ReasonedAct act, Model model) {
        model.addAttribute("briefing", queries.briefing(actor, id));
        model.addAttribute("act", act);
        return "briefing/reason";
    }
}
