package lianxi.weekly.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import lianxi.shared.Actor;
import lianxi.shared.FiledFor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Option;
import lianxi.shared.web.Submission;
import lianxi.weekly.ReportQueries;
import lianxi.weekly.ReportView;
import lianxi.weekly.WeeklyReportId;
import lianxi.weekly.WeeklyService;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office takes reports over, sends them back, and files for units that phone in. */
@Controller
@RequestMapping("/weekly/reports/{id}")
class OfficeReportController {

    private final ReportQueries queries;
    private final WeeklyService service;
    private final ReportPages pages;
    private final Idempotency idempotency;
    private final MessageSource messages;
    private final Clock clock;

    OfficeReportController(
            ReportQueries queries,
            WeeklyService service,
            ReportPages pages,
            Idempotency idempotency,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.service = service;
        this.pages = pages;
        this.idempotency = idempotency;
        this.messages = messages;
        this.clock = clock;
    }

    /** 采用, and on to the next that waits; after the last one back to the board. */
    @PostMapping("/accept")
    String accept(
            Actor actor,
            @PathVariable WeeklyReportId id,
            @ModelAttribute WeeklyActForm form,
            RedirectAttributes redirect) {
        requireOffice(actor, id);
        return idempotency.once(actor, form.getKey(), () -> {
            service.accept(actor, id, form.getVersion());
            ReportView report = queries.view(actor, id);
            Flash.done(redirect, "weekly.accepted", report.unitName());
            return queries.nextWaiting(report.week(), id)
                    .map(ReportPages::redirect)
                    .orElse("redirect:/weekly/" + report.week());
        });
    }

    @PostMapping("/return")
    String sendBack(
            Actor actor,
            @PathVariable WeeklyReportId id,
            @ModelAttribute WeeklyActForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        requireOffice(actor, id);
        return Submission.submit(
                binding,
                () -> pages.detail(actor, queries.view(actor, id), model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.sendBack(actor, id, form.getVersion(), form.getReason());
                    Flash.done(redirect, "weekly.returned");
                    return ReportPages.redirect(id);
                }));
    }

    @GetMapping("/file-for")
    String filing(Actor actor, @PathVariable WeeklyReportId id, Model model) {
        requireOffice(actor, id);
        ReportView report = queries.view(actor, id);
        if (!report.isOpen()) {
            return ReportPages.redirect(id);
        }
        WeeklyFilingForm form = new WeeklyFilingForm();
        form.setKey(FormKeys.fresh());
        form.setVersion(report.version());
        form.fill(report.text());
        form.setToldOn(LocalDate.now(clock));
        form.setToldTime(LocalTime.now(clock).truncatedTo(ChronoUnit.MINUTES));
        model.addAttribute("weeklyFilingForm", form);
        return filingPage(report, model);
    }

    @PostMapping("/file-for")
    String fileFor(
            Actor actor,
            @PathVariable WeeklyReportId id,
            @Valid @ModelAttribute WeeklyFilingForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        requireOffice(actor, id);
        form.requireComplete(binding);
        try {
            return Submission.submit(
                    binding,
                    () -> filingPage(queries.view(actor, id), model),
                    () -> idempotency.once(actor, form.getKey(), () -> {
                        service.fileFor(actor, id, form.getVersion(), form.toText(), form.toFiledFor());
                        Flash.done(redirect, "weekly.filedFor");
                        return ReportPages.redirect(id);
                    }));
        } catch (StaleVersionException stale) {
            ReportView report = queries.view(actor, id);
            if (!report.isOpen()) {
                throw stale;
            }
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            pages.conflict(report, form, stale, model);
            model.addAttribute("channels", channels());
            return "weekly/file-for";
        }
    }

    private String filingPage(ReportView report, Model model) {
        pages.form(report, model);
        model.addAttribute("channels", channels());
        return "weekly/file-for";
    }

    private List<Option> channels() {
        return Arrays.stream(FiledFor.Channel.values())
                .map(channel -> Option.of(
                        channel, messages.getMessage(channel.messageKey(), null, LocaleContextHolder.getLocale())))
                .toList();
    }

    /** Another unit's report does not exist; the own one may be read, but this is the office's to do. */
    private void requireOffice(Actor actor, WeeklyReportId id) {
        if (!actor.is(Role.OFFICE)) {
            queries.view(actor, id);
            throw new ForbiddenException();
        }
    }
}
