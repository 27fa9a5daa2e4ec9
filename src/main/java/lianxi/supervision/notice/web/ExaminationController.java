package lianxi.supervision.notice.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import lianxi.document.DocumentState;
import lianxi.document.attachment.Attachments;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Option;
import lianxi.shared.web.Submission;
import lianxi.supervision.NoticeId;
import lianxi.supervision.notice.ExaminationService;
import lianxi.supervision.notice.NoticePrints;
import lianxi.supervision.notice.NoticeQueries;
import lianxi.supervision.notice.NoticeView;
import lianxi.supervision.notice.PaperExamination;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 组长审定: the pages before the eyes, then 同意 or what is to be changed; or the supervision group records it from paper. */
@Controller
@RequestMapping("/supervision/notices/{id}/examination")
class ExaminationController {

    private final NoticeQueries queries;
    private final ExaminationService service;
    private final NoticePrints files;
    private final Attachments attachments;
    private final Idempotency idempotency;
    private final MessageSource messages;
    private final Clock clock;

    ExaminationController(
            NoticeQueries queries,
            ExaminationService service,
            NoticePrints files,
            Attachments attachments,
            Idempotency idempotency,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.service = service;
        this.files = files;
        this.attachments = attachments;
        this.idempotency = idempotency;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String read(Actor actor, @PathVariable NoticeId id, Model model, Locale locale) {
        NoticeView notice = examinable(actor, id);
        if (isOver(notice)) {
            return "redirect:" + notice.path();
        }
        SupervisionExaminationForm form = new SupervisionExaminationForm();
        form.setVersion(notice.version());
        model.addAttribute("supervisionExaminationForm", form);
        return page(notice, model, locale);
    }

    @PostMapping
    String examine(
            Actor actor,
            @PathVariable NoticeId id,
            @Valid @ModelAttribute SupervisionExaminationForm form,
            BindingResult binding,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        NoticeView notice = examinable(actor, id);
        return Submission.submit(
                binding,
                () -> page(notice, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.examine(actor, id, form.getVersion(), form.said());
                    Flash.done(redirect, "supervision.notice.done.examined");
                    return "redirect:" + notice.path();
                }));
    }

    @GetMapping("/paper")
    String paper(Actor actor, @PathVariable NoticeId id, Model model, Locale locale) {
        NoticeView notice = Notices.writable(queries, actor, id);
        if (isOver(notice)) {
            return "redirect:" + notice.path();
        }
        LocalDate today = LocalDate.now(clock);
        SupervisionPaperExaminationForm form = new SupervisionPaperExaminationForm();
        form.setVersion(notice.version());
        form.setOn(today);
        form.setExaminedBy(service.examiners(notice, today).stream().findFirst().orElse(""));
        model.addAttribute("supervisionPaperExaminationForm", form);
        return paperPage(notice, model, locale);
    }

    @PostMapping("/paper")
    String record(
            Actor actor,
            @PathVariable NoticeId id,
            @Valid @ModelAttribute SupervisionPaperExaminationForm form,
            BindingResult binding,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        NoticeView notice = Notices.writable(queries, actor, id);
        attachments.stage(actor, form.getFiles(), binding);
        return Submission.submit(
                binding,
                () -> paperPage(notice, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    PaperExamination paper = new PaperExamination(
                            form.getExaminedBy(),
                            Objects.requireNonNull(form.getOn()),
                            form.getFiles().ids());
                    service.record(actor, id, form.getVersion(), form.said(), paper);
                    Flash.done(redirect, "supervision.notice.done.recorded");
                    return "redirect:" + notice.path();
                }));
    }

    private NoticeView examinable(Actor actor, NoticeId id) {
        NoticeView notice = queries.notice(actor, id);
        if (!service.mayExamine(actor, notice)) {
            throw new ForbiddenException();
        }
        return notice;
    }

    private static boolean isOver(NoticeView notice) {
        return notice.document().state() != DocumentState.IN_REVIEW || !notice.needsExamination();
    }

    private String page(NoticeView notice, Model model, Locale locale) {
        fill(notice, model, locale);
        model.addAttribute("desk", NoticeCase.page(notice));
        model.addAttribute(
                "pages",
                IntStream.rangeClosed(1, files.file(notice).pages()).boxed().toList());
        return "supervision/notice/examination";
    }

    private String paperPage(NoticeView notice, Model model, Locale locale) {
        fill(notice, model, locale);
        return "supervision/notice/examination-paper";
    }

    private void fill(NoticeView notice, Model model, Locale locale) {
        model.addAttribute("notice", notice);
        model.addAttribute(
                "answers",
                List.of(
                        new Option("true", messages.getMessage("supervision.notice.examination.agree", null, locale)),
                        new Option(
                                "false", messages.getMessage("supervision.notice.examination.object", null, locale))));
    }
}
