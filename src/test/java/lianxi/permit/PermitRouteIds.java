package lianxi.permit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxi.document.attachment.AttachmentFeature;
import lianxi.document.attachment.AttachmentId;
import lianxi.document.attachment.Attachments;
import lianxi.document.attachment.Specimens;
import lianxi.permit.catalogue.CatalogueQueries;
import lianxi.permit.intake.IntakeId;
import lianxi.permit.intake.IntakeService;
import lianxi.project.ProjectData;
import lianxi.project.ProjectId;
import lianxi.project.ProjectService;
import lianxi.roster.UnitKind;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.shared.sheet.Spreadsheets;
import lianxi.testing.RouteIds;
import lianxi.testing.RouteWorld;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;

/** A project of the own undertaker with a track of the own unit, and one of the foreign ones; their chains of responsibility. */
@Component
class PermitRouteIds implements RouteIds {

    private final BeanFactory beans;
    private final ProjectService projects;
    private final PermitService permits;
    private final CatalogueQueries catalogues;

    PermitRouteIds(BeanFactory beans, ProjectService projects, PermitService permits, CatalogueQueries catalogues) {
        this.beans = beans;
        this.projects = projects;
        this.permits = permits;
        this.catalogues = catalogues;
    }

    @Override
    public void provide(RouteWorld world) {
        Actor office = world.actor(Role.OFFICE);
        ProjectId own = project(world, office, "一号光伏项目（示例）", world.own(UnitKind.UNDERTAKER));
        ProjectId foreign = project(world, office, "二号光伏项目（示例）", world.foreign(UnitKind.UNDERTAKER));
        TrackId ownTrack = track(office, own, world.own(UnitKind.MEMBER));
        TrackId foreignTrack = track(office, foreign, world.foreign(UnitKind.MEMBER));
        PermitScene scene = PermitScene.in(beans);
        world.put("/projects/{id}", own, foreign);
        world.put("/permits/{id}", ownTrack, foreignTrack);
        world.put("/liability/{kind}", "permit", "permit");
        world.put("/liability/{kind}/{id}", ownTrack, foreignTrack);
        world.put("/permits/{id}/steps/{step}", scene.step(ownTrack, 1), scene.step(foreignTrack, 1));
        provideMaterials(world, ownTrack, foreignTrack);
        long step = catalogues.catalogue().types().get(0).steps().get(0).id();
        world.put("/permits/catalogue/steps/{id}", step, step);
        byte[] register = Spreadsheets.book()
                .sheet("台账", List.of("项目", "手续", "状态"), List.of(List.of("一号光伏项目（示例）", "项目备案", "未启动")))
                .bytes();
        IntakeId intake = beans.getBean(IntakeService.class).upload(office, "台账.xlsx", register);
        world.put("/permits/import/{id}", intake, intake);
        for (String act : List.of("ball", "hold", "judgement", "verification")) {
            world.parameters("POST /permits/{id}/" + act, Map.of("version", "0"));
        }
        world.parameters("GET /permits/catalogue/apply", Map.of("project", own.toString()));
        world.parameters("POST /permits/catalogue/apply", Map.of("project", own.toString()));
    }

    private ProjectId project(RouteWorld world, Actor office, String name, UnitId undertaker) {
        return projects.create(
                office,
                new ProjectData(
                        name,
                        world.own(UnitKind.MEMBER),
                        undertaker,
                        new BigDecimal("50"),
                        LocalDate.of(2017, 1, 5),
                        LocalDate.of(2017, 6, 30),
                        LocalDate.of(2017, 9, 30)));
    }

    private void provideMaterials(RouteWorld world, TrackId ownTrack, TrackId foreignTrack) {
        Actor office = world.actor(Role.OFFICE);
        List<AttachmentId> own = staged(office);
        List<AttachmentId> foreign = staged(office);
        world.put("/attachments/{id}", own.get(0), foreign.get(0));
        world.put(
                "/permits/{id}/materials/{material}",
                material(office, ownTrack, own),
                material(office, foreignTrack, foreign));
    }

    private List<AttachmentId> staged(Actor office) {
        return beans.getBean(Attachments.class)
                .stage(
                        office,
                        AttachmentFeature.PERMIT_MATERIAL,
                        List.of(new MockMultipartFile("files.fresh", "同意书.pdf", "application/pdf", Specimens.pdf())),
                        List.of());
    }

    private MaterialId material(Actor office, TrackId track, List<AttachmentId> files) {
        return beans.getBean(MaterialService.class)
                .add(office, track, new MaterialCommand("使用林地审核同意书", "", null, files));
    }

    private TrackId track(Actor office, ProjectId project, UnitId unit) {
        permits.applyCatalogue(office, project, List.of(new PermitAnswer("FOREST_PERMANENT", Need.NEEDED, null, unit)));
        return PermitScene.in(beans).line(project, "FOREST_PERMANENT").id();
    }
}
