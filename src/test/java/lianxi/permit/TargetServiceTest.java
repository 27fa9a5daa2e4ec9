package lianxi.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lianxi.project.ProjectId;
import lianxi.project.extension.ExtensionQueries;
import lianxi.project.extension.ExtensionView;
import lianxi.project.extension.GrantedExtension;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.ScheduleQueries;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.Power;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Target dates: moved with a reason, and beyond the latest safe date by the 组长 only. */
@ServiceTest
class TargetServiceTest {

    private static int projects;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TargetService targets;

    @Autowired
    private TargetSubject subject;

    @Autowired
    private ExtensionQueries extensions;

    @Autowired
    private ScheduleQueries schedules;

    @Autowired
    private TrackQueries tracks;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private PermitScene scene;
    private ProjectId project;
    private TrackLine track;
    private LocalDate safe;

    @BeforeEach
    void openOneTrack() {
        scene = PermitScene.in(context);
        clock.set("2017-01-05T10:00");
        project = scene.project("示例目标项目" + ++projects);
        track = scene.track(project, "GRID_CONNECTION", scene.forestry());
        StepId step = scene.step(track.id(), 1);
        // 并网协议 → 启动试运 (five working days) → 首批并网 2017-06-30 in the template: 06-23
        safe = schedules
                .latestSafeDate(project, new NodeKey(NodeKey.PERMIT_STEP, step.value()))
                .orElseThrow();
    }

    private Actor head() {
        return new Actor(new AccountId(77), null, "示例组长", Set.of(Role.LEADER), Set.of(), Set.of(Power.GROUP_HEAD));
    }

    private LocalDate target() {
        return scene.line(project, "GRID_CONNECTION").targetOn();
    }

    private LocalDate workdayAfterSafe() {
        LocalDate day = safe.plusDays(7);
        return day.plusDays(day.getDayOfWeek().getValue() > 5 ? 3 : 0);
    }

    @Test
    void upToTheLatestSafeDateTheUnitMovesItItself() {
        assertThat(safe).isEqualTo("2017-06-23");
        assertThat(targets.move(scene.contact(scene.forestry()), track.id(), safe, null, null))
                .isEqualTo(TargetService.Outcome.MOVED);
        assertThat(target()).isEqualTo(safe);
    }

    @Test
    void laterThanTheLatestSafeDateItIsAskedOfTheHead() {
        targets.move(scene.office(), track.id(), safe, null, null);
        LocalDate later = workdayAfterSafe();
        assertThatThrownBy(() -> targets.move(scene.office(), track.id(), later, "", null))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.field()).isEqualTo("targetReason"));
        assertThat(targets.move(scene.office(), track.id(), later, "等勘界", null)).isEqualTo(TargetService.Outcome.ASKED);
        assertThat(target()).isEqualTo(safe);
        ExtensionView asked = tracks.track(scene.office(), track.id()).targetAsked();
        assertThat(asked.newDue()).isEqualTo(later);
        assertThatThrownBy(() -> targets.move(scene.office(), track.id(), later, "等勘界", null))
                .isInstanceOf(RefusedException.class);
        GrantedExtension granted = new GrantedExtension(asked.id(), safe, later, "等勘界", "示例办公室", "示例组长");
        transaction.executeWithoutResult(
                done -> subject.granted(head(), track.id().value(), granted));
        assertThat(target()).isEqualTo(later);
        assertThat(jdbc.sql("select reason from permit_track_event where track_id = ? and kind = 'TARGET' order by id")
                        .param(track.id().value())
                        .query(String.class)
                        .list())
                .containsExactly(null, "示例办公室申请：等勘界；示例组长审定");
        assertThat(extensions.ofSubject(TargetSubject.KIND, track.id().value())).hasSize(1);
    }

    @Test
    void theHeadMovesItBeyondDirectly() {
        assertThat(targets.move(head(), track.id(), workdayAfterSafe(), "示例理由", null))
                .isEqualTo(TargetService.Outcome.MOVED);
        assertThat(target()).isEqualTo(workdayAfterSafe());
    }

    @Test
    void othersAreRefusedAndStaleFormsToo() {
        Actor deputy =
                new Actor(new AccountId(78), null, "示例副组长", Set.of(Role.LEADER), Set.of(), Set.of(Power.DEPUTY_HEAD));
        for (Actor actor : List.of(deputy, scene.contact(scene.reform()), scene.as(Role.SUPERVISOR))) {
            assertThatThrownBy(() -> targets.move(actor, track.id(), safe, null, null))
                    .isInstanceOf(ForbiddenException.class);
        }
        assertThatThrownBy(() -> targets.move(scene.office(), track.id(), safe, null, 99))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> targets.move(scene.office(), track.id(), LocalDate.of(2016, 1, 1), null, null))
                .isInstanceOf(RefusedException.class);
    }
}
