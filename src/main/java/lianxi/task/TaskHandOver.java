package lianxi.task;

import java.time.LocalDate;
import lianxi.roster.HandOver;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;

/** Open tasks that name a leaving person go to the successor (任务交接); the record keeps the old name. */
@Component
class TaskHandOver implements HandOver {

    private final Tasks tasks;
    private final TaskDesk desk;
    private final TaskNotices notices;

    TaskHandOver(Tasks tasks, TaskDesk desk, TaskNotices notices) {
        this.tasks = tasks;
        this.desk = desk;
        this.notices = notices;
    }

    @Override
    public String labelKey() {
        return "task.hand-over";
    }

    @Override
    public int openWork(PersonId person, UnitId unit) {
        return tasks.openOf(person.value(), unit.value()).size();
    }

    @Override
    public void handOver(Actor actor, PersonId from, PersonId to, UnitId unit, LocalDate on) {
        for (Task task : tasks.openOf(from.value(), unit.value())) {
            TaskState before = task.state();
            task.handOver(to, desk.now());
            desk.done(actor, task, TaskLog.Entry.of(TaskAction.HAND_OVER, null), before);
            if (task.wasAssigned()) {
                notices.named(actor, task, to);
            }
        }
    }
}
