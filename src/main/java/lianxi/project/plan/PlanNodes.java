package lianxi.project.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.project.ProjectId;
import lianxi.project.ProjectQueries;
import lianxi.project.ProjectView;
import lianxi.project.schedule.ScheduleView;
import lianxi.project.schedule.ScheduleViews;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers a unit's nodes over all projects from their schedules (本单位的节点). */
@Component
class PlanNodes {

    private final ScheduleViews schedules;
    private final ProjectQueries projects;

    PlanNodes(ScheduleViews schedules, ProjectQueries projects) {
        this.schedules = schedules;
        this.projects = projects;
    }

    /** Needed ones only, project by project in the schedules' order. */
    List<PlanNode> of(UnitId unit) {
        Map<ProjectId, String> names =
                projects.all().stream().collect(Collectors.toMap(ProjectView::id, ProjectView::name));
        List<PlanNode> nodes = new ArrayList<>();
        for (ScheduleView schedule : schedules.all()) {
            schedule.rows().stream()
                    .filter(row -> unit.equals(row.unit()) && row.needed())
                    .map(row -> node(schedule.project(), names.get(schedule.project()), row))
                    .forEach(nodes::add);
        }
        return nodes;
    }

    private static PlanNode node(ProjectId project, String projectName, ScheduleView.Row row) {
        return new PlanNode(
                row.key(),
                project,
                projectName,
                row.name(),
                row.path(),
                row.facts().finishedOn(),
                first(row.facts().startedOn(), row.latestStart(), row.forecastStart()),
                first(row.latestSafeDate(), row.forecastFinish(), null),
                row.latestSafeDate(),
                row.forecastFinish());
    }

    @Nullable
    private static LocalDate first(@Nullable LocalDate one, @Nullable LocalDate two, @Nullable LocalDate three) {
        if (one != null) {
            return one;
        }
        return two != null ? two : three;
    }
}
