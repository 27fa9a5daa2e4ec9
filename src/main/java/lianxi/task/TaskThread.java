package lianxi.task;

import java.time.Instant;
import java.util.List;
import lianxi.notification.Text;
import lianxi.shared.Actor;
import org.jspecify.annotations.Nullable;

/** Implemented by whoever has something to tell on a task's page between its own entries, as its urgings (催办). */
public interface TaskThread {

    /** What happened beside the task's own record, in any order. One query. */
    List<Entry> thread(Actor actor, TaskId task);

    /**
     * One entry.
     *
     * @param path its page; null if it has none
     */
    record Entry(Instant at, String by, Text what, @Nullable String path) {}
}
