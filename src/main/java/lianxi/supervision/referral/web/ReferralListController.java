package lianxi.supervision.referral.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import lianxi.roster.Body;
import lianxi.roster.PlaceRole;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Option;
import lianxi.shared.web.Submission;
import lianxi.supervision.FindingId;
import lianxi.supervision.ReferralId;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.finding.FindingFilter;
import lianxi.supervision.finding.FindingLine;
import lianxi.supervision.finding.FindingQueries;
import lianxi.supervision.finding.FindingState;
import lianxi.supervision.referral.ReferralQueries;
import lianxi.supervision.referral.ReferralService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cases that one is on, and the opening of another; the page is there whether or not there is a case. */
@Controller
@RequestMapping("/supervision/referrals")
class ReferralListController {

    private final ReferralQueries queries;
    private final ReferralService service;
    private final ReferralPages pages;
    private final FindingQueries findings;
    private final Idempotency idempotency;

    ReferralListController(
            ReferralQueries queries,
            ReferralService service,
            ReferralPages pages,
            FindingQueries findings,
            Idempotency idempotency) {
        this.queries = queries;
        this.service = service;
        this.pages = pages;
        this.findings = findings;
        this.idempotency = idempotency;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("lines", queries.list(actor));
        model.addAttribute("supervises", SupervisionRights.supervises(actor));
        return "supervision/referral/list";
    }

    @GetMapping("/new")
    String choose(
            Actor actor, @RequestParam(required = false) @Nullable FindingId finding, Model model, Locale locale) {
        requireSupervisor(actor);
        SupervisionReferralOpenForm form = new SupervisionReferralOpenForm();
        form.setFinding(finding);
        form.setKey(FormKeys.fresh());
        queries.seats().stream()
                .filter(seat -> seat.body() == Body.SUPERVISION && seat.role() == PlaceRole.HEAD)
                .forEach(seat -> form.getSupervisors().add(seat.person()));
        model.addAttribute("supervisionReferralOpenForm", form);
        return form(actor, model, locale);
    }

    @PostMapping("/new")
    String open(
            Actor actor,
            @Valid @ModelAttribute SupervisionReferralOpenForm form,
            BindingResult binding,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        requireSupervisor(actor);
        return Submission.submit(
                binding,
                () -> form(actor, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    ReferralId id = service.open(actor, form.command());
                    Flash.done(redirect, "supervision.referral.done.opened");
                    return "redirect:/supervision/referrals/" + id;
                }));
    }

    private String form(Actor actor, Model model, Locale locale) {
        List<Option> choice = findings.list(actor, FindingFilter.ALL).rows().stream()
                .filter(line -> line.state() == FindingState.RECORDED || line.state() == FindingState.CONCLUDED)
                .map(ReferralListController::option)
                .toList();
        model.addAttribute("findings", choice);
        model.addAttribute("kinds", pages.kinds(locale));
        pages.circle(actor, model);
        return "supervision/referral/open";
    }

    private static Option option(FindingLine line) {
        return Option.of(line.id(), line.unitName() + " " + line.text().title());
    }

    private static void requireSupervisor(Actor actor) {
        if (!SupervisionRights.supervises(actor)) {
            throw new ForbiddenException();
        }
    }
}
