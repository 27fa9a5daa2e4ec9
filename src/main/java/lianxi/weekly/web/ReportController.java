package lianxi.weekly.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.function.Supplier;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.StaleVersionException;
import lianxi.shared.web.Dates;
import lianxi.shared.web.Flash;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Submission;
import lianxi.weekly.ReportQueries;
import lianxi.weekly.ReportState;
import lianxi.weekly.ReportView;
import lianxi.weekly.SavedDraft;
import lianxi.weekly.WeeklyReportId;
import lianxi.weekly.WeeklyService;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A unit writes and files its report: form, draft, 核对, 报送, 撤回. */
@Controller
@RequestMapping("/weekly/reports/{id}")
class ReportController {

    private final ReportQueries queries;
    private final WeeklyService service;
    private final ReportPages pages;
    private final Idempotency idempotency;
    private final Dates dates;

    ReportController(
            ReportQueries queries, WeeklyService service, ReportPages pages, Idempotency idempotency, Dates dates) {
        this.queries = queries;
        this.service = service;
        this.pages = pages;
        this.idempotency = idempotency;
        this.dates = dates;
    }

    @GetMapping
    String show(Actor actor, @PathVariable WeeklyReportId id, Model model) {
        ReportView report = queries.view(actor, id);
        if (!report.isOpen() || !ReportPages.isUnitSide(actor, report)) {
            return pages.detail(actor, report, model);
        }
        WeeklyReportForm form = new WeeklyReportForm();
        form.setKey(FormKeys.fresh());
        form.setVersion(report.version());
        form.fill(report.text());
        model.addAttribute("weeklyReportForm", form);
        return pages.form(report, model);
    }

    /** app.js: the draft of a form that is being written. */
    @PostMapping(path = "/draft", headers = "X-Requested-With=autosave")
    @ResponseBody
    ResponseEntity<DraftAnswer> autosave(
            Actor actor,
            @PathVariable WeeklyReportId id,
            @Valid @ModelAttribute WeeklyReportForm form,
            BindingResult binding) {
        if (binding.hasErrors()) {
            return ResponseEntity.unprocessableContent().build();
        }
        SavedDraft draft = service.saveDraft(actor, id, form.getVersion(), form.toText());
        return ResponseEntity.ok(new DraftAnswer(dates.saved(draft.at()), draft.version()));
    }

    @PostMapping("/draft")
    String save(
            Actor actor,
            @PathVariable WeeklyReportId id,
            @Valid @ModelAttribute WeeklyReportForm form,
            BindingResult binding,
            @RequestParam(defaultValue = "") String next,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        boolean checking = next.equals("check");
        if (checking) {
            form.requireComplete(binding);
        }
        Supplier<String> again = () -> pages.form(queries.view(actor, id), model);
        try {
            return Submission.submit(binding, again, () -> {
                service.saveDraft(actor, id, form.getVersion(), form.toText());
                if (!checking) {
                    Flash.done(redirect, "weekly.draft.saved");
                }
                return ReportPages.redirect(id) + (checking ? "/check" : "");
            });
        } catch (StaleVersionException stale) {
            ReportView report = queries.view(actor, id);
            if (!report.isOpen()) {
                throw stale;
            }
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return pages.conflict(report, form, stale, model);
        }
    }

    /** 核对: what will be filed, on one page. */
    @GetMapping("/check")
    String check(Actor actor, @PathVariable WeeklyReportId id, Model model) {
        ReportView report = queries.view(actor, id);
        if (!report.isOpen() || !report.touched() || !ReportPages.isUnitSide(actor, report)) {
            return ReportPages.redirect(id);
        }
        model.addAttribute("report", report);
        model.addAttribute("key", FormKeys.fresh());
        model.addAttribute("asksSignature", ReportPages.asksSignature(actor, report));
        return "weekly/check";
    }

    @PostMapping("/submit")
    String submit(
            Actor actor,
            @PathVariable WeeklyReportId id,
            @ModelAttribute WeeklyActForm form,
            RedirectAttributes redirect) {
        return idempotency.once(actor, form.getKey(), () -> {
            ReportState state = service.submit(actor, id, form.getVersion());
            Flash.done(redirect, state.isFiled() ? "weekly.submitted" : "weekly.signatureAsked");
            return ReportPages.redirect(id);
        });
    }

    @PostMapping("/withdraw")
    String withdraw(
            Actor actor,
            @PathVariable WeeklyReportId id,
            @ModelAttribute WeeklyActForm form,
            RedirectAttributes redirect) {
        return idempotency.once(actor, form.getKey(), () -> {
            service.withdraw(actor, id, form.getVersion());
            Flash.done(redirect, "weekly.withdrawn");
            return ReportPages.redirect(id);
        });
    }

    /** What app.js shows and keeps after a draft was saved. */
    record DraftAnswer(String saved, int version) {}
}
