package lianxi.meeting.minutes.web;

import lianxi.document.desk.DocumentActForm;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.minutes.PaperId;
import lianxi.meeting.minutes.PaperKind;
import lianxi.meeting.minutes.PaperLine;
import lianxi.meeting.minutes.PaperQueries;
import lianxi.meeting.minutes.PaperService;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.NotFoundException;
import lianxi.shared.Role;
import lianxi.shared.web.Flash;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From a meeting's page: 起草纪要, 起草落实情况报告, and the minutes at their stable address. */
@Controller
@RequestMapping("/meetings/{id}")
class MeetingPapersController {

    private final MeetingQueries meetings;
    private final PaperQueries papers;
    private final PaperService service;
    private final MinutesDesks.Files files;
    private final Idempotency idempotency;

    MeetingPapersController(
            MeetingQueries meetings,
            PaperQueries papers,
            PaperService service,
            MinutesDesks.Files files,
            Idempotency idempotency) {
        this.meetings = meetings;
        this.papers = papers;
        this.service = service;
        this.files = files;
        this.idempotency = idempotency;
    }

    @PostMapping("/minutes")
    String minutes(
            Actor actor,
            @PathVariable MeetingId id,
            @ModelAttribute DocumentActForm form,
            RedirectAttributes redirect) {
        return draft(actor, id, PaperKind.MINUTES, form, redirect);
    }

    @PostMapping("/report")
    String report(
            Actor actor,
            @PathVariable MeetingId id,
            @ModelAttribute DocumentActForm form,
            RedirectAttributes redirect) {
        return draft(actor, id, PaperKind.REPORT, form, redirect);
    }

    @GetMapping("/minutes.pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable MeetingId id) {
        PaperLine minutes = papers.first(actor, id, PaperKind.MINUTES).orElseThrow(NotFoundException::new);
        return files.own(actor, minutes.id().value());
    }

    private String draft(Actor actor, MeetingId id, PaperKind kind, DocumentActForm form, RedirectAttributes redirect) {
        meetings.view(id);
        if (!actor.is(Role.OFFICE)) {
            throw new ForbiddenException();
        }
        return idempotency.once(actor, form.getKey(), () -> {
            PaperId paper = service.draft(actor, id, kind);
            Flash.done(redirect, "meeting.paper.done.drafted." + kind);
            return "redirect:" + kind.path(paper);
        });
    }
}
