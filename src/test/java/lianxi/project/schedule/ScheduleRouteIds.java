package lianxi.project.schedule;

import java.util.Locale;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.project.exchange.ScheduleImportId;
import lianxi.project.exchange.ScheduleImports;
import lianxi.project.exchange.ScheduleWorkbook;
import lianxi.shared.Actor;
import lianxi.shared.Role;
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
    private final ScheduleWorkbook workbook;
    private final ScheduleImports imports;

    ScheduleRouteIds(
            ProjectQueries projects, ScheduleViews schedules, ScheduleWorkbook workbook, ScheduleImports imports) {
        this.projects = projects;
        this.schedules = schedules;
        this.workbook = workbook;
        this.imports = imports;
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
        Actor office = world.actor(Role.OFFICE);
        world.put("/projects/{id}/schedule/import/{upload}", upload(office, own), upload(office, foreign));
    }

    private ScheduleImportId upload(Actor office, ScheduleView view) {
        byte[] content = workbook.bytes(view, Locale.SIMPLIFIED_CHINESE);
        return imports.upload(office, view.project(), "倒排工期.xlsx", content);
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
