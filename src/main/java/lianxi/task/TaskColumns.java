package lianxi.task;

import java.time.LocalDate;
import java.util.List;
import lianxi.calendar.TimeLimit;
import lianxi.project.ProjectId;
import lianxi.shared.UnitId;
import lianxi.shared.sheet.ImportColumn;

/** The columns of a sheet of tasks (任务台账表头), as they are imported and exported. */
final class TaskColumns {

    static final String TITLE = "task.sheet.title";
    static final String DONE_MEANS = "task.sheet.doneMeans";
    static final String LEAD = "task.sheet.lead";
    static final String SUPPORTING = "task.sheet.supporting";
    static final String RESPONSIBLE = "task.sheet.responsible";
    static final String DUE = "task.sheet.due";
    static final String LIMIT = "task.sheet.limit";
    static final String LIMIT_UNIT = "task.sheet.limitUnit";
    static final String PROJECT = "task.sheet.project";
    static final String DUTY = "task.sheet.duty";

    /** What an export tells beyond them; an import passes it over. */
    static final List<String> TOLD = List.of(
            "task.sheet.origin",
            "task.sheet.source",
            "task.sheet.assignedOn",
            "task.sheet.firstDue",
            "task.sheet.state",
            "task.sheet.light",
            "task.sheet.left",
            "task.sheet.completedOn");

    private static final int NAME_MAX = 60;

    final ImportColumn<Long> id = ImportColumn.id();
    final ImportColumn<Long> version = ImportColumn.version();
    final ImportColumn<String> title =
            ImportColumn.line("title", TITLE, TaskChecks.TITLE_MAX).mandatory();
    final ImportColumn<String> doneMeans = ImportColumn.text("doneMeans", DONE_MEANS, TaskChecks.DONE_MEANS_MAX)
            .mandatory();
    final ImportColumn<String> responsible = ImportColumn.line("responsible", RESPONSIBLE, NAME_MAX);
    final ImportColumn<LocalDate> due = ImportColumn.day("due", DUE);
    final ImportColumn<Integer> limit = ImportColumn.whole("limit", LIMIT);
    final ImportColumn<UnitId> lead;
    final ImportColumn<List<UnitId>> supporting;
    final ImportColumn<TimeLimit.Unit> limitUnit;
    final ImportColumn<ProjectId> project;
    final ImportColumn<UnitId> duty;

    TaskColumns(TaskSheetSource.Known known) {
        lead = ImportColumn.oneOf("leadUnit", LEAD, known.units.words())
                .offering(known.units.offered())
                .mandatory();
        supporting = ImportColumn.someOf("supportingUnits", SUPPORTING, known.units.words());
        limitUnit = known.terms.oneOf(
                "limitUnit", LIMIT_UNIT, List.of(TimeLimit.Unit.values()), TimeLimit.Unit::messageKey);
        project = ImportColumn.oneOf("project", PROJECT, known.projects);
        duty = ImportColumn.oneOf("origin", DUTY, known.units.words()).offering(known.units.offered());
    }

    List<ImportColumn<?>> all() {
        return List.of(
                id, version, title, doneMeans, lead, supporting, responsible, due, limit, limitUnit, project, duty);
    }
}
