package lianxi.supervision.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitKind;
import lianxi.shared.FieldConflict;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.Inspector;
import lianxi.supervision.Inspectors;
import lianxi.supervision.draw.DrawQueries;
import lianxi.supervision.draw.DrawResult;
import lianxi.supervision.plan.PlanItemView;
import lianxi.supervision.plan.PlanQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an arranged inspection must hold to (检查安排的要求). */
@Component
class InspectionRules {

    private static final int REASON_MAX = 300;
    private static final int LONGEST_DAYS = 366;

    private final Inspectors inspectors;
    private final DrawQueries draws;
    private final PlanQueries plans;
    private final ProjectQueries projects;
    private final RosterQueries roster;

    InspectionRules(
            Inspectors inspectors,
            DrawQueries draws,
            PlanQueries plans,
            ProjectQueries projects,
            RosterQueries roster) {
        this.inspectors = inspectors;
        this.draws = draws;
        this.plans = plans;
        this.projects = projects;
        this.roster = roster;
    }

    void check(UnitId unit, InspectionTerms terms) {
        UnitKind kind = roster.unit(unit).kind();
        if (kind != UnitKind.MEMBER && kind != UnitKind.DUTY_ONLY) {
            throw new RefusedException("unit", "supervision.inspection.refused.unit");
        }
        if (terms.matter() == CheckMatter.OTHER && terms.focus().isBlank()) {
            throw new RefusedException("focus", "supervision.inspection.refused.focus");
        }
        checkProjects(terms);
        checkInspectors(unit, terms.inspectors(), terms.day());
    }

    /** Of a day that is planned: not past, and not so far ahead that nobody means it. */
    static void checkDay(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            throw new RefusedException("day", "supervision.inspection.refused.past");
        }
        if (day.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw new RefusedException("day", "supervision.inspection.refused.far");
        }
    }

    /** What carries out an item of a plan does what the item says: in force, its units, and drawn where it says so. */
    void checkPlanned(InspectionPlan plan) {
        if (plan.item() == null || plan.drawn() != null) {
            return;
        }
        PlanItemView item = plans.item(plan.item());
        if (!item.standing()) {
            throw new RefusedException(null, "supervision.inspection.refused.item");
        }
        if (item.targets().isDrawn()) {
            throw new RefusedException(null, "supervision.inspection.refused.undrawn");
        }
        if (!item.units().isEmpty() && !item.unitIds().contains(plan.unit())) {
            throw new RefusedException("unit", "supervision.inspection.refused.item-unit");
        }
    }

    private void checkProjects(InspectionTerms terms) {
        if (!terms.projects().isEmpty()
                && !projects.all().stream().map(ProjectView::id).toList().containsAll(terms.projects())) {
            throw new RefusedException("projects", "supervision.inspection.refused.project");
        }
    }

    /** Somebody, all of the supervision group of that day, nobody of the unit. */
    void checkInspectors(UnitId unit, List<PersonId> people, LocalDate day) {
        if (people.isEmpty()) {
            throw new RefusedException("inspectors", "supervision.inspection.refused.nobody");
        }
        Map<PersonId, Inspector> group = inspectors.on(day).stream()
                .collect(Collectors.toMap(Inspector::person, Function.identity(), (one, same) -> one));
        for (PersonId person : people) {
            Inspector candidate = group.get(person);
            if (candidate == null) {
                throw new RefusedException(
                        "inspectors", "supervision.inspection.refused.stranger", roster.name(person));
            }
            if (candidate.isOf(unit)) {
                throw new RefusedException("inspectors", "supervision.inspection.refused.own-unit", candidate.name());
            }
        }
    }

    /** What was drawn is checked, by those who were drawn (双随机), and nothing else. */
    void checkDrawn(InspectionPlan plan) {
        InspectionPlan.Drawn drawn = plan.drawn();
        if (drawn == null) {
            return;
        }
        DrawResult result = draws.result(drawn.draw());
        DrawResult.Pick pick = result.picks().stream()
                .filter(one -> one.place() == drawn.place())
                .findFirst()
                .orElseThrow(() -> new RefusedException(null, "supervision.inspection.refused.pick"));
        if (!Objects.equals(result.item(), plan.item())) {
            throw new RefusedException(null, "supervision.inspection.refused.drawn");
        }
        boolean target = pick.unit() != null
                ? pick.unit().equals(plan.unit())
                : plan.terms().projects().equals(List.of(Objects.requireNonNull(pick.project())));
        Set<PersonId> people =
                pick.inspectors().stream().map(DrawResult.Inspector::person).collect(Collectors.toSet());
        if (!target
                || !people.equals(Set.copyOf(plan.terms().inspectors()))
                || plan.kind() != result.kind()
                || plan.terms().matter() != result.matter()) {
            throw new RefusedException(null, "supervision.inspection.refused.drawn");
        }
    }

    /** Day and place of a drawn inspection may change; who is checked on what by whom may not. */
    static void checkStillDrawn(InspectionTerms before, InspectionTerms after) {
        if (!Set.copyOf(before.inspectors()).equals(Set.copyOf(after.inspectors()))
                || !Set.copyOf(before.projects()).equals(Set.copyOf(after.projects()))
                || before.matter() != after.matter()) {
            throw new RefusedException(null, "supervision.inspection.refused.drawn");
        }
    }

    void checkReason(String reason) {
        if (reason.isBlank()) {
            throw new RefusedException("reason", "supervision.inspection.refused.reason");
        }
        if (reason.length() > REASON_MAX) {
            throw new RefusedException("reason", "supervision.inspection.refused.reason-long", REASON_MAX);
        }
    }

    /** The fields in which these terms differ from what stands. */
    static List<FieldConflict> conflicts(InspectionTerms theirs, InspectionTerms yours) {
        List<FieldConflict> conflicts = new ArrayList<>();
        compare(conflicts, "focus", theirs.focus(), yours.focus());
        compare(conflicts, "day", theirs.day(), yours.day());
        compare(conflicts, "at", theirs.at(), yours.at());
        compare(conflicts, "place", theirs.place(), yours.place());
        return conflicts;
    }

    private static void compare(
            List<FieldConflict> conflicts, String field, @Nullable Object theirs, @Nullable Object yours) {
        if (!Objects.equals(theirs, yours)) {
            conflicts.add(new FieldConflict(
                    "supervisionInspectionForm." + field, Objects.toString(theirs, ""), Objects.toString(yours, "")));
        }
    }
}
