package lianxi.task.order;

import java.util.List;
import lianxi.notification.Text;
import lianxi.shared.Actor;
import lianxi.task.TaskId;
import lianxi.task.TaskThread;
import org.springframework.stereotype.Component;

/** Tells on a task's page what was sent about it (催办记录). */
@Component
class TaskUrgings implements TaskThread {

    private static final String TASK = "task";

    private final LadderQueries ladder;

    TaskUrgings(LadderQueries ladder) {
        this.ladder = ladder;
    }

    @Override
    public List<Entry> thread(Actor actor, TaskId task) {
        return ladder.thread(actor, TASK, List.of(task.value())).stream()
                .map(one -> new Entry(one.at(), one.by(), text(one), one.path()))
                .toList();
    }

    private static Text text(LadderEntry one) {
        return one.path() == null
                ? Text.of("task.thread." + one.rung(), one.words(), one.recipients())
                : Text.of("task.thread." + one.rung(), one.words());
    }
}
