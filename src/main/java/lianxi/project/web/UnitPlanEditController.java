package lianxi.project.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.project.ProjectId;
import lianxi.project.plan.PlanPage;
import lianxi.project.plan.PlanRowView;
import lianxi.project.plan.SavedPlan;
import lianxi.project.plan.UnitPlanQueries;
import lianxi.project.plan.UnitPlanService;
import lianxi.project.plan.UnitPlanView;
import lianxi.shared.Actor;
import lianxi.shared.FieldConflict;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Idempotency;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import lianxi.shared.web.Dates;
import lianxi.shared.web.Flash;
import lianxi.shared.web.Submission;
import org.jspecify.annotations.Nullable;
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

/** The unit writes its plan: begin a version, follow the schedule, keep the draft. */
@Controller
@RequestMapping("/units/{id}/plan")
class UnitPlanEditController {

    private final UnitPlanQueries queries;
    private final UnitPlanService service;
    private final UnitPlanPages pages;
    private final Idempotency idempotency;
    private final Dates dates;

    UnitPlanEditController(
            UnitPlanQueries queries,
            UnitPlanService service,
            UnitPlanPages pages,
            Idempotency idempotency,
            Dates dates) {
        this.queries = queries;
        this.service = service;
        this.pages = pages;
        this.idempotency = idempotency;
        this.dates = dates;
    }

    @PostMapping("/start")
    String start(
            Actor actor,
            @PathVariable UnitId id,
            @ModelAttribute ProjectPlanActForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        PlanPage page = writable(actor, id);
        return Submission.submit(
                binding,
                () -> pages.detail(actor, page, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.draft(actor, id);
                    Flash.done(redirect, "project.plan.drafted");
                    return UnitPlanPages.redirect(id) + "/edit";
                }));
    }

    @PostMapping("/refresh")
    String refresh(
            Actor actor,
            @PathVariable UnitId id,
            @ModelAttribute ProjectPlanActForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        PlanPage page = writable(actor, id);
        return Submission.submit(
                binding,
                () -> pages.detail(actor, page, model),
                () -> idempotency.once(actor, form.getKey(), () -> {
                    service.refresh(actor, id, form.getVersion());
                    Flash.done(redirect, "project.plan.refreshed");
                    return UnitPlanPages.redirect(id) + "/edit";
                }));
    }

    @GetMapping("/edit")
    String edit(
            Actor actor,
            @PathVariable UnitId id,
            @RequestParam(required = false) @Nullable ProjectId project,
            Model model) {
        PlanPage page = writable(actor, id);
        UnitPlanView plan = page.plan();
        if (plan == null || !plan.state().isOpen()) {
            return UnitPlanPages.redirect(id);
        }
        List<PlanRowView> shown = pages.shown(plan, project);
        model.addAttribute("projectPlanForm", ProjectPlanForm.of(plan, shown));
        return pages.form(page, shown, Map.of(), model);
    }

    /** app.js: the draft of a form that is being written. */
    @PostMapping(path = "/draft", headers = "X-Requested-With=autosave")
    @ResponseBody
    ResponseEntity<DraftAnswer> autosave(
            Actor actor, @PathVariable UnitId id, @Valid @ModelAttribute ProjectPlanForm form, BindingResult binding) {
        writable(actor, id);
        if (binding.hasErrors()) {
            return ResponseEntity.unprocessableContent().build();
        }
        SavedPlan saved = service.save(actor, id, form.getVersion(), form.toText());
        return ResponseEntity.ok(new DraftAnswer(dates.saved(saved.at()), saved.version()));
    }

    @PostMapping("/draft")
    String save(
            Actor actor,
            @PathVariable UnitId id,
            @Valid @ModelAttribute ProjectPlanForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        PlanPage page = writable(actor, id);
        try {
            return Submission.submit(binding, () -> again(page, form, Map.of(), model), () -> {
                service.save(actor, id, form.getVersion(), form.toText());
                Flash.done(redirect, "project.plan.saved");
                return UnitPlanPages.redirect(id);
            });
        } catch (StaleVersionException stale) {
            PlanPage now = queries.page(actor, id, null);
            if (now.plan() == null || !now.plan().state().isOpen()) {
                throw stale;
            }
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            form.setVersion(now.plan().version());
            return again(now, form, theirs(stale), model);
        }
    }

    /** What was typed stays; a row that is gone meanwhile is left out. */
    private String again(PlanPage page, ProjectPlanForm form, Map<String, String> conflicts, Model model) {
        List<Long> typed =
                form.getRows().stream().map(ProjectPlanRowForm::getId).toList();
        List<PlanRowView> shown = page.plan() == null
                ? List.of()
                : page.plan().rows().stream()
                        .filter(row -> typed.contains(row.id()))
                        .toList();
        List<Long> known = shown.stream().map(PlanRowView::id).toList();
        form.getRows().removeIf(row -> !known.contains(row.getId()));
        return pages.form(page, shown, conflicts, model);
    }

    private static Map<String, String> theirs(StaleVersionException stale) {
        return stale.conflicts().stream()
                .collect(Collectors.toMap(
                        conflict -> conflict.labelKey()
                                .substring(conflict.labelKey().lastIndexOf('.') + 1),
                        FieldConflict::theirs));
    }

    /** Another unit's draft does not exist; who may read it but not write is refused. */
    private PlanPage writable(Actor actor, UnitId id) {
        PlanPage page = queries.page(actor, id, null);
        if (!actor.writesFor(id)) {
            throw new ForbiddenException();
        }
        return page;
    }

    /** What app.js shows and keeps after a draft was saved. */
    record DraftAnswer(String saved, int version) {}
}
