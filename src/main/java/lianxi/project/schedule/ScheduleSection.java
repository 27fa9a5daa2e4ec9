package lianxi.project.schedule;

import java.util.List;
import java.util.Optional;
import lianxi.project.ProjectId;
import lianxi.project.ProjectSection;
import lianxi.project.ProjectView;
import lianxi.shared.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How a project's two dates stand, on its page (倒排工期一栏). */
@Component
@Order(0)
class ScheduleSection implements ProjectSection {

    private final ScheduleQueries queries;

    ScheduleSection(ScheduleQueries queries) {
        this.queries = queries;
    }

    /** Both dates; none before the permit catalogue was applied. */
    public record Content(ProjectId project, List<AnchorOutlook> anchors) {

        public boolean isPlanned() {
            return !anchors.isEmpty();
        }
    }

    @Override
    public String template() {
        return "project/schedule/section";
    }

    @Override
    public Optional<Object> content(Actor actor, ProjectView project) {
        return Optional.of(new Content(project.id(), queries.anchors(project.id())));
    }
}
