package lianxi.task;

import lianxi.document.attachment.AttachmentAccess;
import lianxi.shared.Actor;
import org.springframework.stereotype.Component;

/** Evidence of a task's closure (办结佐证): read by whoever reads the task. */
@Component
class ClosureFiles implements AttachmentAccess {

    static final String KIND = "task-closure";

    private final TaskScope scope;

    ClosureFiles(TaskScope scope) {
        this.scope = scope;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, long closure) {
        return scope.mayReadOf(actor, "task_closure", closure);
    }
}
