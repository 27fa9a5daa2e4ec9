package lianxi.permit.web;

import jakarta.validation.Valid;
import java.util.Locale;
import lianxi.permit.PermitService;
import lianxi.permit.TargetService;
import lianxi.permit.TrackId;
import lianxi.permit.TrackView;
import lianxi.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What may be set on a track (调整): target date, ball, hold, judgement, verification, responsible unit. */
@Controller
class TrackSettingsController {

    private final PermitService service;
    private final TargetService targets;
    private final TrackPosts posts;
    private final TrackPages pages;

    TrackSettingsController(PermitService service, TargetService targets, TrackPosts posts, TrackPages pages) {
        this.service = service;
        this.targets = targets;
        this.posts = posts;
        this.pages = pages;
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
        posts.requireTargetMover(actor, id);
        return posts.submitTold(
                new TrackPosts.Post(actor, id, null, form, binding, model, redirect, locale),
                () -> switch (targets.move(
                        actor, id, form.getTarget(), form.getTargetReason(), form.expectedVersion())) {
                    case MOVED -> "permit.saved";
                    case ASKED -> "permit.target.asked";
                });
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
        posts.requireWriter(actor, id);
        return posts.submit(
                new TrackPosts.Post(actor, id, null, form, binding, model, redirect, locale),
                "permit.saved",
                () -> service.handBall(actor, id, form.getHolder(), form.getBallReason(), form.expectedVersion()));
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
        posts.requireWriter(actor, id);
        return posts.submit(
                new TrackPosts.Post(actor, id, null, form, binding, model, redirect, locale),
                "permit.saved",
                () -> service.hold(actor, id, form.getHold(), form.getHoldNote(), form.expectedVersion()));
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
        posts.requireWriter(actor, id);
        return posts.submit(
                new TrackPosts.Post(actor, id, null, form, binding, model, redirect, locale),
                "permit.saved",
                () -> service.judge(actor, id, form.getJudgement(), form.expectedVersion()));
    }

    @PostMapping("/permits/{id}/verification")
    String verify(
            Actor actor,
            @PathVariable TrackId id,
            @Valid @ModelAttribute PermitVerifyForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        posts.requireWriter(actor, id);
        return posts.submit(
                new TrackPosts.Post(actor, id, null, form, binding, model, redirect, locale),
                "permit.verified",
                () -> service.verify(actor, id, form.expectedVersion()));
    }

    @GetMapping("/permits/{id}/unit")
    String askUnit(Actor actor, @PathVariable TrackId id, Model model) {
        return pages.reassignment(posts.requireReassigner(actor, id), model);
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
        TrackView track = posts.requireReassigner(actor, id);
        return posts.submit(
                new TrackPosts.Post(actor, id, null, form, binding, model, redirect, locale),
                () -> pages.reassignment(track, model),
                () -> {
                    service.reassign(actor, id, form.getUnit(), form.getUnitReason(), form.expectedVersion());
                    return "permit.saved";
                });
    }
}
