package lianxi.meeting.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lianxi.calendar.WorkCalendars;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingKind;
import lianxi.meeting.MeetingSeriesQueries;
import lianxi.meeting.MeetingService;
import lianxi.meeting.MeetingSubject.Subject;
import lianxi.meeting.MeetingSubjects;
import lianxi.meeting.MeetingTerms;
import lianxi.meeting.SeriesRule;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Option;
import lianxi.shared.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 召开会议: an ad-hoc or special-topic meeting on one page, filled in from what it is called for. */
@Controller
class MeetingPlanController {

    private static final int WORKDAYS_AHEAD = 2;
    private static final int TITLE_MAX = 80;
    private static final int USUAL_MINUTES = 60;
    private static final LocalTime USUAL_TIME = LocalTime.of(9, 0);

    private final MeetingService service;
    private final MeetingSubjects subjects;
    private final MeetingSeriesQueries series;
    private final WorkCalendars calendars;
    private final Idempotency idempotency;
    private final MessageSource messages;
    private final Clock clock;

    MeetingPlanController(
            MeetingService service,
            MeetingSubjects subjects,
            MeetingSeriesQueries series,
            WorkCalendars calendars,
            Idempotency idempotency,
            MessageSource messages,
            Clock clock) {
        this.service = service;
        this.subjects = subjects;
        this.series = series;
        this.calendars = calendars;
        this.idempotency = idempotency;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/meetings/new")
    String blank(Actor actor, @RequestParam(required = false) @Nullable String about, Model model, Locale locale) {
        MeetingPages.requireOffice(actor);
        Optional<Subject> subject = subjects.find(actor, about);
        MeetingForm form = new MeetingForm();
        form.setKind(subject.isPresent() ? MeetingKind.SPECIAL_TOPIC : MeetingKind.AD_HOC);
        subject.map(Subject::subject).ifPresent(form::setAbout);
        form.fill(usual(
                subject.map(Subject::title).map(title -> titled(title, locale)).orElse("")));
        model.addAttribute("meetingForm", form);
        return page(subject, model, locale);
    }

    @PostMapping("/meetings")
    String plan(
            Actor actor,
            @Valid @ModelAttribute MeetingForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        MeetingPages.requireOffice(actor);
        return Submission.submit(
                binding,
                () -> page(subjects.find(actor, form.getAbout()), model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    MeetingId id = service.plan(actor, form.toPlan());
                    Flash.done(redirect, "meeting.done.planned");
                    return MeetingPages.redirect(id);
                }));
    }

    /** Two working days from now, at the regular meeting's time and place. */
    private MeetingTerms usual(String title) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = calendars.current().plusWorkdays(today, WORKDAYS_AHEAD);
        Optional<SeriesRule> regular = series.current().flatMap(one -> one.termsOf(YearMonth.from(day)));
        return new MeetingTerms(
                title,
                day,
                regular.map(SeriesRule::at).orElse(USUAL_TIME),
                USUAL_MINUTES,
                regular.map(SeriesRule::place).orElse(""));
    }

    private String titled(String subject, Locale locale) {
        String words = messages.getMessage("meeting.new.titled", new Object[] {""}, locale);
        int room = TITLE_MAX - words.length();
        String name = subject.length() > room ? subject.substring(0, room - 1) + "…" : subject;
        return messages.getMessage("meeting.new.titled", new Object[] {name}, locale);
    }

    private String page(Optional<Subject> subject, Model model, Locale locale) {
        List<Option> kinds = Stream.of(MeetingKind.SPECIAL_TOPIC, MeetingKind.AD_HOC)
                .map(kind -> Option.of(kind, messages.getMessage(kind.messageKey(), null, locale)))
                .toList();
        model.addAttribute("kinds", kinds);
        model.addAttribute("subject", subject.orElse(null));
        return "meeting/new";
    }
}
