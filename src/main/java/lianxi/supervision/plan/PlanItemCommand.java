package lianxi.supervision.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import lianxi.project.ProjectId;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import org.jspecify.annotations.Nullable;

/**
 * An item of a plan as it is written (计划事项).
 *
 * @param focus what exactly is looked at (检查重点)
 * @param drawCount how many are drawn; 0 for named targets
 * @param units named, or the candidates of a draw of units
 * @param projects named, or the candidates of a draw of projects
 * @param months 1–12, several in a year's plan only
 * @param day the exact day, where it is known already
 * @param leads who leads the check (带队人员), of the supervision group
 * @param basis the clause on which it rests (检查依据)
 */
public record PlanItemCommand(
        CheckKind kind,
        CheckMatter matter,
        String focus,
        PlanTargets targets,
        int drawCount,
        List<UnitId> units,
        List<ProjectId> projects,
        SortedSet<Integer> months,
        @Nullable LocalDate day,
        List<PersonId> leads,
        String basis) {

    public static final int FOCUS_MAX = 500;
    public static final int BASIS_MAX = 200;

    public PlanItemCommand {
        units = units.stream().distinct().toList();
        projects = projects.stream().distinct().toList();
        months = new TreeSet<>(months);
        leads = leads.stream().distinct().toList();
    }
}
