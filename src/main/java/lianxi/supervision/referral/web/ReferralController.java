package lianxi.supervision.referral.web;

import jakarta.validation.Valid;
import java.util.Locale;
import lianxi.document.DocumentState;
import lianxi.document.desk.DocumentActForm;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Submission;
import lianxi.supervision.ReferralId;
import lianxi.supervision.referral.ReferralQueries;
import lianxi.supervision.referral.ReferralService;
import lianxi.supervision.referral.ReferralView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One referral: its page, its text, its circle, and giving it up. */
@Controller
@RequestMapping("/supervision/referrals/{id}")
class ReferralController {

    private final ReferralQueries queries;
    private final ReferralService service;
    private final ReferralPages pages;
    private final Idempotency idempotency;

    ReferralController(ReferralQueries queries, ReferralService service, ReferralPages pages, Idempotency idempotency) {
        this.queries = queries;
        this.service = service;
        this.pages = pages;
        this.idempotency = idempotency;
    }

    @GetMapping
    String show(Actor actor, @PathVariable ReferralId id, Model model) {
        ReferralView referral = queries.view(actor, id);
        queries.opened(actor, id, ReferralCase.READ);
        return pages.detail(actor, referral, model);
    }

    @GetMapping("/edit")
    String edit(Actor actor, @PathVariable ReferralId id, Model model, Locale locale) {
        ReferralView referral = working(actor, id);
        if (!isDraft(referral)) {
            return "redirect:" + referral.path();
        }
        model.addAttribute("supervisionReferralForm", SupervisionReferralForm.of(referral));
        return form(referral, model, locale);
    }

    @PostMapping("/edit")
    String save(
            Actor actor,
            @PathVariable ReferralId id,
            @Valid @ModelAttribute SupervisionReferralForm form,
            BindingResult binding,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        ReferralView referral = working(actor, id);
        return Submission.submit(binding, () -> form(referral, model, locale), () -> {
            service.edit(actor, id, form.expectedVersion(), form.text());
            Flash.done(redirect, "supervision.referral.done.edited");
            return "redirect:" + referral.path();
        });
    }

    @PostMapping("/assemble")
    String assemble(
            Actor actor,
            @PathVariable ReferralId id,
            @ModelAttribute DocumentActForm form,
            RedirectAttributes redirect) {
        ReferralView referral = working(actor, id);
        return idempotency.once(actor, form.getKey(), () -> {
            service.assemble(actor, id, form.getVersion());
            Flash.done(redirect, "supervision.referral.done.assembled");
            return "redirect:" + referral.path();
        });
    }

    @GetMapping("/circle")
    String circle(Actor actor, @PathVariable ReferralId id, Model model) {
        ReferralView referral = working(actor, id);
        if (!isDraft(referral)) {
            return "redirect:" + referral.path();
        }
        SupervisionCircleForm form = new SupervisionCircleForm();
        form.fill(referral);
        form.setKey(FormKeys.fresh());
        model.addAttribute("supervisionCircleForm", form);
        return circle(actor, referral, model);
    }

    @PostMapping("/circle")
    String change(
            Actor actor,
            @PathVariable ReferralId id,
            @ModelAttribute SupervisionCircleForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        ReferralView referral = working(actor, id);
        return Submission.submit(
                binding,
                () -> circle(actor, referral, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.circle(actor, id, form.expectedVersion(), form.getSupervisors(), form.concern());
                    Flash.done(redirect, "supervision.referral.done.circle");
                    return "redirect:" + referral.path();
                }));
    }

    @GetMapping("/drop")
    String askDrop(Actor actor, @PathVariable ReferralId id, Model model) {
        ReferralView referral = working(actor, id);
        if (!isDraft(referral)) {
            return "redirect:" + referral.path();
        }
        SupervisionReferralDropForm form = new SupervisionReferralDropForm();
        form.setKey(FormKeys.fresh());
        model.addAttribute("supervisionReferralDropForm", form);
        return drop(referral, model);
    }

    @PostMapping("/drop")
    String drop(
            Actor actor,
            @PathVariable ReferralId id,
            @Valid @ModelAttribute SupervisionReferralDropForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        ReferralView referral = working(actor, id);
        return Submission.submit(
                binding,
                () -> drop(referral, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.drop(actor, id, form.getReason());
                    Flash.done(redirect, "supervision.referral.done.dropped");
                    return "redirect:" + referral.path();
                }));
    }

    /** For its own pages, 404 before 403; the look is an opening too. */
    private ReferralView working(Actor actor, ReferralId id) {
        ReferralView referral = queries.view(actor, id);
        if (!referral.works()) {
            throw new ForbiddenException();
        }
        queries.opened(actor, id, ReferralCase.READ);
        return referral;
    }

    private static boolean isDraft(ReferralView referral) {
        return referral.document().state() == DocumentState.DRAFT && !referral.isDropped();
    }

    private String form(ReferralView referral, Model model, Locale locale) {
        model.addAttribute("referral", referral);
        model.addAttribute("kinds", pages.kinds(locale));
        return "supervision/referral/form";
    }

    private String circle(Actor actor, ReferralView referral, Model model) {
        model.addAttribute("referral", referral);
        pages.circle(actor, model);
        return "supervision/referral/circle";
    }

    private static String drop(ReferralView referral, Model model) {
        model.addAttribute("referral", referral);
        return "supervision/referral/drop";
    }
}
