package lianxi.project.schedule;

import java.util.List;
import java.util.Set;
import lianxi.permit.Need;
import lianxi.permit.PermitAnswer;
import lianxi.permit.PermitScene;
import lianxi.permit.PermitService;
import lianxi.permit.catalogue.CatalogueQueries;
import lianxi.project.ProjectId;
import lianxi.shared.Actor;
import lianxi.shared.Power;
import lianxi.testing.MutableClock;
import org.springframework.beans.factory.BeanFactory;

/** Projects with the whole catalogue for the tests of schedules. The clock starts on 2017-01-05, a Thursday. */
public final class ScheduleScene {

    private static int projects;

    private final BeanFactory beans;
    private final PermitScene permits;

    private ScheduleScene(BeanFactory beans) {
        this.beans = beans;
        this.permits = PermitScene.in(beans);
    }

    public static ScheduleScene in(BeanFactory beans) {
        beans.getBean(MutableClock.class).set("2017-01-05T10:00");
        return new ScheduleScene(beans);
    }

    public PermitScene permits() {
        return permits;
    }

    public Actor office() {
        return permits.office();
    }

    public Actor director() {
        Actor office = office();
        return new Actor(
                office.account(),
                office.person(),
                "示例主任",
                office.roles(),
                office.units(),
                Set.of(Power.OFFICE_DIRECTOR));
    }

    /** A project without permits, and so without a schedule. */
    public ProjectId bare() {
        return permits.project("编排项目" + ++projects);
    }

    /** A project that needs every permit of the catalogue, to be on the grid on 2017-06-30 and in full on 2017-09-30. */
    public ProjectId whole() {
        ProjectId project = bare();
        answer(project, Need.NEEDED);
        return project;
    }

    private void answer(ProjectId project, Need need) {
        List<PermitAnswer> answers = beans.getBean(CatalogueQueries.class).catalogue().types().stream()
                .map(type -> new PermitAnswer(type.code(), need, null, permits.reform()))
                .toList();
        beans.getBean(PermitService.class).applyCatalogue(office(), project, answers);
    }

    public ScheduleView view(ProjectId project) {
        return beans.getBean(ScheduleViews.class).of(project);
    }

    public ScheduleView.Row row(ProjectId project, String code) {
        return view(project).rows().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public NodeKey key(ProjectId project, String code) {
        return row(project, code).key();
    }

    public MilestoneId milestone(ProjectId project, String code) {
        return new MilestoneId(key(project, code).id());
    }
}
