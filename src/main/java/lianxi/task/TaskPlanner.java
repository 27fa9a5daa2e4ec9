package lianxi.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lianxi.burden.OpenAsks;
import lianxi.calendar.TimeLimit;
import lianxi.project.ProjectId;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.UnitId;
import lianxi.shared.sheet.ImportColumn;
import lianxi.shared.sheet.ImportRow;
import lianxi.shared.sheet.Planned;
import lianxi.shared.sheet.RowPlanner;
import org.jspecify.annotations.Nullable;

/** Compares a sheet of tasks with what is recorded and plans what an import would draft or change. */
class TaskPlanner implements RowPlanner<TaskImport.Change> {

    private final TaskSheetSource.Known known;
    private final TaskColumns columns;
    private Map<Long, TaskRow> tasks = Map.of();
    private @Nullable OpenAsks asked;

    TaskPlanner(TaskSheetSource.Known known) {
        this.known = known;
        this.columns = new TaskColumns(known);
    }

    @Override
    public List<ImportColumn<?>> columns() {
        return columns.all();
    }

    /** What the list exports beyond what can be imported. */
    @Override
    public List<String> passedOver() {
        return TaskColumns.TOLD;
    }

    @Override
    public void prepare(List<ImportRow> rows) {
        tasks = known.tasks(rows.stream()
                .map(row -> row.get(columns.id))
                .filter(Objects::nonNull)
                .toList());
        asked = known.asked(rows.stream().flatMap(row -> units(row).stream()).collect(Collectors.toSet()));
    }

    @Override
    public @Nullable Planned<TaskImport.Change> plan(ImportRow row) {
        if (row.isEmpty(columns.id)) {
            return fresh(row);
        }
        Long id = row.get(columns.id);
        TaskRow task = tasks.get(id);
        if (id != null && task == null) {
            row.fault(columns.id, "shared.import.fault.gone");
        }
        return task == null ? null : edited(row, task);
    }

    private @Nullable Planned<TaskImport.Change> fresh(ImportRow row) {
        UnitId lead = row.get(columns.lead);
        PersonId responsible = responsible(row, lead, null);
        checkTerms(row, row.get(columns.due), limit(row));
        checkSupport(row, lead);
        if (!row.isRight() || lead == null) {
            return null;
        }
        UnitId duty = row.get(columns.duty, lead);
        TaskCommand command = command(row, TaskOrigin.duty(duty), lead, responsible, row.get(columns.project));
        known.today.check(command);
        noticeRepeats(row, command);
        return Planned.created(new TaskImport.Change(command, 0, known.today));
    }

    /** A new task that repeats an open ask is told of, not refused: the importer decides (重复要求). */
    private void noticeRepeats(ImportRow row, TaskCommand command) {
        if (asked != null) {
            asked.like(command.units(), command.title()).stream()
                    .findFirst()
                    .ifPresent(ask -> row.notice(columns.title, "task.import.notice.repeats", ask.title()));
        }
    }

    private List<UnitId> units(ImportRow row) {
        List<UnitId> units = new ArrayList<>(row.get(columns.supporting, List.of()));
        UnitId lead = row.get(columns.lead);
        if (lead != null) {
            units.add(lead);
        }
        return units;
    }

    private @Nullable Planned<TaskImport.Change> edited(ImportRow row, TaskRow task) {
        UnitId lead = row.get(columns.lead);
        PersonId responsible = row.has(columns.responsible) ? responsible(row, lead, task) : task.responsible();
        TaskOrigin origin = origin(row, task);
        if (!row.isRight() || lead == null) {
            return null;
        }
        ProjectId project = row.has(columns.project) ? row.get(columns.project) : task.project();
        TaskCommand said = command(row, origin, lead, responsible, project);
        TaskCommand command = kept(row, said, task);
        if (command.equals(standing(task))) {
            return Planned.unchanged(task.id().value());
        }
        requireEditable(row, task);
        checkTerms(row, command.due(), command.limit());
        checkSupport(row, lead);
        if (!row.isRight()) {
            return null;
        }
        known.today.checkContent(command);
        return Planned.edited(task.id().value(), new TaskImport.Change(command, task.version(), known.today));
    }

