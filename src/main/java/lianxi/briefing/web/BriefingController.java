package lianxi.briefing.web;

import jakarta.validation.Valid;
import java.time.Clock;
import lianxi.briefing.BriefingId;
import lianxi.briefing.BriefingQueries;
import lianxi.briefing.BriefingService;
import lianxi.briefing.BriefingView;
import lianxi.document.DocumentState;
import lianxi.document.desk.DocumentActForm;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Dates;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One briefing: its page, its form and 重新汇总. */
@Controller
@RequestMapping("/briefings/{id}")
class BriefingController {

    private final BriefingQueries queries;
    private final BriefingService service;
    private final BriefingPages pages;
    private final Idempotency idempotency;
    private final Dates dates;
    private final Clock clock;

    BriefingController(
            BriefingQueries queries,
            BriefingService service,
            BriefingPages pages,
            Idempotency idempotency,
            Dates dates,
            Clock clock) {
        this.queries = queries;
        this.service = service;
        this.pages = pages;
        this.idempotency = idempotency;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping
    String show(Actor actor, @PathVariable BriefingId id, Model model) {
        return pages.detail(actor, id, model);
    }

    @GetMapping("/edit")
    String edit(Actor actor, @PathVariable BriefingId id, Model model) {
        BriefingView briefing = queries.briefing(actor, id);
        BriefingPages.requireOffice(actor);
        if (briefing.document().state() != DocumentState.DRAFT) {
            return BriefingPages.redirect(id);
        }
        model.addAttribute("briefingForm", BriefingForm.of(briefing));
        return pages.form(briefing, model);
    }

    @PostMapping("/edit")
    String save(
            Actor actor,
            @PathVariable BriefingId id,
            @Valid @ModelAttribute BriefingForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        queries.document(actor, id);
        BriefingPages.requireOffice(actor);
        return Submission.submit(binding, () -> pages.form(queries.briefing(actor, id), model), () -> {
            service.edit(actor, id, form.getVersion(), form.getTitle(), form.sections());
            Flash.done(redirect, "briefing.done.edited");
            return BriefingPages.redirect(id);
        });
    }

    /** app.js: the draft of a form that is being written. */
    @PostMapping(path = "/edit", headers = "X-Requested-With=autosave")
    @ResponseBody
    ResponseEntity<DraftAnswer> autosave(
            Actor actor, @PathVariable BriefingId id, @Valid @ModelAttribute BriefingForm form, BindingResult binding) {
        queries.document(actor, id);
        BriefingPages.requireOffice(actor);
        if (binding.hasErrors()) {
            return ResponseEntity.unprocessableContent().build();
        }
        int version = service.edit(actor, id, form.getVersion(), form.getTitle(), form.sections());
        return ResponseEntity.ok(new DraftAnswer(dates.saved(clock.instant()), version));
    }

    @PostMapping("/refresh")
    String refresh(
            Actor actor,
            @PathVariable BriefingId id,
            @ModelAttribute DocumentActForm form,
            RedirectAttributes redirect) {
        queries.document(actor, id);
        return idempotency.once(actor, form.getKey(), () -> {
            service.refresh(actor, id, form.getVersion());
            Flash.done(redirect, "briefing.done.refreshed");
            return BriefingPages.redirect(id);
        });
    }

    /** What app.js shows and keeps after a draft was saved. */
    record DraftAnswer(String saved, int version) {}
}
