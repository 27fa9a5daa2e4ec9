package lianxi.project.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.permit.Need;
import lianxi.permit.PermitAnswer;
import lianxi.permit.PermitService;
import lianxi.permit.catalogue.CatalogueQueries;
import lianxi.project.ProjectId;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The template: complete for the catalogue, in legal order, and never undoing what the office changed. */
@ServiceTest
class TemplateTest {

    /** What no date of the project waits for: the licence follows the start-up, these acceptances the completion. */
    private static final Set<String> FREE =
            Set.of("POWER_LICENCE/1", "ENVIRONMENT_ACCEPTANCE/1", "SOIL_WATER_ACCEPTANCE/1", "COMPLETION_FILING/1");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ScheduleService service;

    @Autowired
    private PermitService permits;

    @Autowired
    private CatalogueQueries catalogue;

    private ScheduleScene scene;
    private ProjectId project;

    @BeforeEach
    void wholeProject() {
        scene = ScheduleScene.in(context);
        project = scene.whole();
    }

    @Test
    void everyStepOfTheCatalogueHasItsPlaceAndAPlannedDuration() {
        Set<String> steps = catalogue.catalogue().types().stream()
                .flatMap(type -> type.steps().stream().map(step -> type.code() + "/" + step.position()))
                .collect(Collectors.toSet());
        assertThat(catalogue.catalogue().types()).hasSize(37);
        assertThat(steps).hasSize(40);
        List<ScheduleView.Row> rows = scene.view(project).rows();
        assertThat(rows).extracting(ScheduleView.Row::code).containsAll(steps);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.durationFrom()).as(row.code()).isNotEqualTo(DurationSource.NONE);
            boolean event =
                    Set.of("READY_TO_BUILD", "FIRST_GRID", "FULL_CAPACITY").contains(row.code());
            assertThat(row.duration().isNone()).as(row.code()).isEqualTo(event);
        });
    }

    @Test
    void everyNodeLeadsToADateUnlessNoDateWaitsForIt() {
        assertThat(scene.view(project).rows())
                .allSatisfy(row -> assertThat(row.latestSafeDate() == null)
                        .as(row.code() + " is free")
                        .isEqualTo(FREE.contains(row.code())));
    }

    @Test
    void bothDatesAreCountedBackFromAndTheFirstGridComesFirst() {
        assertThat(scene.row(project, "FIRST_GRID").latestSafeDate()).isEqualTo("2017-06-30");
        // 2017-09-30 is a Saturday and worked for the National Day's holidays (国办发明电〔2016〕17号).
        assertThat(scene.row(project, "FULL_CAPACITY").latestSafeDate()).isEqualTo("2017-09-30");
        assertThat(scene.row(project, "TRIAL_RUN").latest())
                .containsOnlyKeys(AnchorKind.FIRST_GRID, AnchorKind.FULL_CAPACITY);
        assertThat(scene.row(project, "FIRE_ACCEPTANCE/1").latest()).containsOnlyKeys(AnchorKind.FULL_CAPACITY);
    }

    @Test
    void thePrerequisitesOfTheCatalogueAndItsOrderOfStepsAreLinks() {
        assertThat(names(project))
                .contains(
                        "LAND_SUPPLY/1 > WORKS_PLANNING/1",
                        "LAND_CONVERSION/3 > LAND_SUPPLY/1",
                        "LAND_CONVERSION/1 > LAND_CONVERSION/2",
                        "POWER_QUALITY/2 > GRID_CONNECTION/1",
                        "FIRST_FOUNDATIONS > POWER_QUALITY/1");
        assertThat(names(project)).doesNotHaveDuplicates();
    }

    @Test
    void theTownshipFollowsTheLandAndAUnitThatDoesNotExistLeavesItToTheOffice() {
        assertThat(scene.row(project, "LAND_TRANSFER").unit())
                .isEqualTo(scene.permits().township());
        assertThat(scene.row(project, "SUBSTATION").unit())
                .isEqualTo(scene.permits().reform());
    }

    @Test
    void applyingItAgainChangesNothing() {
        ScheduleView before = scene.view(project);
        assertThat(service.applyTemplate(scene.office(), project, before.version()))
                .isZero();
        ScheduleView after = scene.view(project);
        assertThat(after.version()).isEqualTo(before.version());
        assertThat(after.links()).isEqualTo(before.links());
    }

    @Test
    void itBringsBackARemovedMilestoneButNoLinkThatTheOfficeTookAway() {
        ScheduleView.LinkRow unlinked = scene.view(project).links().stream()
                .filter(link -> link.before().equals(scene.key(project, "MILITARY/1")))
                .findFirst()
                .orElseThrow();
        service.removeLink(scene.office(), project, unlinked.id(), null);
        Set<String> before = new HashSet<>(names(project));
        service.removeMilestone(scene.office(), project, scene.milestone(project, "TRIAL_RUN"), null);
        assertThat(names(project)).doesNotContain("TRIAL_RUN > FIRST_GRID");
        assertThat(service.applyTemplate(scene.office(), project, null)).isEqualTo(1);
        assertThat(names(project)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void aPermitThatIsAnsweredLaterGetsItsPlaceThen() {
        ProjectId late = scene.bare();
        permits.applyCatalogue(scene.office(), late, List.of(answer("GRID_DESIGN", Need.NEEDED)));
        assertThat(names(late)).doesNotContain("GRID_DESIGN/1 > GRID_OPINION/1");
        permits.applyCatalogue(scene.office(), late, List.of(answer("GRID_OPINION", Need.NEEDED)));
        assertThat(names(late)).contains("GRID_DESIGN/1 > GRID_OPINION/1", "TRIAL_RUN > FIRST_GRID");
    }

    /** 首批支架基础 → 电力质监 → 基础验收: where the inspection was never opened, the acceptance waits for the foundations. */
    @Test
    void whatTheProjectHasNotPassesItsLinksThrough() {
        ProjectId part = scene.bare();
        permits.applyCatalogue(scene.office(), part, List.of(answer("FOREST_PERMANENT", Need.NEEDED)));
        assertThat(names(part)).contains("FIRST_FOUNDATIONS > FOUNDATIONS_ACCEPTED", "LAND_TRANSFER > READY_TO_BUILD");
        assertThat(scene.row(part, "LAND_TRANSFER").latest())
                .containsOnlyKeys(AnchorKind.FIRST_GRID, AnchorKind.FULL_CAPACITY);
        assertThat(scene.view(part).rows())
                .allSatisfy(
                        row -> assertThat(row.latestSafeDate()).as(row.code()).isNotNull());
    }

    private PermitAnswer answer(String code, Need need) {
        return new PermitAnswer(code, need, null, scene.permits().reform());
    }

    private List<String> names(ProjectId id) {
        ScheduleView view = scene.view(id);
        return view.links().stream()
                .map(link -> view.row(link.before()).orElseThrow().code() + " > "
                        + view.row(link.after()).orElseThrow().code())
                .toList();
    }
}
