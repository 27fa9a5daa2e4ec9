package lianxi.task.web;

import java.util.Optional;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.UnitId;
import lianxi.task.TaskAction;
import lianxi.task.TaskId;
import lianxi.task.TaskQueries;
import lianxi.task.TaskView;
import org.springframework.stereotype.Component;

/** Who passes to a form about a task: others learn that it is not theirs, or nothing at all, before their input is read. */
@Component
class TaskDoor {

    private final TaskQueries tasks;

    TaskDoor(TaskQueries tasks) {
        this.tasks = tasks;
    }

    /** @throws NotFoundException if there is no such task for the actor */
    TaskView view(Actor actor, TaskId id) {
        return tasks.view(actor, id);
    }

    /**
     * The task, which may stand where the action is not possible: its service refuses that with the reason.
     *
     * @throws ForbiddenException if the actor reads it but this is another's to do
     */
    TaskView require(Actor actor, TaskId id, TaskAction action) {
        TaskView task = view(actor, id);
        if (!task.allows(actor, action)) {
            throw new ForbiddenException();
        }
        return task;
    }

    /** The same for the line of a supporting unit. */
    TaskView requireLine(Actor actor, TaskId id, UnitId unit) {
        TaskView task = view(actor, id);
        Optional<TaskView.Support> line = task.supportOf(unit);
        if (line.isEmpty()) {
            throw new NotFoundException();
        }
        if (!actor.mayActFor(unit)) {
            throw new ForbiddenException();
        }
        return task;
    }
}
