package lianxi.meeting.attendance.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lianxi.meeting.MeetingId;
import lianxi.meeting.attendance.Answer;
import lianxi.meeting.attendance.AnswerPage;
import lianxi.meeting.attendance.AnswerQueries;
import lianxi.meeting.attendance.AttendanceService;
import lianxi.meeting.attendance.InvitationId;
import lianxi.shared.Actor;
import lianxi.shared.FiledFor;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Option;
import lianxi.shared.web.Submission;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 参会答复: in person, for a colleague of the own unit, or by the office on somebody's word. */
@Controller
class MeetingAnswerController {

    private final AnswerQueries queries;
    private final AttendanceService service;
    private final Idempotency idempotency;
    private final MessageSource messages;
    private final Clock clock;

    MeetingAnswerController(
            AnswerQueries queries,
            AttendanceService service,
            Idempotency idempotency,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.service = service;
        this.idempotency = idempotency;
        this.messages = messages;
        this.clock = clock;
    }

    /** Where the notice leads, whoever reads it. */
    @GetMapping("/meetings/{id}/answer")
    String first(Actor actor, @PathVariable MeetingId id) {
        return "redirect:/meetings/" + id + "/answers/" + queries.first(actor, id);
    }

    @GetMapping("/meetings/{id}/answers/{invitation}")
    String ask(
            Actor actor,
            @PathVariable MeetingId id,
            @PathVariable InvitationId invitation,
            Model model,
            Locale locale) {
        AnswerPage page = queries.page(actor, id, invitation);
        MeetingAnswerForm form = MeetingAnswerForm.of(page.invitee());
        form.toldNow(ZonedDateTime.now(clock));
        model.addAttribute("meetingAnswerForm", form);
        return page(actor, page, model, locale);
    }

    @PostMapping("/meetings/{id}/answers/{invitation}")
    String answer(
            Actor actor,
            @PathVariable MeetingId id,
            @PathVariable InvitationId invitation,
            @Valid @ModelAttribute MeetingAnswerForm form,
            BindingResult binding,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        AnswerPage page = queries.page(actor, id, invitation);
        return Submission.submit(
                binding,
                () -> page(actor, page, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.answer(actor, invitation, form.command(), form.version());
                    Flash.done(redirect, "meeting.attendance.done.answered");
                    return "redirect:/meetings/" + id + (actor.isInside() ? "" : "/answers/" + invitation);
                }));
    }

    private String page(Actor actor, AnswerPage page, Model model, Locale locale) {
        model.addAttribute("page", page);
        model.addAttribute("inside", actor.isInside());
        model.addAttribute("answers", options(locale));
        model.addAttribute(
                "channels",
                Arrays.stream(FiledFor.Channel.values())
                        .map(one -> Option.of(one, messages.getMessage(one.messageKey(), null, locale)))
                        .toList());
        return "meeting/attendance/answer";
    }

    private List<Option> options(Locale locale) {
        return Arrays.stream(Answer.values())
                .map(one -> Option.of(one, messages.getMessage(one.messageKey(), null, locale)))
                .toList();
    }
}
