package lianxi.supervision.conclusion.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import lianxi.calendar.ReckoningWords;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.Power;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Option;
import lianxi.shared.web.Submission;
import lianxi.supervision.FindingKind;
import lianxi.supervision.conclusion.ConclusionQueries;
import lianxi.supervision.conclusion.ConclusionView;
import lianxi.supervision.conclusion.FindingVerdict;
import lianxi.supervision.conclusion.ReviewId;
import lianxi.supervision.conclusion.ReviewPanel;
import lianxi.supervision.conclusion.ReviewResult;
import lianxi.supervision.conclusion.ReviewService;
import lianxi.supervision.conclusion.ReviewState;
import lianxi.supervision.conclusion.ReviewView;
import lianxi.supervision.finding.FindingLine;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One review (复核): who may prepare it and who stands aside, what is proposed, what is decided. */
@Controller
@RequestMapping("/supervision/reviews/{id}")
class ReviewController {

    private final ConclusionQueries queries;
    private final ReviewService service;
    private final ReckoningWords reckonings;
    private final MessageSource messages;
    private final Idempotency idempotency;

    ReviewController(
            ConclusionQueries queries,
            ReviewService service,
            ReckoningWords reckonings,
            MessageSource messages,
            Idempotency idempotency) {
        this.queries = queries;
        this.service = service;
        this.reckonings = reckonings;
        this.messages = messages;
        this.idempotency = idempotency;
    }

    @GetMapping
    String show(Actor actor, @PathVariable ReviewId id, Model model, Locale locale) {
        return fill(actor, queries.view(actor, id), model, locale);
    }

    @PostMapping("/prepare")
    String prepare(
            Actor actor,
            @PathVariable ReviewId id,
            @Valid @ModelAttribute SupervisionReviewForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        ConclusionView conclusion = queries.view(actor, id);
        if (!queries.panel(conclusion)
                .mayPrepare(actor.person(), review(conclusion).named())) {
            throw new ForbiddenException();
        }
        return Submission.submit(
                binding,
                () -> fill(actor, conclusion, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.prepare(actor, id, form.expectedVersion(), form.toCommand());
                    Flash.done(redirect, "supervision.review.did.PREPARE");
                    return "redirect:/supervision/reviews/" + id;
                }));
    }

    @PostMapping("/decide")
    String decide(
            Actor actor,
            @PathVariable ReviewId id,
            @Valid @ModelAttribute SupervisionReviewForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        ConclusionView conclusion = queries.view(actor, id);
        if (!queries.mayDecide(actor)) {
            throw new ForbiddenException();
        }
        return Submission.submit(
                binding,
                () -> fill(actor, conclusion, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.decide(actor, id, form.expectedVersion(), form.toCommand());
                    Flash.done(redirect, "supervision.review.did.DECIDE");
                    return "redirect:/supervision/reviews/" + id;
                }));
    }

    @PostMapping("/name")
    String name(
            Actor actor,
            @PathVariable ReviewId id,
            @Valid @ModelAttribute SupervisionReviewNameForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        ConclusionView conclusion = queries.view(actor, id);
        if (!actor.has(Power.GROUP_HEAD)) {
            throw new ForbiddenException();
        }
        return Submission.submit(
                binding,
                () -> fill(actor, conclusion, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.name(actor, id, form.expectedVersion(), Objects.requireNonNull(form.getPerson()));
                    Flash.done(redirect, "supervision.review.did.NAME");
                    return "redirect:/supervision/reviews/" + id;
                }));
    }

    @PostMapping("/withdraw")
    String withdraw(
            Actor actor,
            @PathVariable ReviewId id,
            @ModelAttribute SupervisionConclusionActForm form,
            RedirectAttributes redirect) {
        ConclusionView conclusion = queries.view(actor, id);
        if (!actor.writesFor(conclusion.unit())) {
            throw new ForbiddenException();
        }
        return idempotency.once(actor, form.getKey(), () -> {
            service.withdraw(actor, id, form.expectedVersion());
            Flash.done(redirect, "supervision.review.did.WITHDRAW");
            return ConclusionController.page(conclusion.id());
        });
    }

    private String fill(Actor actor, ConclusionView conclusion, Model model, Locale locale) {
        ReviewView review = review(conclusion);
        ReviewPanel panel = queries.panel(conclusion);
        List<FindingLine> findings = queries.texts(conclusion);
        boolean open = review.state().isOpen();
        boolean prepared = review.state() == ReviewState.PREPARED;
        boolean mayPrepare = open && panel.mayPrepare(actor.person(), review.named());
        boolean mayDecide = open && queries.mayDecide(actor) && (prepared || panel.isNobodyLeft());
        model.addAttribute("conclusion", conclusion);
        model.addAttribute("review", review);
        model.addAttribute("panel", panel);
        model.addAttribute("findings", findings);
        model.addAttribute("how", reckonings.lines(review.reckoning(), locale));
        model.addAttribute("mayPrepare", mayPrepare);
        model.addAttribute("mayDecide", mayDecide);
        model.addAttribute(
                "mayName",
                review.state() == ReviewState.REQUESTED && actor.has(Power.GROUP_HEAD) && panel.isNobodyLeft());
        model.addAttribute("mayWithdraw", open && actor.writesFor(conclusion.unit()));
        model.addAttribute("results", words(ReviewResult.values(), ReviewResult::messageKey, locale));
        model.addAttribute("verdicts", words(FindingVerdict.Kind.values(), FindingVerdict.Kind::messageKey, locale));
        model.addAttribute("kinds", words(FindingKind.values(), FindingKind::messageKey, locale));
        model.addAttribute(
                "nameable",
                panel.nameable().stream()
                        .map(one -> Option.of(one.id(), one.name()))
                        .toList());
        forms(review, findings, model);
        return "supervision/conclusion/review";
    }

    private static void forms(ReviewView review, List<FindingLine> findings, Model model) {
        SupervisionReviewForm form = (SupervisionReviewForm) model.getAttribute("supervisionReviewForm");
        if (form == null) {
            form = new SupervisionReviewForm();
            form.setVersion(review.version());
            form.setResult(review.result());
            form.setWords(review.state() == ReviewState.PREPARED ? review.opinion() : "");
            model.addAttribute("supervisionReviewForm", form);
        }
        form.complete(findings, review.verdicts());
        if (!model.containsAttribute("supervisionReviewNameForm")) {
            SupervisionReviewNameForm name = new SupervisionReviewNameForm();
            name.setVersion(review.version());
            model.addAttribute("supervisionReviewNameForm", name);
        }
    }

    private <E extends Enum<E>> List<Option> words(E[] values, Function<E, String> key, Locale locale) {
        return Arrays.stream(values)
                .map(value -> Option.of(value, messages.getMessage(key.apply(value), null, locale)))
                .toList();
    }

    private static ReviewView review(ConclusionView conclusion) {
        return Objects.requireNonNull(conclusion.review());
    }
}
