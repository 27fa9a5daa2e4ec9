package lianxi.task;

import java.util.ArrayList;
import java.util.List;
import lianxi.shared.Actor;
import lianxi.task.TaskLog.Entry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts many tasks before the office director at once (批量报请交办), with one notice for all of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TaskBatch {

    private final Tasks tasks;
    private final TaskDesk desk;
    private final TaskNotices notices;

    TaskBatch(Tasks tasks, TaskDesk desk, TaskNotices notices) {
        this.tasks = tasks;
        this.desk = desk;
        this.notices = notices;
    }

    void propose(Actor actor, List<TaskId> ids) {
        List<Task> proposed = new ArrayList<>();
        for (TaskId id : ids) {
            Task drafted = desk.find(id);
            Task task = desk.take(actor, id, TaskAction.PROPOSE, TaskAct.of(drafted.version()));
            TaskState before = task.state();
            task.propose(desk.now());
            desk.done(actor, task, Entry.of(TaskAction.PROPOSE, null), before);
            proposed.add(task);
        }
        if (!proposed.isEmpty()) {
            notices.proposed(actor, proposed);
        }
    }
}
