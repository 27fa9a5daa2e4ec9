package lianxi.supervision.plan.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditResult;
import lianxi.audit.AuditTrail;
import lianxi.shared.Actor;
import lianxi.shared.Idempotency;
import lianxi.shared.web.Downloads;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import lianxi.supervision.PlanId;
import lianxi.supervision.plan.PlanPage;
import lianxi.supervision.plan.PlanPageQueries;
import lianxi.supervision.plan.PlanService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One plan (督查计划详情): read, printed, exported, begun. */
@Controller
class PlanDetailController {

    private final PlanPageDesk desk;
    private final PlanPageQueries queries;
    private final PlanService service;
    private final PlanSheet sheet;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final Clock clock;

    PlanDetailController(
            PlanPageDesk desk,
            PlanPageQueries queries,
            PlanService service,
            PlanSheet sheet,
            Idempotency idempotency,
            AuditTrail audit,
            Clock clock) {
        this.desk = desk;
        this.queries = queries;
        this.service = service;
        this.sheet = sheet;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/supervision/plans/new")
    String blank(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer month,
            Model model,
            Locale locale) {
        PlanPageDesk.requireSupervisor(actor);
        SupervisionPlanNewForm form = new SupervisionPlanNewForm();
        form.setYear(year == null ? LocalDate.now(clock).getYear() : year);
        form.setMonth(month);
        model.addAttribute("supervisionPlanNewForm", form);
        return creating(model, locale);
    }

    @PostMapping("/supervision/plans")
    String draft(
            Actor actor,
            @Valid @ModelAttribute SupervisionPlanNewForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        PlanPageDesk.requireSupervisor(actor);
        return Submission.submit(
                binding,
                () -> creating(model, locale),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    PlanId id = service.draft(actor, form.toPeriod());
                    Flash.done(redirect, "supervision.plan.done.drafted");
                    return PlanPageDesk.redirect(id);
                }));
    }

    @GetMapping("/supervision/plans/{id}")
    String show(Actor actor, @PathVariable PlanId id, Model model) {
        return desk.detail(actor, id, model);
    }

    @GetMapping("/supervision/plans/{id}.xlsx")
    ResponseEntity<byte[]> export(Actor actor, @PathVariable PlanId id, Locale locale) {
        PlanPage page = queries.page(actor, id);
        audit.recordAlone(
                actor,
                "supervision.plan.export",
                "supervision_plan",
                id,
                AuditResult.DONE,
                AuditFields.none().plain("rows", null, page.plan().items().size()));
        return Downloads.spreadsheet(sheet.title(page.plan().period(), locale), sheet.plan(page, locale));
    }

    private String creating(Model model, Locale locale) {
        model.addAttribute("months", desk.months(locale));
        return "supervision/plan/new";
    }
}
