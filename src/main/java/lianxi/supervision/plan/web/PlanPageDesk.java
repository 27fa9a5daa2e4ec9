package lianxi.supervision.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import lianxi.project.ProjectQueries;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.RefusedException;
import lianxi.shared.web.FormKeys;
import lianxi.shared.web.Option;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.Inspectors;
import lianxi.supervision.PlanId;
import lianxi.supervision.SupervisionRights;
import lianxi.supervision.plan.PlanItemView;
import lianxi.supervision.plan.PlanPage;
import lianxi.supervision.plan.PlanPageQueries;
import lianxi.supervision.plan.PlanPeriod;
import lianxi.supervision.plan.PlanQueries;
import lianxi.supervision.plan.PlanState;
import lianxi.supervision.plan.PlanTargets;
import lianxi.supervision.plan.PlanView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of a plan, and says who may open the ones that write. */
@Component
class PlanPageDesk {

    private final PlanQueries queries;
    private final PlanPageQueries pages;
    private final RosterQueries roster;
    private final ProjectQueries projects;
    private final Inspectors inspectors;
    private final MessageSource messages;
    private final Clock clock;

    PlanPageDesk(
            PlanQueries queries,
            PlanPageQueries pages,
            RosterQueries roster,
            ProjectQueries projects,
            Inspectors inspectors,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.pages = pages;
        this.roster = roster;
        this.projects = projects;
        this.inspectors = inspectors;
        this.messages = messages;
        this.clock = clock;
    }

    static String redirect(PlanId id) {
        return "redirect:/supervision/plans/" + id;
    }

    String detail(Actor actor, PlanId id, Model model) {
        PlanPage page = pages.page(actor, id);
        PlanState state = page.plan().state();
        boolean writes = SupervisionRights.supervises(actor);
        model.addAttribute("page", page);
        model.addAttribute("plan", page.plan());
        model.addAttribute("writes", writes);
        model.addAttribute("edits", writes && state.isOpen());
        model.addAttribute("submitted", writes && state == PlanState.SUBMITTED);
        model.addAttribute("approves", writes && state == PlanState.SUBMITTED && SupervisionRights.leads(actor));
        model.addAttribute(
                "inForce", state == PlanState.APPROVED && !page.plan().isReplaced());
        model.addAttribute("key", FormKeys.fresh());
        model.addAttribute("draftable", writes ? draftable(page.plan()) : List.of());
        return "supervision/plan/detail";
    }

    /** The months that are not over and have no plan yet. */
    private List<Integer> draftable(PlanView plan) {
        LocalDate today = LocalDate.now(clock);
        return plan.period().months().stream()
                .filter(month -> !plan.months().containsKey(month))
                .filter(month ->
                        !new PlanPeriod(plan.period().year(), month).lastDay().isBefore(today))
                .toList();
    }

    /** The page of an item's form. */
    String item(PlanView plan, SupervisionPlanItemForm form, String action, Model model, Locale locale) {
        model.addAttribute("plan", plan);
        model.addAttribute("action", action);
        model.addAttribute("supervisionPlanItemForm", form);
        model.addAttribute("kinds", words(CheckKind.values(), CheckKind::messageKey, locale));
        model.addAttribute("matters", words(CheckMatter.values(), CheckMatter::messageKey, locale));
        model.addAttribute("targets", words(PlanTargets.values(), PlanTargets::messageKey, locale));
        model.addAttribute(
                "units",
                roster.units(UnitKind.MEMBER, UnitKind.DUTY_ONLY).stream()
                        .map(unit -> Option.of(unit.id(), unit.name()))
                        .toList());
        model.addAttribute(
                "projects",
                projects.all().stream()
                        .map(project -> Option.of(project.id(), project.name()))
                        .toList());
        model.addAttribute(
                "people",
                inspectors.on(LocalDate.now(clock)).stream()
                        .map(one -> Option.of(one.person(), one.name()))
                        .toList());
        model.addAttribute(
                "months",
                plan.period().months().stream()
                        .map(month -> Option.of(month, month(month, locale)))
                        .toList());
        return "supervision/plan/item";
    }

    /** A plan that the actor may write, as it stands. */
    PlanView writable(Actor actor, PlanId id) {
        PlanView plan = queries.view(actor, id);
        requireSupervisor(actor);
        if (!plan.state().isOpen()) {
            throw new RefusedException(null, "supervision.plan.refused.state." + plan.state());
        }
        return plan;
    }

    /** A plan that the supervision group may do something with. */
    PlanView own(Actor actor, PlanId id) {
        PlanView plan = queries.view(actor, id);
        requireSupervisor(actor);
        return plan;
    }

    PlanView writable(Actor actor, PlanItemView item) {
        return writable(actor, item.plan());
    }

    static void requireSupervisor(Actor actor) {
        if (!SupervisionRights.supervises(actor)) {
            throw new ForbiddenException();
        }
    }

    List<Option> months(Locale locale) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> Option.of(month, month(month, locale)))
                .toList();
    }

    private String month(int month, Locale locale) {
        return messages.getMessage("supervision.plan.months", new Object[] {month}, locale);
    }

    private <E> List<Option> words(E[] values, Function<E, String> key, Locale locale) {
        return Arrays.stream(values)
                .map(value -> Option.of(value, messages.getMessage(key.apply(value), null, locale)))
                .toList();
    }
}
