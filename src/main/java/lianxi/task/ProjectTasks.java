package lianxi.task;

import java.util.List;
import java.util.Optional;
import lianxi.project.ProjectId;
import lianxi.project.ProjectSection;
import lianxi.project.ProjectView;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A project's tasks on its page (项目页上的任务), as far as the reader may know of them. */
@Component
@Order(20)
class ProjectTasks implements ProjectSection {

    private static final int SHOWN = 30;

    private final TaskQueries tasks;

    ProjectTasks(TaskQueries tasks) {
        this.tasks = tasks;
    }

    /** The first tasks; the list has all. */
    public record Content(ProjectId project, List<TaskLine> lines, boolean more, boolean office) {}

    @Override
    public String template() {
        return "task/project-section";
    }

    @Override
    public Optional<Object> content(Actor actor, ProjectView project) {
        if (!actor.isInside()) {
            return Optional.empty();
        }
        var page = tasks.list(actor, TaskFilter.ALL.ofProject(project.id()), SHOWN);
        List<TaskLine> lines = page.rows().stream().sorted(UnitTasks.OPEN_FIRST).toList();
        return Optional.of(new Content(project.id(), lines, page.more(), actor.is(Role.OFFICE)));
    }
}
