package lianxi.supervision.notice.web;

import jakarta.validation.Valid;
import java.time.Clock;
import lianxi.document.DocumentState;
import lianxi.document.desk.DeskPages;
import lianxi.document.desk.DocumentActForm;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.Role;
import lianxi.shared.web.Dates;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Submission;
import lianxi.supervision.NoticeId;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.notice.ExaminationService;
import lianxi.supervision.notice.NoticePrints;
import lianxi.supervision.notice.NoticeQueries;
import lianxi.supervision.notice.NoticeService;
import lianxi.supervision.notice.NoticeView;
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

/** One notice: its page, its form, what it takes in, and 重新汇总. */
@Controller
@RequestMapping("/supervision/notices/{id}")
class NoticeController {

    private final NoticeQueries queries;
    private final NoticeService service;
    private final ExaminationService examinations;
    private final NoticePrints files;
    private final DeskPages desk;
    private final Idempotency idempotency;
    private final Dates dates;
    private final Clock clock;

    NoticeController(
            NoticeQueries queries,
            NoticeService service,
            ExaminationService examinations,
            NoticePrints files,
            DeskPages desk,
            Idempotency idempotency,
            Dates dates,
            Clock clock) {
        this.queries = queries;
        this.service = service;
        this.examinations = examinations;
        this.files = files;
        this.desk = desk;
        this.idempotency = idempotency;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping
    String show(Actor actor, @PathVariable NoticeId id, Model model) {
        NoticeView notice = queries.notice(actor, id);
        desk.fill(actor, NoticeCase.page(notice), files.file(notice), model);
        boolean review = notice.document().state() == DocumentState.IN_REVIEW;
        model.addAttribute("notice", notice);
        model.addAttribute("inside", actor.isInside());
        model.addAttribute("inner", SupervisionRights.supervises(actor) || actor.is(Role.LEADER));
        model.addAttribute("supervises", SupervisionRights.supervises(actor));
        model.addAttribute("examines", review && notice.needsExamination() && examinations.mayExamine(actor, notice));
        return "supervision/notice/detail";
    }

    @GetMapping("/edit")
    String edit(Actor actor, @PathVariable NoticeId id, Model model) {
        NoticeView notice = Notices.writable(queries, actor, id);
        if (notice.document().state() != DocumentState.DRAFT) {
            return redirect(notice);
        }
        model.addAttribute("supervisionNoticeForm", SupervisionNoticeForm.of(notice));
        return form(notice, model);
    }

    @PostMapping("/edit")
    String save(
            Actor actor,
            @PathVariable NoticeId id,
            @Valid @ModelAttribute SupervisionNoticeForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        NoticeView notice = Notices.writable(queries, actor, id);
        return Submission.submit(binding, () -> form(notice, model), () -> {
            service.edit(actor, id, form.expectedVersion(), form.command());
            Flash.done(redirect, "supervision.notice.done.edited");
            return redirect(notice);
        });
    }

    /** app.js: the draft of a form that is being written. */
    @PostMapping(path = "/edit", headers = "X-Requested-With=autosave")
    @ResponseBody
    ResponseEntity<DraftAnswer> autosave(
            Actor actor,
            @PathVariable NoticeId id,
            @Valid @ModelAttribute SupervisionNoticeForm form,
            BindingResult binding) {
        Notices.writable(queries, actor, id);
        if (binding.hasErrors()) {
            return ResponseEntity.unprocessableContent().build();
        }
        int version = service.edit(actor, id, form.expectedVersion(), form.command());
        return ResponseEntity.ok(new DraftAnswer(dates.saved(clock.instant()), version));
    }

    @PostMapping("/refresh")
    String refresh(
            Actor actor, @PathVariable NoticeId id, @ModelAttribute DocumentActForm form, RedirectAttributes redirect) {
        NoticeView notice = Notices.writable(queries, actor, id);
        return idempotency.once(actor, form.getKey(), () -> {
            service.refresh(actor, id, form.getVersion());
            Flash.done(redirect, "supervision.notice.done.refreshed");
            return redirect(notice);
        });
    }

    @GetMapping("/items")
    String items(Actor actor, @PathVariable NoticeId id, Model model) {
        NoticeView notice = Notices.writable(queries, actor, id);
        if (notice.document().state() != DocumentState.DRAFT || !notice.isCompiled()) {
            return redirect(notice);
        }
        model.addAttribute("notice", notice);
        model.addAttribute("key", FormKeys.fresh());
        return "supervision/notice/items";
    }

    @PostMapping("/items")
    String choose(
            Actor actor,
            @PathVariable NoticeId id,
            @ModelAttribute SupervisionNoticeItemsForm form,
            RedirectAttributes redirect) {
        NoticeView notice = Notices.writable(queries, actor, id);
        return idempotency.once(actor, form.getKey(), () -> {
            service.choose(actor, id, form.getVersion(), form.taken());
            Flash.done(redirect, "supervision.notice.done.chosen");
            return redirect(notice);
        });
    }

    private static String form(NoticeView notice, Model model) {
        model.addAttribute("notice", notice);
        return "supervision/notice/form";
    }

    private static String redirect(NoticeView notice) {
        return "redirect:" + notice.path();
    }

    /** What app.js shows and keeps after a draft was saved. */
    record DraftAnswer(String saved, int version) {}
}
