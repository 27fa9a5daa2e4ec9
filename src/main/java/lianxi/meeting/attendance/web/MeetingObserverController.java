package lianxi.meeting.attendance.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.MeetingState;
import lianxi.meeting.MeetingView;
import lianxi.meeting.attendance.AttendanceQueries;
import lianxi.meeting.attendance.InvitationId;
import lianxi.meeting.attendance.InviteeView;
import lianxi.meeting.attendance.ObserverService;
import lianxi.roster.PersonQueries;
import lianxi.roster.RosterQueries;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.NotFoundException;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Option;
import lianxi.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 列席: units, persons and names that the office adds and takes out. */
@Controller
@RequestMapping("/meetings/{id}/observers")
class MeetingObserverController {

    private final MeetingQueries meetings;
    private final AttendanceQueries attendance;
    private final ObserverService service;
    private final RosterQueries roster;
    private final PersonQueries persons;
    private final Idempotency idempotency;
    private final Clock clock;

    MeetingObserverController(
            MeetingQueries meetings,
            AttendanceQueries attendance,
            ObserverService service,
            RosterQueries roster,
            PersonQueries persons,
            Idempotency idempotency,
            Clock clock) {
        this.meetings = meetings;
        this.attendance = attendance;
        this.service = service;
        this.roster = roster;
        this.persons = persons;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, @PathVariable MeetingId id, Model model) {
        MeetingView meeting = opened(actor, id);
        model.addAttribute("meetingObserverForm", new MeetingObserverForm());
        return page(meeting, model);
    }

    @PostMapping
    String add(
            Actor actor,
            @PathVariable MeetingId id,
            @Valid @ModelAttribute MeetingObserverForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        MeetingView meeting = opened(actor, id);
        return Submission.submit(
                binding,
                () -> page(meeting, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.add(actor, id, form.command());
                    Flash.done(
                            redirect,
                            meeting.state() == MeetingState.NOTIFIED
                                    ? "meeting.attendance.done.observerTold"
                                    : "meeting.attendance.done.observer");
                    return "redirect:/meetings/" + id + "/observers";
                }));
    }

    @PostMapping("/{invitation}/remove")
    String remove(
            Actor actor,
            @PathVariable MeetingId id,
            @PathVariable InvitationId invitation,
            @RequestParam(required = false) @Nullable String key,
            RedirectAttributes redirect) {
        opened(actor, id);
        return idempotency.once(actor, key, () -> {
            InviteeView observer = attendance.invitee(invitation);
            if (!observer.meeting().equals(id)) {
                throw new NotFoundException();
            }
            service.remove(actor, invitation);
            Flash.done(redirect, "meeting.attendance.done.observerRemoved", observer.name());
            return "redirect:/meetings/" + id + "/observers";
        });
    }

    private MeetingView opened(Actor actor, MeetingId id) {
        MeetingView meeting = meetings.view(id);
        MeetingNoticeController.requireOffice(actor);
        return meeting;
    }

    private String page(MeetingView meeting, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("meeting", meeting);
        model.addAttribute(
                "observers",
                attendance.invitees(meeting.id()).stream()
                        .filter(one -> !one.isMember())
                        .toList());
        model.addAttribute("open", meeting.state().isAhead() || meeting.state() == MeetingState.HELD);
        model.addAttribute(
                "units",
                roster.units().stream()
                        .map(unit -> Option.of(unit.id(), unit.name()))
                        .toList());
        model.addAttribute(
                "persons",
                persons.all(today).stream()
                        .map(one -> Option.of(
                                one.id(), one.ties().isEmpty() ? one.name() : one.name() + " · " + one.ties()))
                        .toList());
        model.addAttribute("key", FormKeys.fresh());
        return "meeting/attendance/observers";
    }
}
