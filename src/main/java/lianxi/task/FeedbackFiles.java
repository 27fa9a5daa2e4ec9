package lianxi.task;

import lianxi.document.attachment.AttachmentAccess;
import lianxi.shared.Actor;
import org.springframework.stereotype.Component;

/** Evidence of a task's feedback (反馈佐证): read by whoever reads the task. */
@Component
class FeedbackFiles implements AttachmentAccess {

    static final String KIND = "task-feedback";

    private final TaskScope scope;

    FeedbackFiles(TaskScope scope) {
        this.scope = scope;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, long feedback) {
        return scope.mayReadOf(actor, "task_feedback", feedback);
    }
}
