package lianxi.meeting.minutes.web;

import jakarta.validation.Valid;
import java.time.Clock;
import lianxi.document.DocumentState;
import lianxi.document.desk.DeskPages;
import lianxi.document.desk.DocumentActForm;
import lianxi.meeting.minutes.PaperFiles;
import lianxi.meeting.minutes.PaperId;
import lianxi.meeting.minutes.PaperKind;
import lianxi.meeting.minutes.PaperQueries;
import lianxi.meeting.minutes.PaperService;
import lianxi.meeting.minutes.PaperView;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.Role;
import lianxi.shared.web.Dates;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A paper's page, its form, and 重新汇总. */
abstract class PaperPage {

    private final PaperKind kind;
    private final Tools tools;

    PaperPage(PaperKind kind, Tools tools) {
        this.kind = kind;
        this.tools = tools;
    }

    /** What both kinds work with. */
    @Component
    record Tools(
            PaperQueries queries,
            PaperService service,
            PaperFiles files,
            DeskPages desk,
            Idempotency idempotency,
            Dates dates,
            Clock clock) {}

    @GetMapping
    String show(Actor actor, @PathVariable PaperId id, Model model) {
        PaperView paper = tools.queries().paper(actor, kind, id);
        tools.desk().fill(actor, PaperCase.page(paper), tools.files().file(paper), model);
        model.addAttribute("paper", paper);
        model.addAttribute("inside", actor.isInside());
        return "meeting/minutes/detail";
    }

    @GetMapping("/edit")
    String edit(Actor actor, @PathVariable PaperId id, Model model) {
        PaperView paper = writable(actor, id);
        if (paper.document().state() != DocumentState.DRAFT) {
            return redirect(paper);
        }
        model.addAttribute("meetingPaperForm", MeetingPaperForm.of(paper));
        return form(paper, model);
    }

    @PostMapping("/edit")
    String save(
            Actor actor,
            @PathVariable PaperId id,
            @Valid @ModelAttribute MeetingPaperForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        PaperView paper = writable(actor, id);
        return Submission.submit(binding, () -> form(paper, model), () -> {
            tools.service().edit(actor, id, form.expectedVersion(), form.title(), form.texts());
            Flash.done(redirect, "meeting.paper.done.edited");
            return redirect(paper);
        });
    }

    /** app.js: the draft of a form that is being written. */
    @PostMapping(path = "/edit", headers = "X-Requested-With=autosave")
    @ResponseBody
    ResponseEntity<DraftAnswer> autosave(
            Actor actor,
            @PathVariable PaperId id,
            @Valid @ModelAttribute MeetingPaperForm form,
            BindingResult binding) {
        writable(actor, id);
        if (binding.hasErrors()) {
            return ResponseEntity.unprocessableContent().build();
        }
        int version = tools.service().edit(actor, id, form.expectedVersion(), form.title(), form.texts());
        return ResponseEntity.ok(
                new DraftAnswer(tools.dates().saved(tools.clock().instant()), version));
    }

    @PostMapping("/refresh")
    String refresh(
            Actor actor, @PathVariable PaperId id, @ModelAttribute DocumentActForm form, RedirectAttributes redirect) {
        PaperView paper = writable(actor, id);
        return tools.idempotency().once(actor, form.getKey(), () -> {
            tools.service().refresh(actor, id, form.getVersion());
            Flash.done(redirect, "meeting.paper.done.refreshed");
            return redirect(paper);
        });
    }

    /** The paper, for the office; whoever may read it learns that writing is not theirs. */
    private PaperView writable(Actor actor, PaperId id) {
        PaperView paper = tools.queries().paper(actor, kind, id);
        if (!actor.is(Role.OFFICE)) {
            throw new ForbiddenException();
        }
        return paper;
    }

    private static String form(PaperView paper, Model model) {
        model.addAttribute("paper", paper);
        return "meeting/minutes/form";
    }

    private static String redirect(PaperView paper) {
        return "redirect:" + paper.path();
    }

    /** What app.js shows and keeps after a draft was saved. */
    record DraftAnswer(String saved, int version) {}
}
