package lianxi.task;

import java.util.List;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.sheet.Planned;
import lianxi.shared.sheet.RowImport;
import lianxi.shared.sheet.RowPlanner;
import org.springframework.stereotype.Component;

/** Tasks from a spreadsheet (批量拟办任务): drafted, and by choice put before the office director together. */
@Component
public class TaskImport implements RowImport<TaskImport.Change> {

    private static final String DRAFT = TaskState.DRAFT.name();
    private static final String TO_APPROVE = TaskState.TO_APPROVE.name();

    private final TaskService service;
    private final TaskBatch batch;
    private final TaskSheetSource source;

    TaskImport(TaskService service, TaskBatch batch, TaskSheetSource source) {
        this.service = service;
        this.batch = batch;
        this.source = source;
    }

    /**
     * What a row writes.
     *
     * @param version the task's, for an edit
     * @param today what all rows are checked against
     */
    public record Change(TaskCommand command, int version, TaskChecks.Today today) {}

    @Override
    public String code() {
        return "task.import";
    }

    @Override
    public boolean isAllowedTo(Actor actor) {
        return actor.is(Role.OFFICE);
    }

    @Override
    public List<String> choices() {
        return List.of(DRAFT, TO_APPROVE);
    }

    @Override
    public RowPlanner<Change> planner(Actor actor, String choice) {
        return new TaskPlanner(source.read(actor));
    }

    @Override
    public long write(Actor actor, Planned<Change> row, String choice) {
        Change change = row.change();
        if (row.thing() == null) {
            return service.draft(actor, change.command(), change.today()).value();
        }
        service.edit(actor, new TaskId(row.thing()), change.version(), change.command());
        return row.thing();
    }

    @Override
    public void written(Actor actor, List<Long> fresh, String choice) {
        if (choice.equals(TO_APPROVE)) {
            batch.propose(actor, fresh.stream().map(TaskId::new).toList());
        }
    }
}
