package lianxi.meeting.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.MeetingService;
import lianxi.meeting.MeetingView;
import lianxi.roster.DelegationView;
import lianxi.roster.PlaceRole;
import lianxi.roster.PlaceView;
import lianxi.roster.RosterQueries;
import lianxi.roster.StandInQueries;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.Power;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.web.Flash;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 委托主持: a deputy chairs the meeting on the group head's written authority, or the head takes it back. */
@Controller
class MeetingEntrustController {

    private final MeetingQueries queries;
    private final MeetingService service;
    private final RosterQueries roster;
    private final StandInQueries standIns;
    private final Idempotency idempotency;

    MeetingEntrustController(
            MeetingQueries queries,
            MeetingService service,
            RosterQueries roster,
            StandInQueries standIns,
            Idempotency idempotency) {
        this.queries = queries;
        this.service = service;
        this.roster = roster;
        this.standIns = standIns;
        this.idempotency = idempotency;
    }

    @GetMapping("/meetings/{id}/entrust")
    String form(Actor actor, @PathVariable MeetingId id, Model model) {
        MeetingView meeting = entrustable(actor, id);
        if (!meeting.state().isAhead()) {
            throw new RefusedException(null, "meeting.refused.over." + meeting.state());
        }
        MeetingEntrustForm form = new MeetingEntrustForm();
        form.setVersion(meeting.version());
        authority(meeting.day()).ifPresent(authority -> {
            form.setDeputy(authority.deputy());
            form.setBasis(authority.document().title());
            form.setOn(authority.document().day());
        });
        model.addAttribute("meetingEntrustForm", form);
        return page(meeting, model);
    }

    @PostMapping("/meetings/{id}/entrust")
    String entrust(
            Actor actor,
            @PathVariable MeetingId id,
            @Valid @ModelAttribute MeetingEntrustForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        MeetingView meeting = entrustable(actor, id);
        return Submission.submit(
                binding,
                () -> page(meeting, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.entrust(actor, id, form.toEntrusting(), form.expectedVersion());
                    Flash.done(redirect, "meeting.done.entrusted");
                    return MeetingPages.redirect(id);
                }));
    }

    @PostMapping("/meetings/{id}/take-back")
    String takeBack(
            Actor actor,
            @PathVariable MeetingId id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(required = false) @Nullable String key,
            RedirectAttributes redirect) {
        entrustable(actor, id);
        return idempotency.once(actor, key, () -> {
            service.takeBack(actor, id, version);
            Flash.done(redirect, "meeting.done.taken-back");
            return MeetingPages.redirect(id);
        });
    }

    private String page(MeetingView meeting, Model model) {
        List<Option> deputies = roster.groupOn(meeting.day()).stream()
                .filter(place -> place.role() == PlaceRole.DEPUTY_HEAD)
                .map(MeetingEntrustController::option)
                .toList();
        model.addAttribute("meeting", meeting);
        model.addAttribute("deputies", deputies);
        return "meeting/entrust";
    }

    private static Option option(PlaceView place) {
        return Option.of(place.person(), place.post().isBlank() ? place.name() : place.name() + " " + place.post());
    }

    /** The 授权 in force on the meeting's day, if the roster knows one. */
    private Optional<DelegationView> authority(LocalDate day) {
        return standIns.delegationsFrom(day).stream()
                .filter(delegation -> delegation.isOn(day))
                .findFirst();
    }

    private MeetingView entrustable(Actor actor, MeetingId id) {
        MeetingView meeting = queries.view(id);
        if (!actor.is(Role.OFFICE) && !actor.has(Power.GROUP_HEAD)) {
            throw new ForbiddenException();
        }
        return meeting;
    }
}
