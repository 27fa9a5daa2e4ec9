package lianxi.meeting.web;

import jakarta.validation.Valid;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lianxi.meeting.MeetingSeries;
import lianxi.meeting.MeetingSeriesService;
import lianxi.meeting.SeriesRule;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 会期安排: when regular meetings are held; the office changes it for months that are not drafted. */
@Controller
@RequestMapping("/meetings/series")
class MeetingSeriesController {

    private final SeriesPage page;
    private final MeetingSeriesService service;
    private final Idempotency idempotency;

    MeetingSeriesController(SeriesPage page, MeetingSeriesService service, Idempotency idempotency) {
        this.page = page;
        this.service = service;
        this.idempotency = idempotency;
    }

    @GetMapping
    String show(Actor actor, Model model, Locale locale) {
        Optional<MeetingSeries> series = page.series();
        MeetingSeriesForm form = new MeetingSeriesForm();
        series.ifPresent(one -> {
            List<SeriesRule> rules = one.rules();
            form.fill(rules.get(rules.size() - 1));
            form.setVersion(rules.size());
        });
        model.addAttribute("meetingSeriesForm", form);
        return page.fill(series, actor.is(Role.OFFICE), model, locale);
    }

    @PostMapping
    String save(
            Actor actor,
            @Valid @ModelAttribute MeetingSeriesForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        MeetingPages.requireOffice(actor);
        Optional<MeetingSeries> series = page.series();
        return Submission.submit(
                binding,
                () -> page.fill(series, true, model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    write(actor, series, form);
                    Flash.done(redirect, "meeting.series.done");
                    return "redirect:/meetings/series";
                }));
    }

    /** Only after validation. */
    @SuppressWarnings("NullAway")
    private void write(Actor actor, Optional<MeetingSeries> series, MeetingSeriesForm form) {
        LocalTime at = form.getAt();
        int minutes = form.getMinutes();
        if (series.isEmpty()) {
            service.begin(actor, form.toRule(), at, minutes, form.getPlace());
            return;
        }
        YearMonth from = form.getFrom();
        if (from == null) {
            throw new RefusedException("from", "meeting.series.refused.from");
        }
        int known = form.getVersion() == null ? -1 : form.getVersion();
        service.change(actor, series.get().id(), from, form.toRule(), at, minutes, form.getPlace(), known);
    }
}
