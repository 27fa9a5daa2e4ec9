package lianxi.permit.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lianxi.calendar.StopGround;
import lianxi.calendar.TimeLimit;
import lianxi.document.attachment.Attachments;
import lianxi.permit.StepClockService;
import lianxi.permit.StepId;
import lianxi.permit.StepView;
import lianxi.permit.TrackId;
import lianxi.permit.TrackView;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What moves a step's due date, told with its evidence: stops and extensions (暂停计时、延长期限). */
@Controller
class StepClockController {

    private final StepClockService service;
    private final TrackPosts posts;
    private final Attachments attachments;
    private final MessageSource messages;
    private final Clock clock;

    StepClockController(
            StepClockService service, TrackPosts posts, Attachments attachments, MessageSource messages, Clock clock) {
        this.service = service;
        this.posts = posts;
        this.attachments = attachments;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/permits/{id}/steps/{step}/stop")
    String askStop(Actor actor, @PathVariable TrackId id, @PathVariable StepId step, Model model, Locale locale) {
        TrackView track = posts.requireWriter(actor, id);
        PermitStopForm form = new PermitStopForm();
        form.setVersion(track.version());
        form.setFrom(LocalDate.now(clock));
        model.addAttribute("permitStopForm", form);
        return stopPage(track, step, model, locale);
    }

    @PostMapping("/permits/{id}/steps/{step}/stop")
    String stop(
            Actor actor,
            @PathVariable TrackId id,
            @PathVariable StepId step,
            @Valid @ModelAttribute PermitStopForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        TrackView track = posts.requireWriter(actor, id);
        attachments.stage(actor, form.getFiles(), binding);
        return posts.submit(
                new TrackPosts.Post(actor, id, step, form, binding, model, redirect, locale),
                () -> stopPage(track, step, model, locale),
                () -> {
                    service.stop(actor, id, step, form.toEntry(), form.expectedVersion());
                    return "permit.stopped";
                });
    }

    private String stopPage(TrackView track, StepId id, Model model, Locale locale) {
        StepView step = step(track, id, model);
        TimeLimit limit = step.clock().limit();
        boolean statutory = limit != null && limit.nature() == TimeLimit.Nature.STATUTORY;
        List<Option> grounds = Arrays.stream(StopGround.values())
                .filter(ground -> !statutory || ground.isStatutory())
                .map(ground -> Option.of(ground, messages.getMessage(ground.messageKey(), null, locale)))
                .toList();
        model.addAttribute("statutory", statutory);
        model.addAttribute("grounds", grounds);
        return "permit/stop";
    }

    @GetMapping("/permits/{id}/steps/{step}/extension")
    String askExtension(Actor actor, @PathVariable TrackId id, @PathVariable StepId step, Model model) {
        TrackView track = posts.requireWriter(actor, id);
        PermitExtensionForm form = new PermitExtensionForm();
        form.setVersion(track.version());
        form.setOn(LocalDate.now(clock));
        model.addAttribute("permitExtensionForm", form);
        return extensionPage(track, step, model);
    }

    @PostMapping("/permits/{id}/steps/{step}/extension")
    String extend(
            Actor actor,
            @PathVariable TrackId id,
            @PathVariable StepId step,
            @Valid @ModelAttribute PermitExtensionForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        TrackView track = posts.requireWriter(actor, id);
        attachments.stage(actor, form.getFiles(), binding);
        return posts.submit(
                new TrackPosts.Post(actor, id, step, form, binding, model, redirect, locale),
                () -> extensionPage(track, step, model),
                () -> {
                    service.extend(actor, id, step, form.toEntry(), form.expectedVersion());
                    return "permit.extended";
                });
    }

    private String extensionPage(TrackView track, StepId id, Model model) {
        step(track, id, model);
        return "permit/extension";
    }

    private static StepView step(TrackView track, StepId id, Model model) {
        StepView step = track.steps().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        model.addAttribute("track", track);
        model.addAttribute("step", step);
        return step;
    }
}
