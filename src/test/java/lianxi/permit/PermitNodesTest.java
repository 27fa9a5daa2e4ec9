package lianxi.permit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import lianxi.calendar.TimeLimit;
import lianxi.permit.catalogue.CatalogueService;
import lianxi.permit.catalogue.Confidence;
import lianxi.permit.catalogue.NewLimit;
import lianxi.project.ProjectId;
import lianxi.project.schedule.NodeFacts;
import lianxi.project.schedule.SourceNode;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What schedules hear about permits' steps. */
@ServiceTest
class PermitNodesTest {

    private static int projects;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PermitNodes source;

    @Autowired
    private PermitService permits;

    @Autowired
    private CatalogueService catalogue;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private PermitScene scene;
    private ProjectId project;

    @BeforeEach
    void openAProject() {
        scene = PermitScene.in(context);
        clock.set("2017-01-05T10:00");
        project = scene.project("示例节点项目" + ++projects);
    }

    @Test
    void aStepIsANodeFromHandingInToDelivery() {
        TrackLine forest = scene.track(project, "FOREST_PERMANENT", scene.forestry());
        SourceNode node = only();
        assertThat(node.code()).isEqualTo("FOREST_PERMANENT/1");
        assertThat(node.name()).isEqualTo("使用林地（永久）");
        assertThat(node.path()).isEqualTo("/permits/" + forest.id());
        assertThat(node.key().toString()).isEqualTo("permit:" + scene.step(forest.id(), 1));
        assertThat(node.limit().amount()).isEqualTo(20); // 行政许可法 Art. 42
        assertThat(node.needed()).isTrue();
        assertThat(node.unit()).isEqualTo(scene.forestry());
        assertThat(node.holder()).isEqualTo("permit.ball.ENTERPRISE");
        assertThat(node.facts()).isEqualTo(NodeFacts.NOT_STARTED);

        scene.move(forest.id(), "2017-01-09 START_PREPARING", "2017-01-13 SUBMIT");
        assertThat(only().facts()).isEqualTo(new NodeFacts(LocalDate.of(2017, 1, 13), null, null));
        scene.move(forest.id(), "2017-01-16 ACCEPT");
        assertThat(only().facts().expectedOn()).isEqualTo("2017-02-16"); // domain.md: 2017-01-16 + 20 working
        scene.move(forest.id(), "2017-02-10 GRANT");
        assertThat(only().facts().expectedOn()).isEqualTo("2017-02-24"); // Art. 44: ten working days
        scene.move(forest.id(), "2017-02-14 DELIVER");
        assertThat(only().facts()).isEqualTo(new NodeFacts(LocalDate.of(2017, 1, 13), LocalDate.of(2017, 2, 14), null));
        assertThat(only().holder()).isNull();
    }

    private SourceNode only() {
        List<SourceNode> nodes = source.nodes(project);
        assertThat(nodes).hasSize(1);
        return nodes.get(0);
    }

    @Test
    void whatIsNotNeededPassesItsLinksThroughAndWhatWasRefusedBeginsAnew() {
        TrackLine forest = scene.track(project, "FOREST_PERMANENT", scene.forestry());
        scene.move(forest.id(), "2017-01-09 START_PREPARING", "2017-01-10 SUBMIT", "2017-01-11 DECLINE");
        assertThat(only().facts()).isEqualTo(NodeFacts.NOT_STARTED);
        permits.applyCatalogue(
                scene.office(),
                project,
                List.of(new PermitAnswer("FOREST_PERMANENT", Need.NOT_NEEDED, "不占用林地", scene.forestry())));
        assertThat(only().needed()).isFalse();
        assertThat(only().holder()).isNull();
    }

    @Test
    void whatMustBeHandedInAgainBeginsTodayAtBest() {
        TrackLine forest = scene.track(project, "FOREST_PERMANENT", scene.forestry());
        scene.move(forest.id(), "2017-01-09 START_PREPARING", "2017-01-10 SUBMIT", "2017-01-12 ASK_SUPPLEMENT");
        clock.set("2017-03-01T10:00");
        assertThat(only().facts()).isEqualTo(new NodeFacts(LocalDate.of(2017, 3, 1), null, null));
        scene.move(forest.id(), "2017-03-01 SUPPLEMENT");
        assertThat(only().facts().startedOn()).isEqualTo("2017-03-01");
    }

    @Test
    void theLongestLimitCountsUntilItIsKnownWhichOneApplies() {
        scene.track(project, "ENVIRONMENT", scene.reform());
        assertThat(only().limit().amount()).isEqualTo(60); // 报告书 60 calendar days, 报告表 30
        assertThat(only().limit().unit()).isEqualTo(TimeLimit.Unit.CALENDAR);
    }

    @Test
    void severalStepsOfAPermitAreSeveralNodes() {
        scene.track(project, "LAND_CONVERSION", scene.reform());
        assertThat(source.nodes(project))
                .extracting(SourceNode::code)
                .containsExactly("LAND_CONVERSION/1", "LAND_CONVERSION/2", "LAND_CONVERSION/3");
        assertThat(source.nodes(project).get(0).name()).isEqualTo("农用地转用及土地征收（征收预公告）");
        assertThat(source.nodes()).containsAll(source.nodes(project));
    }

    @Test
    void everyWriteThatChangesANodeMakesItsScheduleStale() {
        TrackLine supply = scene.track(project, "LAND_SUPPLY", scene.reform());
        long version = version();
        scene.move(supply.id(), "2017-01-09 START_PREPARING");
        permits.strikeLast(scene.office(), supply.id(), scene.step(supply.id(), 1), "登记有误", null);
        permits.handBall(scene.office(), supply.id(), Ball.GRID, null, null);
        permits.reassign(scene.office(), supply.id(), scene.forestry(), "示例原因", null);
        assertThat(version()).isEqualTo(version + 4);
        long stepType = jdbc.sql("select type_step_id from permit_step where id = ?")
                .param(scene.step(supply.id(), 1).value())
                .query(Long.class)
                .single();
        catalogue.addLimit(scene.office(), stepType, fifteenWorkdays());
        assertThat(version()).isEqualTo(version + 5);
        assertThat(only().limit().amount()).isEqualTo(15);
    }

    private static NewLimit fifteenWorkdays() {
        LocalDate from = LocalDate.of(2017, 1, 5).minusDays(projects);
        return new NewLimit(
                "", 15, TimeLimit.Unit.WORKING, TimeLimit.Nature.PROMISED, "示例服务指南", null, from, Confidence.L);
    }

    private long version() {
        return jdbc.sql("select input_version from project_schedule where project_id = ?")
                .param(project.value())
                .query(Long.class)
                .single();
    }
}
