package lianxi.meeting.room.web;

import jakarta.validation.Valid;
import java.util.Objects;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingView;
import lianxi.meeting.agenda.AgendaRights;
import lianxi.meeting.attendance.AttendanceQueries;
import lianxi.meeting.attendance.AttendanceService;
import lianxi.meeting.attendance.InvitationId;
import lianxi.meeting.attendance.ObserverCommand;
import lianxi.meeting.attendance.ObserverService;
import lianxi.meeting.attendance.Presence;
import lianxi.meeting.attendance.PresenceCommand;
import lianxi.meeting.decision.OutcomeKind;
import lianxi.meeting.decision.OutcomeService;
import lianxi.meeting.room.RoomQueries;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.NotFoundException;
import lianxi.shared.Role;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Submission;
import lianxi.shared.web.TextNormaliser;
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

/**
 * 会场: the agenda item by item, who is there by tap, what comes of each. Every post answers with the page itself, so that
 * what was typed without a network is sent later by the page's script, each once by its key.
 */
@Controller
@RequestMapping("/meetings/{id}/room")
class RoomController {

    private final RoomQueries queries;
    private final AttendanceQueries invitations;
    private final AttendanceService attendance;
    private final ObserverService observers;
    private final OutcomeService outcomes;
    private final Idempotency idempotency;

    RoomController(
            RoomQueries queries,
            AttendanceQueries invitations,
            AttendanceService attendance,
            ObserverService observers,
            OutcomeService outcomes,
            Idempotency idempotency) {
        this.queries = queries;
        this.invitations = invitations;
        this.attendance = attendance;
        this.observers = observers;
        this.outcomes = outcomes;
        this.idempotency = idempotency;
    }

    @GetMapping
    String room(Actor actor, @PathVariable MeetingId id, Model model) {
        MeetingView meeting = queries.meeting(id);
        if (!RoomQueries.isOpen(meeting)) {
            return "redirect:/meetings/" + id;
        }
        if (!AgendaRights.mayRead(actor, meeting)) {
            throw new NotFoundException();
        }
        model.addAttribute("meetingRoomForm", new MeetingRoomForm());
        return page(actor, meeting, model);
    }

    @PostMapping("/outcomes")
    String record(
            Actor actor,
            @PathVariable MeetingId id,
            @Valid @ModelAttribute MeetingRoomForm form,
            BindingResult binding,
            Model model) {
        MeetingView meeting = running(actor, id);
        return Submission.submit(
                binding,
                () -> page(actor, meeting, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    outcomes.add(actor, id, form.command());
                    return back(id, "#item-" + Objects.requireNonNull(form.getItem()));
                }));
    }

    @PostMapping("/presence")
    String tap(
            Actor actor,
            @PathVariable MeetingId id,
            @RequestParam InvitationId invitation,
            @RequestParam Presence presence,
            @RequestParam(defaultValue = "") String came,
            @RequestParam(required = false) @Nullable String key) {
        running(actor, id);
        if (!invitations.invitee(invitation).meeting().equals(id)) {
            throw new NotFoundException();
        }
        return idempotency.once(actor, key, () -> {
            attendance.record(actor, invitation, new PresenceCommand(presence, TextNormaliser.oneLine(came)));
            return back(id, "#attendance");
        });
    }

    /** 按答复记: whoever answered is recorded as the answer says. */
    @PostMapping("/answered")
    String asAnswered(Actor actor, @PathVariable MeetingId id, @RequestParam(required = false) @Nullable String key) {
        running(actor, id);
        return idempotency.once(actor, key, () -> {
            attendance.recordAsAnswered(actor, id);
            return back(id, "#attendance");
        });
    }

    /** Somebody came who was not on the list. */
    @PostMapping("/observers")
    String walkIn(
            Actor actor,
            @PathVariable MeetingId id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable String key) {
        running(actor, id);
        return idempotency.once(actor, key, () -> {
            InvitationId came = observers.add(actor, id, ObserverCommand.named(TextNormaliser.oneLine(name)));
            attendance.record(actor, came, PresenceCommand.of(Presence.PRESENT));
            return back(id, "#attendance");
        });
    }

    @PostMapping("/held")
    String held(
            Actor actor,
            @PathVariable MeetingId id,
            @RequestParam(required = false) @Nullable String key,
            RedirectAttributes redirect) {
        running(actor, id);
        return idempotency.once(actor, key, () -> {
            attendance.hold(actor, id);
            Flash.done(redirect, "meeting.room.done.held");
            return "redirect:/meetings/" + id;
        });
    }

    private MeetingView running(Actor actor, MeetingId id) {
        MeetingView meeting = queries.meeting(id);
        if (!actor.is(Role.OFFICE)) {
            throw AgendaRights.mayRead(actor, meeting) ? new ForbiddenException() : new NotFoundException();
        }
        return meeting;
    }

    private String page(Actor actor, MeetingView meeting, Model model) {
        model.addAttribute("room", queries.page(actor, meeting));
        model.addAttribute(
                "owner", actor.account() == null ? "" : actor.account().toString());
        model.addAttribute("presences", Presence.values());
        model.addAttribute("kinds", OutcomeKind.values());
        model.addAttribute("key", FormKeys.fresh());
        return "meeting/room/room";
    }

    private static String back(MeetingId id, String place) {
        return "redirect:/meetings/" + id + "/room" + place;
    }
}
