package lianxi.project.web;

import java.util.List;
import java.util.Map;
import lianxi.project.ProjectId;
import lianxi.project.plan.PlanPage;
import lianxi.project.plan.PlanRowView;
import lianxi.project.plan.PlanState;
import lianxi.project.plan.UnitPlanQueries;
import lianxi.project.plan.UnitPlanView;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of a unit's plan (推进方案). */
@Component
class UnitPlanPages {

    /** More nodes than this are written project by project: a form stays within what a server takes. */
    private static final int MOST_ROWS = 100;

    private final UnitPlanQueries queries;
    private final MarkedDates marked;

    UnitPlanPages(UnitPlanQueries queries, MarkedDates marked) {
        this.queries = queries;
        this.marked = marked;
    }

    String detail(Actor actor, PlanPage page, Model model) {
        UnitPlanView plan = page.plan();
        boolean writes = actor.writesFor(page.unit());
        boolean latest = page.isLatest();
        PlanState state = plan == null || !latest ? null : plan.state();
        model.addAttribute("page", page);
        model.addAttribute("plan", plan);
        model.addAttribute("provisional", plan != null && marked.any(plan.plannedDays()));
        model.addAttribute("mayStart", writes && (plan == null || state == PlanState.ADOPTED));
        model.addAttribute("mayEdit", writes && state != null && state.isOpen());
        model.addAttribute("maySubmit", writes && actor.is(Role.UNIT_HEAD) && state != null && state.isOpen());
        model.addAttribute("mayWithdraw", writes && state == PlanState.SUBMITTED);
        model.addAttribute("maySettle", actor.is(Role.OFFICE) && state == PlanState.SUBMITTED);
        model.addAttribute("all", actor.readsEverything());
        model.addAttribute("key", FormKeys.fresh());
        if (!model.containsAttribute("projectPlanActForm")) {
            ProjectPlanActForm form = new ProjectPlanActForm();
            form.setVersion(plan == null ? -1 : plan.version());
            model.addAttribute("projectPlanActForm", form);
        }
        return "project/plan";
    }

    /** The rows that the form shows: all open ones, or those of one project where they are too many. */
    List<PlanRowView> shown(UnitPlanView plan, @Nullable ProjectId project) {
        List<PlanRowView> open =
                plan.rows().stream().filter(row -> !row.isDone()).toList();
        if (project == null && open.size() <= MOST_ROWS) {
            return open;
        }
        ProjectId chosen = project != null ? project : open.get(0).project();
        return open.stream().filter(row -> row.project().equals(chosen)).toList();
    }

    /** The form; the model holds its form object already. */
    String form(PlanPage page, List<PlanRowView> shown, Map<String, String> conflicts, Model model) {
        UnitPlanView plan = page.plan();
        model.addAttribute("page", page);
        model.addAttribute("plan", plan);
        model.addAttribute("shown", shown);
        model.addAttribute("provisional", marked.any(shown.stream().map(PlanRowView::latestSafeDate)));
        model.addAttribute("conflicts", conflicts);
        model.addAttribute("people", people(page.unit()));
        model.addAttribute("projects", projects(plan, shown));
        model.addAttribute("key", FormKeys.fresh());
        return "project/plan-form";
    }

    static String redirect(UnitId unit) {
        return "redirect:/units/" + unit + "/plan";
    }

    private List<Option> people(UnitId unit) {
        return queries.people(unit).stream()
                .map(person -> Option.of(person.id(), person.name()))
                .toList();
    }

    /** The other projects to write, where the form shows one alone. */
    private static List<Option> projects(@Nullable UnitPlanView plan, List<PlanRowView> shown) {
        if (plan == null || shown.size() == plan.openCount()) {
            return List.of();
        }
        return plan.rows().stream()
                .filter(row -> !row.isDone())
                .map(row -> Option.of(row.project(), row.projectName()))
                .distinct()
                .toList();
    }
}