    /** Terms and units that say the same as what stands, in the form in which it stands. */
    private TaskCommand kept(ImportRow row, TaskCommand said, TaskRow task) {
        boolean sameTerms = !row.has(columns.due) && !row.has(columns.limit) || isSame(said, task);
        List<UnitId> supporting = !row.has(columns.supporting)
                        || new HashSet<>(said.supportingUnits()).equals(new HashSet<>(task.supporting()))
                ? task.supporting()
                : said.supportingUnits();
        TaskCommand standing = standing(task);
        return new TaskCommand(
                said.title(),
                said.doneMeans(),
                said.origin(),
                said.project(),
                said.leadUnit(),
                said.responsible(),
                supporting,
                sameTerms ? standing.due() : said.due(),
                sameTerms ? standing.limit() : said.limit());
    }

    /** An export tells the limit and, once it runs, the date that follows from it. */
    private static boolean isSame(TaskCommand said, TaskRow task) {
        if (task.basis() == DueBasis.LIMIT) {
            boolean sameDay = said.due() == null || said.due().equals(task.due());
            return Objects.equals(said.limit(), task.limit()) && sameDay;
        }
        return said.limit() == null && Objects.equals(said.due(), task.due());
    }

    private static TaskCommand standing(TaskRow task) {
        boolean byLimit = task.basis() == DueBasis.LIMIT;
        return new TaskCommand(
                task.title(),
                task.doneMeans(),
                task.origin(),
                task.project(),
                task.leadUnit(),
                task.responsible(),
                task.supporting(),
                byLimit ? null : task.due(),
                byLimit ? task.limit() : null);
    }

    private void requireEditable(ImportRow row, TaskRow task) {
        if (!task.state().isPrepared()) {
            row.fault(columns.id, "task.import.fault.assigned");
        } else if (!Objects.equals(row.get(columns.version), (long) task.version())) {
            row.fault(columns.version, "shared.import.fault.stale");
        }
    }

    private TaskOrigin origin(ImportRow row, TaskRow task) {
        UnitId duty = row.get(columns.duty);
        if (duty == null || task.origin().equals(TaskOrigin.duty(duty))) {
            return task.origin();
        }
        if (!task.origin().kind().equals(TaskOrigin.DUTY)) {
            row.fault(columns.duty, "task.import.fault.origin");
        }
        return TaskOrigin.duty(duty);
    }

    private TaskCommand command(
            ImportRow row,
            TaskOrigin origin,
            UnitId lead,
            @Nullable PersonId responsible,
            @Nullable ProjectId project) {
        return new TaskCommand(
                row.get(columns.title, ""),
                row.get(columns.doneMeans, ""),
                origin,
                project,
                lead,
                responsible,
                row.get(columns.supporting, List.of()),
                row.get(columns.due),
                limit(row));
    }

    private @Nullable TimeLimit limit(ImportRow row) {
        return DuePlan.limit(row.get(columns.limit), row.get(columns.limitUnit, TimeLimit.Unit.WORKING));
    }

    /** A person of the lead unit by name; who is recorded stays, also after leaving the unit. */
    private @Nullable PersonId responsible(ImportRow row, @Nullable UnitId lead, @Nullable TaskRow task) {
        String name = row.get(columns.responsible);
        if (name == null || lead == null) {
            return null;
        }
        if (task != null && name.equals(task.responsibleName()) && lead.equals(task.leadUnit())) {
            return task.responsible();
        }
        List<PersonId> bearers = known.people.getOrDefault(lead, Map.of()).getOrDefault(name, List.of());
        if (bearers.size() != 1) {
            row.fault(
                    columns.responsible,
                    bearers.isEmpty() ? "task.import.fault.person" : "task.import.fault.namesakes",
                    name);
            return null;
        }
        return bearers.get(0);
    }

    private void checkTerms(ImportRow row, @Nullable LocalDate due, @Nullable TimeLimit limit) {
        boolean readable = (row.isEmpty(columns.due) || row.get(columns.due) != null)
                && (row.isEmpty(columns.limit) || row.get(columns.limit) != null);
        if (readable && (due == null) == (limit == null)) {
            row.fault(columns.due, "task.refused.due");
        }
        told(row, columns.due, () -> {
            if (due != null) {
                known.today.checkDay(due);
            }
        });
        told(row, columns.limit, () -> known.today.checkLimit(limit));
    }

    private void checkSupport(ImportRow row, @Nullable UnitId lead) {
        if (lead != null && row.get(columns.supporting, List.of()).contains(lead)) {
            row.fault(columns.supporting, "task.refused.leadSupports");
        }
    }

    /** Keeps a refusal beside its cell and goes on with the next one. */
    private static void told(ImportRow row, ImportColumn<?> column, Runnable check) {
        try {
            check.run();
        } catch (RefusedException refused) {
            row.fault(column, refused.messageKey(), refused.arguments());
        }
    }
}
