package lianxi.supervision.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lianxi.problem.ProblemLine;
import lianxi.problem.ProblemQueries;
import lianxi.project.ProjectId;
import lianxi.roster.RosterQueries;
import lianxi.shared.Actor;
import lianxi.shared.UnitId;
import lianxi.task.TaskFilter;
import lianxi.task.TaskLine;
import lianxi.task.TaskOrigin;
import lianxi.task.TaskQueries;
import lianxi.weekly.OwedReport;
import lianxi.weekly.ReportLine;
import lianxi.weekly.WeeklyQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a checklist says of a unit's duty, tasks, problems and reports (职责任务部分), read as the product itself. */
@Component
class ChecklistDuties {

    private static final String FACT = "supervision.inspection.fact.";
    private static final int LATEST_REPORTS = 4;

    private final RosterQueries roster;
    private final TaskQueries tasks;
    private final ProblemQueries problems;
    private final WeeklyQueries weekly;

    ChecklistDuties(RosterQueries roster, TaskQueries tasks, ProblemQueries problems, WeeklyQueries weekly) {
        this.roster = roster;
        this.tasks = tasks;
        this.problems = problems;
        this.weekly = weekly;
    }

    /** The duty in the notice's own words; nothing where none is written. */
    List<CheckLine> duty(UnitId unit, LocalDate today) {
        return roster.rosterOn(today).units().stream()
                .filter(line -> line.id().equals(unit) && !line.duty().isBlank())
                .map(line ->
                        CheckLine.plain(CheckSection.DUTY, "unit:" + unit, line.duty(), List.of(), "/units/" + unit))
                .toList();
    }

    /** Open tasks in which it has a part, its rectifications among them. */
    List<CheckLine> tasks(UnitId unit, List<ProjectId> projects) {
        TaskFilter open = TaskFilter.OPEN.ofUnit(unit, TaskFilter.Part.ANY);
        return tasks.list(Actor.system(), open, TaskQueries.EXPORT).rows().stream()
                .filter(task -> concerns(projects, task.project()))
                .map(task -> task(task, unit))
                .toList();
    }

    private static CheckLine task(TaskLine task, UnitId unit) {
        List<CheckFact> facts = new ArrayList<>();
        facts.add(CheckFact.of(FACT + "state", CheckFact.word(task.state().messageKey())));
        boolean leads = task.leadUnit().equals(unit);
        facts.add(leads ? CheckFact.of(FACT + "leads") : CheckFact.of(FACT + "supports", task.leadUnitName()));
        if (task.due() != null) {
            facts.add(CheckFact.of(FACT + "due", task.due()));
        }
        if (task.firstDue() != null) {
            facts.add(CheckFact.of(FACT + "first-due", task.firstDue()));
        }
        if (task.projectName() != null) {
            facts.add(CheckFact.of(FACT + "project", task.projectName()));
        }
        return CheckLine.plain(section(task.origin()), "task:" + task.id(), task.title(), facts, task.path())
                .lit(task.light(), task.light().messageKey());
    }

    private static CheckSection section(TaskOrigin origin) {
        return switch (origin.kind()) {
            case TaskOrigin.FINDING -> CheckSection.RECTIFICATION;
            case TaskOrigin.DECISION -> CheckSection.DECISION;
            default -> CheckSection.TASK;
        };
    }

    /** Open problems that it answers for. */
    List<CheckLine> problems(UnitId unit, List<ProjectId> projects) {
        return problems.openOf(unit).stream()
                .filter(problem -> concerns(projects, problem.project()))
                .map(ChecklistDuties::problem)
                .toList();
    }

    private static CheckLine problem(ProblemLine problem) {
        List<CheckFact> facts = new ArrayList<>();
        facts.add(CheckFact.of(FACT + "state", CheckFact.word(problem.state().messageKey())));
        facts.add(CheckFact.of(FACT + "level", CheckFact.word(problem.level().messageKey())));
        if (problem.standing() != null) {
            facts.add(CheckFact.of(FACT + "standing", problem.standing()));
        }
        if (problem.wantedBy() != null) {
            facts.add(CheckFact.of(FACT + "wanted", problem.wantedBy()));
        }
        CheckLine line = CheckLine.plain(
                CheckSection.PROBLEM, "problem:" + problem.id(), problem.title(), facts, problem.path());
        return problem.reading() == null
                ? line
                : line.lit(problem.reading(), problem.reading().messageKey());
    }

    /** The report owed now, and how the last ones were filed. */
    List<CheckLine> reports(UnitId unit) {
        List<CheckLine> lines = new ArrayList<>();
        for (OwedReport owed : weekly.owed(Set.of(unit))) {
            if (!owed.state().isFiled()) {
                lines.add(CheckLine.plain(
                        CheckSection.REPORT,
                        "weekly:" + owed.week(),
                        owed.week().friday().toString(),
                        List.of(
                                CheckFact.of(
                                        FACT + "state",
                                        CheckFact.word(owed.state().messageKey())),
                                CheckFact.of(FACT + "slot", owed.slot().toLocalDate())),
                        owed.report() == null ? null : "/weekly/reports/" + owed.report()));
            }
        }
        weekly.reports(Set.of(unit), LATEST_REPORTS, 0).stream()
                .filter(report -> report.state().isFiled() || report.submittedAt() != null)
                .map(ChecklistDuties::report)
                .forEach(lines::add);
        return lines;
    }

    private static CheckLine report(ReportLine report) {
        List<CheckFact> facts = new ArrayList<>();
        facts.add(CheckFact.of(FACT + "state", CheckFact.word(report.state().messageKey())));
        if (report.late()) {
            facts.add(CheckFact.of(FACT + "late"));
        }
        return CheckLine.plain(
                CheckSection.REPORT,
                "weekly:" + report.week(),
                report.week().friday().toString(),
                facts,
                "/weekly/reports/" + report.id());
    }

    /** Whether it belongs to what is checked: to no project at all, or to one of those named. */
    static boolean concerns(List<ProjectId> projects, @Nullable ProjectId project) {
        return projects.isEmpty() || project == null || projects.contains(project);
    }
}
