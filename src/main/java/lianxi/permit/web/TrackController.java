package lianxi.permit.web;

import jakarta.validation.Valid;
import java.util.Locale;
import lianxi.document.attachment.Attachments;
import lianxi.permit.PermitService;
import lianxi.permit.StepId;
import lianxi.permit.TrackId;
import lianxi.shared.Actor;
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

/** One track (手续详情): its page, what happens to its steps, and taking the latest entry back. */
@Controller
class TrackController {

    private final PermitService service;
    private final TrackPosts posts;
    private final Attachments attachments;

    TrackController(PermitService service, TrackPosts posts, Attachments attachments) {
        this.service = service;
        this.posts = posts;
        this.attachments = attachments;
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
        return posts.page(actor, id, step, model, locale);
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
        posts.requireWriter(actor, id);
        attachments.stage(actor, form.getFiles(), binding);
        return posts.submit(
                new TrackPosts.Post(actor, id, step, form, binding, model, redirect, locale),
                "permit.moved",
                () -> service.move(actor, id, step, form.getAction(), form.toEntry(), form.expectedVersion()));
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
        posts.requireWriter(actor, id);
        return posts.submit(
                new TrackPosts.Post(actor, id, step, form, binding, model, redirect, locale),
                "permit.struck",
                () -> service.strikeLast(actor, id, step, form.getStrikeReason(), form.expectedVersion()));
    }
}
