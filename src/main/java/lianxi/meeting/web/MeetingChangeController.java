package lianxi.meeting.web;

import jakarta.validation.Valid;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.MeetingService;
import lianxi.meeting.MeetingView;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.RefusedException;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 更改安排、取消: the office moves a meeting or calls it off, with the reason that those invited are told. */
@Controller
class MeetingChangeController {

    private final MeetingQueries queries;
    private final MeetingService service;
    private final Idempotency idempotency;

    MeetingChangeController(MeetingQueries queries, MeetingService service, Idempotency idempotency) {
        this.queries = queries;
        this.service = service;
        this.idempotency = idempotency;
    }

    @GetMapping("/meetings/{id}/move")
    String moving(Actor actor, @PathVariable MeetingId id, Model model) {
        MeetingView meeting = ahead(actor, id);
        model.addAttribute("meetingForm", MeetingForm.of(meeting));
        return page("meeting/move", meeting, model);
    }

    @PostMapping("/meetings/{id}/move")
    String move(
            Actor actor,
            @PathVariable MeetingId id,
            @Valid @ModelAttribute MeetingForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        MeetingView meeting = ofOffice(actor, id);
        return Submission.submit(
                binding,
                () -> page("meeting/move", meeting, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.move(actor, id, form.toTerms(), form.getReason(), form.expectedVersion());
                    Flash.done(redirect, "meeting.done.moved");
                    return MeetingPages.redirect(id);
                }));
    }

    @GetMapping("/meetings/{id}/cancel")
    String cancelling(Actor actor, @PathVariable MeetingId id, Model model) {
        MeetingView meeting = ahead(actor, id);
        MeetingReasonForm form = new MeetingReasonForm();
        form.setVersion(meeting.version());
        model.addAttribute("meetingReasonForm", form);
        return page("meeting/cancel", meeting, model);
    }

    @PostMapping("/meetings/{id}/cancel")
    String cancel(
            Actor actor,
            @PathVariable MeetingId id,
            @Valid @ModelAttribute MeetingReasonForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        MeetingView meeting = ofOffice(actor, id);
        return Submission.submit(
                binding,
                () -> page("meeting/cancel", meeting, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.cancel(actor, id, form.getReason(), form.expectedVersion());
                    Flash.done(redirect, "meeting.done.cancelled");
                    return MeetingPages.redirect(id);
                }));
    }

    private static String page(String template, MeetingView meeting, Model model) {
        model.addAttribute("meeting", meeting);
        return template;
    }

    private MeetingView ahead(Actor actor, MeetingId id) {
        MeetingView meeting = ofOffice(actor, id);
        if (!meeting.state().isAhead()) {
            throw new RefusedException(null, "meeting.refused.over." + meeting.state());
        }
        return meeting;
    }

    private MeetingView ofOffice(Actor actor, MeetingId id) {
        MeetingView meeting = queries.view(id);
        MeetingPages.requireOffice(actor);
        return meeting;
    }
}
