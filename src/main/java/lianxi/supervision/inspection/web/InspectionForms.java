package lianxi.supervision.inspection.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lianxi.shared.Actor;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.DrawId;
import lianxi.supervision.EarlierCheck;
import lianxi.supervision.EarlierChecks;
import lianxi.supervision.PlanItemId;
import lianxi.supervision.draw.DrawQueries;
import lianxi.supervision.draw.DrawResult;
import lianxi.supervision.inspection.InspectionView;
import lianxi.supervision.plan.PlanItemView;
import lianxi.supervision.plan.PlanQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the forms in which an inspection is arranged and changed, and warns of repeated checks (重复检查提示). */
@Component
class InspectionForms {

    private final PlanQueries plans;
    private final DrawQueries draws;
    private final EarlierChecks earlier;
    private final InspectionChoices choices;
    private final Clock clock;

    InspectionForms(
            PlanQueries plans, DrawQueries draws, EarlierChecks earlier, InspectionChoices choices, Clock clock) {
        this.plans = plans;
        this.draws = draws;
        this.earlier = earlier;
        this.choices = choices;
        this.clock = clock;
    }

    /** With what the item of the plan or the pick of the draw says. */
    SupervisionInspectionForm fresh(@Nullable PlanItemId item, @Nullable DrawId draw, @Nullable Integer pick) {
        SupervisionInspectionForm form = new SupervisionInspectionForm();
        form.setDay(LocalDate.now(clock));
        if (draw != null) {
            take(form, draws.result(draw), pick == null ? 1 : pick);
        }
        if (item != null) {
            take(form, plans.item(item));
        }
        return form;
    }

    private void take(SupervisionInspectionForm form, PlanItemView item) {
        form.setItem(item.id());
        form.setKind(item.kind());
        form.setMatter(item.matter());
        form.setFocus(item.focus());
        LocalDate today = LocalDate.now(clock);
        form.setDay(item.from().isBefore(today) ? today : item.from());
        if (form.getDraw() == null) {
            form.getProjects().addAll(item.targets().isDrawn() ? List.of() : item.projectIds());
            form.getInspectors().addAll(item.leadIds());
            if (!item.targets().isDrawn() && item.units().size() == 1) {
                form.setUnit(item.unitIds().get(0));
            }
        }
    }

    private static void take(SupervisionInspectionForm form, DrawResult result, int place) {
        DrawResult.Pick pick = result.picks().stream()
                .filter(one -> one.place() == place)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        form.setDraw(result.id());
        form.setPick(place);
        form.setItem(result.item());
        form.setKind(result.kind());
        form.setMatter(result.matter());
        form.setFocus(result.focus());
        form.setUnit(pick.unit());
        if (pick.project() != null) {
            form.getProjects().add(pick.project());
        }
        pick.inspectors().forEach(one -> form.getInspectors().add(one.person()));
    }

    String arranging(Actor actor, SupervisionInspectionForm form, Model model, Locale locale) {
        model.addAttribute("drawn", form.getDraw() != null);
        return fill(actor, form, null, model, locale);
    }

    String changing(
            Actor actor, InspectionView inspection, SupervisionInspectionForm form, Model model, Locale locale) {
        model.addAttribute("inspection", inspection);
        model.addAttribute("drawn", inspection.draw() != null);
        return fill(actor, form, inspection, model, locale);
    }

    private String fill(
            Actor actor,
            SupervisionInspectionForm form,
            @Nullable InspectionView inspection,
            Model model,
            Locale locale) {
        LocalDate day = Objects.requireNonNullElseGet(form.getDay(), () -> LocalDate.now(clock));
        model.addAttribute("units", choices.units());
        model.addAttribute("kinds", choices.kinds(locale));
        model.addAttribute("matters", choices.matters(locale));
        model.addAttribute("projects", choices.projects(actor));
        model.addAttribute("inspectors", choices.inspectors(day, locale));
        model.addAttribute("repeats", repeated(form, inspection));
        return "supervision/inspection/form";
    }

    /** The checks that this one would repeat; known only once unit, matter and day are. */
    private List<EarlierCheck> repeated(SupervisionInspectionForm form, @Nullable InspectionView inspection) {
        UnitId unit = form.getUnit();
        CheckMatter matter = form.getMatter();
        LocalDate day = form.getDay();
        return unit == null || matter == null || day == null
                ? List.of()
                : earlier.near(List.of(unit), matter, day).stream()
                        .filter(one -> inspection == null || !one.inspection().equals(inspection.id()))
                        .toList();
    }

    /** Refuses a repeated check beside the field {@code anyway}, until it is ticked (政府督查工作条例 Art. 15). */
    void refuseRepeated(SupervisionInspectionForm form, @Nullable InspectionView inspection) {
        List<EarlierCheck> repeated = form.isAnyway() ? List.of() : repeated(form, inspection);
        if (!repeated.isEmpty()) {
            throw new RefusedException("anyway", "supervision.inspection.refused.repeated", repeated.size());
        }
    }
}
