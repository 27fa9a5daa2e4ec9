package lianxi.project.schedule;

import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nodes of the projects that the permits' ids bring: one that the own unit follows, and one that no unit follows. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ScheduleRouteIds implements RouteIds {

    private final ProjectQueries projects;
    private final ScheduleViews schedules;

    ScheduleRouteIds(ProjectQueries projects, ScheduleViews schedules) {
        this.projects = projects;
        this.schedules = schedules;
    }

    @Override
    public void provide(RouteWorld world) {
        ScheduleView own = schedules.of(project("一号光伏项目（示例）"));
        ScheduleView foreign = schedules.of(project("二号光伏项目（示例）"));
        world.put(
                "/projects/{id}/schedule/nodes/{node}",
                node(own, "LAND_TRANSFER").key(),
                node(foreign, "TRIAL_RUN").key());
        world.put(
                "/projects/{id}/schedule/links/{link}",
                own.links().get(0).id(),
                foreign.links().get(0).id());
    }

    private ProjectId project(String name) {
        return projects.all().stream()
                .filter(project -> project.name().equals(name))
                .map(ProjectView::id)
                .findFirst()
                .orElseThrow();
    }

    private static ScheduleView.Row node(ScheduleView view, String code) {
        return view.rows().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
