package lianxi.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lianxi.permit.PermitScene;
import lianxi.permit.StepAction;
import lianxi.permit.TrackLine;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Projects: what can be entered, and that an earlier date is never lost. */
@ServiceTest
class ProjectServiceTest {

    private static int projects;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ProjectService service;

    @Autowired
    private ProjectQueries queries;

    @Autowired
    private MutableClock clock;

    private PermitScene scene;
    private ProjectData data;
    private ProjectId project;

    @BeforeEach
    void oneProject() {
        clock.set("2017-01-05T10:00");
        scene = PermitScene.in(context);
        data = scene.data("项目" + ++projects, scene.undertaker());
        project = service.create(scene.office(), data);
    }

    private ProjectData with(LocalDate start, LocalDate first, LocalDate full, String megawatts) {
        return new ProjectData(
                data.name(), data.township(), data.undertaker(), new BigDecimal(megawatts), start, first, full);
    }

    @ParameterizedTest
    @CsvSource({
        "capacityMw, 2017-01-05, 2017-06-30, 2017-09-30, 0.09",
        "capacityMw, 2017-01-05, 2017-06-30, 2017-09-30, 5000.1",
        "firstGridOn, 2017-01-05, 2017-01-05, 2017-09-30, 50",
        "fullCapacityOn, 2017-01-05, 2017-06-30, 2017-06-29, 50",
        "fullCapacityOn, 2017-01-05, 2017-06-30, 2032-01-06, 50",
        "startedOn, 1999-12-31, 2017-06-30, 2017-09-30, 50",
    })
    void whatCannotBeIsRefused(String field, LocalDate start, LocalDate first, LocalDate full, String megawatts) {
        assertThatThrownBy(() -> with(start, first, full, megawatts))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    @Test
    void bothDatesMayBeTheSameDay() {
        LocalDate day = LocalDate.of(2017, 6, 30);
        service.edit(scene.office(), project, with(data.startedOn(), day, day, "50"), "一次全容量", null);
        assertThat(queries.project(project).fullCapacityOn()).isEqualTo(day);
    }

    @Test
    void aMovedDateStaysWithItsReason() {
        ProjectData moved = with(data.startedOn(), LocalDate.of(2017, 7, 31), data.fullCapacityOn(), "50");
        assertThatThrownBy(() -> service.edit(scene.office(), project, moved, " ", null))
                .isInstanceOf(RefusedException.class);
        assertThat(queries.project(project).firstGridOn()).isEqualTo("2017-06-30");
        service.edit(scene.office(), project, moved, "市里调整计划", null);
        assertThat(queries.page(scene.office(), project).changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.target()).isEqualTo(ProjectDate.FIRST_GRID);
                    assertThat(change.before()).isEqualTo("2017-06-30");
                    assertThat(change.after()).isEqualTo("2017-07-31");
                    assertThat(change.reason()).isEqualTo("市里调整计划");
                });
    }

    @Test
    void onlyTheOfficeWritesAndOnlyTheOwnUndertakerReads() {
        for (Role role : List.of(Role.LEADER, Role.MEMBER, Role.CONTACT, Role.SUPERVISOR, Role.UNDERTAKER)) {
            assertThatThrownBy(() -> service.edit(scene.as(role), project, data, null, null))
                    .isInstanceOf(ForbiddenException.class);
        }
        UnitId other = scene.unit("示例承担单位二", "UNDERTAKER");
        assertThat(queries.visible(scene.undertakerPerson(scene.undertaker()), project)
                        .name())
                .isEqualTo(data.name());
        assertThatThrownBy(() -> queries.visible(scene.undertakerPerson(other), project))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> queries.visible(scene.as(Role.RECIPIENT), project))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void namesAndUnitsAreChecked() {
        assertThatThrownBy(() -> service.create(scene.office(), data))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.field()).isEqualTo("name"));
        ProjectData wrong = scene.data("项目" + ++projects, scene.forestry());
        assertThatThrownBy(() -> service.create(scene.office(), wrong))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.field()).isEqualTo("undertaker"));
    }

    @Test
    void theSlowerOfTwoIsShownBothTexts() {
        int version = queries.project(project).version();
        service.edit(
                scene.office(),
                project,
                with(data.startedOn(), data.firstGridOn(), data.fullCapacityOn(), "60"),
                null,
                version);
        ProjectData mine = with(data.startedOn(), data.firstGridOn(), data.fullCapacityOn(), "70");
        assertThatThrownBy(() -> service.edit(scene.office(), project, mine, null, version))
                .isInstanceOfSatisfying(
                        StaleVersionException.class,
                        stale -> assertThat(stale.conflicts()).singleElement().satisfies(conflict -> {
                            assertThat(conflict.theirs()).startsWith("60");
                            assertThat(conflict.yours()).startsWith("70");
                        }));
    }

    @Test
    void theStartCannotPassTheFirstEntryOfAPermit() {
        TrackLine track = scene.track(project, "PROJECT_FILING", scene.forestry());
        scene.move(track.id(), 1, StepAction.START_PREPARING, LocalDate.of(2017, 1, 9));
        clock.set("2017-02-01T10:00");
        assertThatThrownBy(() -> service.edit(
                        scene.office(),
                        project,
                        with(LocalDate.of(2017, 1, 10), data.firstGridOn(), data.fullCapacityOn(), "50"),
                        "示例",
                        null))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.field()).isEqualTo("startedOn"));
        service.edit(
                scene.office(),
                project,
                with(LocalDate.of(2017, 1, 9), data.firstGridOn(), data.fullCapacityOn(), "50"),
                "示例",
                null);
    }
}
