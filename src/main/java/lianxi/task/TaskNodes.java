package lianxi.task;

import java.util.List;
import lianxi.project.ProjectId;
import lianxi.project.schedule.NodeFacts;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.NodeSource;
import lianxi.project.schedule.SourceNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A project's tasks as nodes of its schedule (任务节点). A node begins with the 交办 and is finished with the 申请办结 that passed;
 * what else waits for it, and for which date it counts, the office links in the schedule.
 */
@Component
class TaskNodes implements NodeSource {

    private final TaskRows rows;

    TaskNodes(TaskRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return NodeKey.TASK;
    }

    @Override
    public List<SourceNode> nodes(ProjectId project) {
        return rows.ofProject(project).stream().map(TaskNodes::node).toList();
    }

    @Override
    public List<SourceNode> nodes() {
        return rows.ofProjects().stream().map(TaskNodes::node).toList();
    }

    private static SourceNode node(TaskRow row) {
        return new SourceNode(
                row.node(),
                row.project(),
                "TASK/" + row.id(),
                row.title(),
                row.limit(),
                row.state() != TaskState.STOPPED,
                new NodeFacts(row.assignedOn(), row.completedOn(), row.completedOn() == null ? row.due() : null),
                row.leadUnit(),
                holder(row.state()),
                "/tasks/" + row.id(),
                null,
                row.facts(null).light());
    }

    private static @Nullable String holder(TaskState state) {
        return switch (state) {
            case TO_ACKNOWLEDGE, IN_PROGRESS -> "task.holder.UNIT";
            case DRAFT, TO_APPROVE, FEEDBACK_REVIEW, CLOSING, CHECKING -> "task.holder.OFFICE";
            case COMPLETED, STRUCK_OFF, STOPPED -> null;
        };
    }
}
