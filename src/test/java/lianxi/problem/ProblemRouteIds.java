package lianxi.problem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lianxi.project.ProjectData;
import lianxi.project.ProjectId;
import lianxi.project.ProjectService;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.testing.NoticeRoster;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.stereotype.Component;

/** A problem of the own undertaker that takes the own unit, and one of the foreign ones; the act is 补充说明. */
@Component
class ProblemRouteIds implements RouteIds {

    private final ProblemService problems;
    private final ProjectService projects;

    ProblemRouteIds(ProblemService problems, ProjectService projects) {
        this.problems = problems;
        this.projects = projects;
    }

    @Override
    public void provide(RouteWorld world) {
        ProblemId own = raised(
                project(world, "三号光伏项目（示例）", world.own(UnitKind.UNDERTAKER)),
                world.own(UnitKind.UNDERTAKER),
                world.own(UnitKind.MEMBER));
        ProblemId foreign = raised(
                project(world, "四号光伏项目（示例）", world.foreign(UnitKind.UNDERTAKER)),
                world.foreign(UnitKind.UNDERTAKER),
                world.foreign(UnitKind.MEMBER));
        world.put("/problems/{id}", own, foreign);
        world.put("/problems/{id}/acts/{act}", "note", "note");
    }

    private ProblemId raised(ProjectId project, UnitId undertaker, UnitId involved) {
        Actor by = NoticeRoster.actor(Role.UNDERTAKER, null, undertaker);
        return problems.raise(
                by,
                new ProblemCommand(
                        "示例问题",
                        "示例情况",
                        project,
                        null,
                        undertaker,
                        List.of(involved),
                        null,
                        ProblemLevel.CROSS_UNIT,
                        "",
                        null,
                        null,
                        List.of()));
    }

    private ProjectId project(RouteWorld world, String name, UnitId undertaker) {
        LocalDate start = RouteWorld.SINCE;
        return projects.create(
                world.actor(Role.OFFICE),
                new ProjectData(
                        name,
                        world.own(UnitKind.MEMBER),
                        undertaker,
                        BigDecimal.TEN,
                        start,
                        start.plusMonths(5),
                        start.plusMonths(8)));
    }
}
