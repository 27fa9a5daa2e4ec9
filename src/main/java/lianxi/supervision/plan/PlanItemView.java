package lianxi.supervision.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import lianxi.project.ProjectId;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.PlanId;
import lianxi.supervision.PlanItemId;
import org.jspecify.annotations.Nullable;

/**
 * An item of a plan as it is read (计划事项): everything that arranging an inspection or a draw needs.
 *
 * @param root the same item in the first version that had it; one item, however often its plan was revised
 * @param standing whether its plan is approved and no later version has replaced it
 * @param drawCount how many are drawn; 0 for named targets
 * @param units named, or the candidates of a draw of units
 * @param projects named, or the candidates of a draw of projects
 * @param family this item in all versions, and what months' plans took from it: whose inspections and draws are its own
 * @param secret what it says is withheld from this reader, because it is a spot check
 */
public record PlanItemView(
        PlanItemId id,
        PlanItemId root,
        PlanId plan,
        PlanPeriod period,
        int planNumber,
        PlanState planState,
        boolean standing,
        CheckKind kind,
        CheckMatter matter,
        String focus,
        PlanTargets targets,
        int drawCount,
        List<Unit> units,
        List<Project> projects,
        List<Integer> months,
        @Nullable LocalDate day,
        List<Lead> leads,
        String basis,
        List<PlanItemId> family,
        boolean secret,
        int version) {

    public PlanItemView {
        units = List.copyOf(units);
        projects = List.copyOf(projects);
        months = List.copyOf(months);
        leads = List.copyOf(leads);
        family = List.copyOf(family);
    }

    /** A unit to be checked, or one that may be drawn. */
    public record Unit(UnitId id, String name) {}

    /** A project to be checked, or one that may be drawn. */
    public record Project(ProjectId id, String name) {}

    /** Who leads the check (带队人员). */
    public record Lead(PersonId id, String name) {}

    public List<UnitId> unitIds() {
        return units.stream().map(Unit::id).toList();
    }

    public List<ProjectId> projectIds() {
        return projects.stream().map(Project::id).toList();
    }

    public List<PersonId> leadIds() {
        return leads.stream().map(Lead::id).toList();
    }

    /** Everybody and everything that is named: units, then projects. */
    public List<String> targetNames() {
        return Stream.concat(units.stream().map(Unit::name), projects.stream().map(Project::name))
                .toList();
    }

    /** Among how many is drawn. */
    public int candidates() {
        return targets == PlanTargets.DRAWN_PROJECTS ? projects.size() : units.size();
    }

    /** The first day on which the check may lie. */
    public LocalDate from() {
        return day != null ? day : month(months.get(0)).atDay(1);
    }

    /** The last day on which it may lie. */
    public LocalDate until() {
        return day != null ? day : month(months.get(months.size() - 1)).atEndOfMonth();
    }

    /** A check that is laid in several months has no one time. */
    public boolean isOnce() {
        return months.size() == 1;
    }

    private YearMonth month(int number) {
        return YearMonth.of(period.year(), number);
    }

    /** What somebody reads who is not to know of a spot check beforehand: that there is one, of what, in which months. */
    PlanItemView withheld() {
        return new PlanItemView(
                id,
                root,
                plan,
                period,
                planNumber,
                planState,
                standing,
                kind,
                matter,
                "",
                targets,
                drawCount,
                List.of(),
                List.of(),
                months,
                null,
                List.of(),
                "",
                List.of(),
                true,
                version);
    }
}
