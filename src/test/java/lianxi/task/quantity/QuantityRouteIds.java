package lianxi.task.quantity;

import java.math.BigDecimal;
import java.time.LocalDate;
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

/** A track of the own and one of the foreign township, each in a project of the own and of a foreign undertaker. */
@Component
class QuantityRouteIds implements RouteIds {

    private final ProjectService projects;
    private final QuantityService service;

    QuantityRouteIds(ProjectService projects, QuantityService service) {
        this.projects = projects;
        this.service = service;
    }

    @Override
    public void provide(RouteWorld world) {
        Actor office = world.actor(Role.OFFICE);
        QuantityId own = track(office, "本单位流转项目", world.own(UnitKind.MEMBER), world.own(UnitKind.UNDERTAKER));
        QuantityId foreign =
                track(office, "外单位流转项目", world.foreign(UnitKind.MEMBER), world.foreign(UnitKind.UNDERTAKER));
        world.put("/quantities/{id}", own, foreign);
        world.put(
                "/quantities/{id}/entries/{entry}",
                entry(own, world.own(UnitKind.MEMBER)),
                entry(foreign, world.foreign(UnitKind.MEMBER)));
    }

    private QuantityId track(Actor office, String name, UnitId township, UnitId undertaker) {
        ProjectId project = projects.create(
                office,
                new ProjectData(
                        name,
                        township,
                        undertaker,
                        new BigDecimal("20"),
                        RouteWorld.SINCE,
                        LocalDate.of(2017, 6, 30),
                        LocalDate.of(2017, 9, 30)));
        return service.create(
                office,
                new QuantityCommand(
                        project,
                        township,
                        null,
                        Measure.LAND_TRANSFER,
                        RouteWorld.SINCE,
                        QuantityScene.plan("1200", "2017-02-28 500", "2017-05-31 1200")));
    }

    private QuantityEntryId entry(QuantityId id, UnitId township) {
        return service.enter(
                NoticeRoster.actor(Role.CONTACT, null, township), id, QuantityScene.entry("2017-01-26", "100"));
    }
}
