package lianxi.meeting.attendance.web;

import jakarta.validation.Valid;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.MeetingState;
import lianxi.meeting.attendance.InvitationId;
import lianxi.meeting.attendance.NoticeChecks;
import lianxi.meeting.attendance.NoticePreview;
import lianxi.meeting.attendance.NoticeService;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.Role;
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

/** 会议通知: checked on a page before it goes; afterwards reminders by click. */
@Controller
class MeetingNoticeController {

    private final NoticeChecks checks;
    private final NoticeService service;
    private final MeetingQueries meetings;
    private final Idempotency idempotency;

    MeetingNoticeController(
            NoticeChecks checks, NoticeService service, MeetingQueries meetings, Idempotency idempotency) {
        this.checks = checks;
        this.service = service;
        this.meetings = meetings;
        this.idempotency = idempotency;
    }

    @GetMapping("/meetings/{id}/notice")
    String check(Actor actor, @PathVariable MeetingId id, Model model) {
        NoticePreview preview = preview(actor, id);
        if (preview.meeting().state() != MeetingState.PLANNED) {
            return "redirect:/meetings/" + id;
        }
        model.addAttribute("meetingNoticeForm", MeetingNoticeForm.of(preview));
        return page(preview, model);
    }

    @PostMapping("/meetings/{id}/notice")
    String send(
            Actor actor,
            @PathVariable MeetingId id,
            @Valid @ModelAttribute MeetingNoticeForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        NoticePreview preview = preview(actor, id);
        return Submission.submit(
                binding,
                () -> page(preview, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.send(actor, id, form.command(), form.version());
                    Flash.done(redirect, "meeting.attendance.done.sent");
                    return "redirect:/meetings/" + id;
                }));
    }

    @PostMapping("/meetings/{id}/reminders")
    String remind(
            Actor actor,
            @PathVariable MeetingId id,
            @RequestParam(required = false) @Nullable InvitationId invitation,
            @RequestParam(required = false) @Nullable String key,
            RedirectAttributes redirect) {
        meetings.view(id);
        requireOffice(actor);
        return idempotency.once(actor, key, () -> {
            Flash.done(redirect, "meeting.attendance.done.reminded", service.remind(actor, id, invitation));
            return "redirect:/meetings/" + id;
        });
    }

    private NoticePreview preview(Actor actor, MeetingId id) {
        meetings.view(id);
        requireOffice(actor);
        return checks.preview(id);
    }

    static void requireOffice(Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            throw new ForbiddenException();
        }
    }

    private static String page(NoticePreview preview, Model model) {
        model.addAttribute("preview", preview);
        return "meeting/attendance/notice";
    }
}
