package lianxi.permit.web;

import jakarta.validation.Valid;
import java.util.Locale;
import lianxi.permit.PermitService;
import lianxi.permit.StepId;
import lianxi.permit.TrackId;
import lianxi.permit.TrackQueries;
import lianxi.permit.TrackView;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One track (手续详情): its page and everything that can be written on it. */
@Controller
class TrackController {

    private final TrackQueries queries;
    private final PermitService service;
    private final TrackPages pages;
    private final Idempotency idempotency;

    TrackController(TrackQueries queries, PermitService service, TrackPages pages, Idempotency idempotency) {
        this.queries = queries;
        this.service = service;
        this.pages = pages;
        this.idempotency = idempotency;
    }

    @GetMapping("/permits/{id}")
    String track(
            Actor actor,
            @PathVariable TrackId id,
            @RequestParam(required = false) @Nullable StepId step,
            MatrixFilter filter,
            Model model,
            Locale locale) {
        model.addAttribute("back", filter.address("/permits") + "#t" + id);
        return show(actor, id, step, model, locale);
    }

    @PostMapping("/permits/{id}/steps/{step}")
    String move(
            Actor actor,
            @PathVariable TrackId id,
            @PathVariable StepId step,
            @Valid @ModelAttribute PermitMoveForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        TrackView track = pages.writable(actor, queries.track(actor, id));
        return Submission.submit(
                binding,
                () -> show(actor, id, step, model, locale),
                () -> once(actor, form, id, () -> {
                    service.move(actor, track.line().id(), step, form.getAction(), form.toEntry(), form.getVersion());
                    Flash.done(redirect, "permit.moved");
                }));
    }

    @PostMapping("/permits/{id}/steps/{step}/strike")
    String strike(
            Actor actor,
            @PathVariable TrackId id,
            @PathVariable StepId step,
            @Valid @ModelAttribute PermitStrikeForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        pages.writable(actor, queries.track(actor, id));
        return Submission.submit(
                binding,
                () -> show(actor, id, step, model, locale),
                () -> once(actor, form, id, () -> {
                    service.strikeLast(actor, id, step, form.getStrikeReason(), form.getVersion());
                    Flash.done(redirect, "permit.struck");
                }));
    }

    @PostMapping("/permits/{id}/ball")
    String ball(
            Actor actor,
            @PathVariable TrackId id,
            @Valid @ModelAttribute PermitBallForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        pages.writable(actor, queries.track(actor, id));
        return Submission.submit(
                binding,
                () -> show(actor, id, null, model, locale),
                () -> once(actor, form, id, () -> {
                    service.handBall(actor, id, form.getHolder(), form.getBallReason(), form.getVersion());
                    Flash.done(redirect, "permit.saved");
                }));
    }

    @PostMapping("/permits/{id}/hold")
    String hold(
            Actor actor,
            @PathVariable TrackId id,
            @Valid @ModelAttribute PermitHoldForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        pages.writable(actor, queries.track(actor, id));
        return Submission.submit(
                binding,
                () -> show(actor, id, null, model, locale),
                () -> once(actor, form, id, () -> {
                    service.hold(actor, id, form.getHold(), form.getHoldNote(), form.getVersion());
                    Flash.done(redirect, "permit.saved");
                }));
    }

    @PostMapping("/permits/{id}/target")
    String target(
            Actor actor,
            @PathVariable TrackId id,
            @Valid @ModelAttribute PermitTargetForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        pages.writable(actor, queries.track(actor, id));
        return Submission.submit(
                binding,
                () -> show(actor, id, null, model, locale),
                () -> once(actor, form, id, () -> {
                    service.moveTarget(actor, id, form.getTarget(), form.getTargetReason(), form.getVersion());
                    Flash.done(redirect, "permit.saved");
                }));
    }

    @PostMapping("/permits/{id}/judgement")
    String judgement(
            Actor actor,
            @PathVariable TrackId id,
            @Valid @ModelAttribute PermitJudgementForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        pages.writable(actor, queries.track(actor, id));
        return Submission.submit(
                binding,
                () -> show(actor, id, null, model, locale),
                () -> once(actor, form, id, () -> {
                    service.judge(actor, id, form.getJudgement(), form.getVersion());
                    Flash.done(redirect, "permit.saved");
                }));
    }

    @PostMapping("/permits/{id}/verification")
    String verify(
            Actor actor, @PathVariable TrackId id, @ModelAttribute PermitVerifyForm form, RedirectAttributes redirect) {
        pages.writable(actor, queries.track(actor, id));
        return once(actor, form, id, () -> {
            service.verify(actor, id, form.getVersion());
            Flash.done(redirect, "permit.verified");
        });
    }

    @PostMapping("/permits/{id}/unit")
    String unit(
            Actor actor,
            @PathVariable TrackId id,
            @Valid @ModelAttribute PermitUnitForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        pages.reassignable(actor, queries.track(actor, id));
        return Submission.submit(
                binding,
                () -> show(actor, id, null, model, locale),
                () -> once(actor, form, id, () -> {
                    service.reassign(actor, id, form.getUnit(), form.getUnitReason(), form.getVersion());
                    Flash.done(redirect, "permit.saved");
                }));
    }

    private String once(Actor actor, TrackForm form, TrackId id, Runnable work) {
        return idempotency.once(actor, form.getKey(), () -> {
            work.run();
            return "redirect:/permits/" + id;
        });
    }

    private String show(Actor actor, TrackId id, @Nullable StepId step, Model model, Locale locale) {
        pages.fill(actor, queries.track(actor, id), step, model, locale);
        return "permit/track";
    }
}
