package lianxi.permit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.Power;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.testing.MutableClock;
import lianxi.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register at any past moment is what it was then, and its sums agree; a random history with a seed proves it. */
@ServiceTest
class PermitRegisterTest {

    private static final List<String> CODES = List.of("PROJECT_FILING", "ENVIRONMENT", "LAND_CONVERSION", "SOIL_WATER");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PermitService permits;

    @Autowired
    private PermitQueries queries;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void thePastIsWhatItWas() {
        clock.set("2017-01-05T09:00");
        PermitScene scene = PermitScene.in(context);
        List<UnitId> units = List.of(scene.forestry(), scene.reform());
        List<lianxi.project.ProjectId> projects = List.of(scene.project("回放一"), scene.project("回放二"));
        Random random = new Random(42);
        Map<Instant, PermitRegister> then = new HashMap<>();
        for (int day = 6; day < 70; day++) {
            clock.set(java.time.LocalDate.of(2017, 1, 1)
                    .plusDays(day)
                    .atTime(9, 0)
                    .toString());
            for (int act = 0; act < 4; act++) {
                clock.advance(java.time.Duration.ofMinutes(7));
                something(scene, projects.get(random.nextInt(2)), units, random);
            }
            clock.advance(java.time.Duration.ofMinutes(7));
            then.put(clock.instant(), queries.now());
        }
        then.forEach((moment, register) -> {
            PermitRegister replayed = queries.register(moment);
            assertThat(replayed.lines().stream().map(PermitRegisterTest::told))
                    .as("%s", moment)
                    .containsExactlyElementsOf(register.lines().stream()
                            .map(PermitRegisterTest::told)
                            .toList());
            assertThat(replayed.counts()).isEqualTo(register.counts());
            sumsAgree(replayed);
        });
        projectionEqualsReplay();
    }

    private static String told(TrackLine line) {
        return line.id() + " " + line.reading() + " " + line.need() + " " + line.unit() + " " + line.stepState() + " "
                + line.ball() + " " + line.since() + " " + line.ballSince() + " " + line.hold() + " " + line.targetOn()
                + " "
                + line.changedAt() + " " + line.verifiedAt();
    }

    /** 应办 = 已办结 + 办理中 + 暂停 + 未启动 + 不予许可, in all, by project and by unit. */
    private static void sumsAgree(PermitRegister register) {
        TrackCounts all = register.counts();
        long due =
                register.lines().stream().filter(line -> line.state().isDue()).count();
        assertThat(all.due()).isEqualTo((int) due);
        assertThat(all.completed() + all.inProgress() + all.suspended() + all.notStarted() + all.refused())
                .isEqualTo(all.due());
        assertThat(register.countsByProject().values().stream()
                        .mapToInt(TrackCounts::due)
                        .sum())
                .isEqualTo(all.due());
        assertThat(register.countsByUnit().values().stream()
                        .mapToInt(TrackCounts::overdue)
                        .sum())
                .isEqualTo(all.overdue());
        assertThat(all.overdue()).isLessThanOrEqualTo(all.due() - all.completed());
    }

    private void projectionEqualsReplay() {
        for (TrackLine line : queries.now().lines()) {
            List<StepEvent> log = context.getBean(PermitLog.class).ofTrack(line.id());
            context.getBean(TrackRows.class).withNeighbours(line.id()).stream()
                    .filter(row -> row.id().equals(line.id()))
                    .flatMap(row -> row.steps().stream())
                    .forEach(step -> assertThat(step.progress())
                            .isEqualTo(StepProgress.replay(StepEvent.holding(log.stream()
                                    .filter(event -> event.stepId() == step.id().value())
                                    .toList()))));
        }
    }

    private void something(PermitScene scene, lianxi.project.ProjectId project, List<UnitId> units, Random random) {
        String code = CODES.get(random.nextInt(CODES.size()));
        List<TrackLine> known = queries.ofProject(project).stream()
                .filter(line -> line.code().equals(code))
                .toList();
        UnitId unit = units.get(random.nextInt(2));
        if (known.isEmpty()) {
            Need need = random.nextInt(3) == 0 ? Need.CLARIFYING : Need.NEEDED;
            permits.applyCatalogue(scene.office(), project, List.of(new PermitAnswer(code, need, "示例", unit)));
            return;
        }
        TrackLine line = known.get(0);
        switch (random.nextInt(14)) {
            case 0 -> permits.reassign(scene.office(), line.id(), unit, "示例", null);
            case 1 -> strike(scene, line);
            case 2 -> handBall(scene, line, random);
            case 4 -> hold(scene, line);
            case 5 -> target(scene, line, random);
            case 6 -> permits.verify(scene.office(), line.id(), null);
            case 7 -> permits.judge(scene.office(), line.id(), "示例判断" + random.nextInt(9), null);
            case 3 ->
                permits.applyCatalogue(
                        scene.office(), project, List.of(new PermitAnswer(code, Need.NEEDED, null, unit)));
            default -> move(scene, line, random);
        }
    }

    private void strike(PermitScene scene, TrackLine line) {
        StepId step = scene.step(line.id(), 1);
        if (!StepEvent.holding(context.getBean(PermitLog.class).ofStep(step)).isEmpty()) {
            permits.strikeLast(scene.office(), line.id(), step, "示例", null);
        }
    }

    private void hold(PermitScene scene, TrackLine line) {
        if (line.state().isOpen()) {
            HoldReason reason = line.hold() == null ? HoldReason.LEGAL_ACTION : null;
            permits.hold(scene.office(), line.id(), reason, "示例", null);
        }
    }

    private void target(PermitScene scene, TrackLine line, Random random) {
        if (line.state().isOpen()) {
            java.time.LocalDate day = java.time.LocalDate.of(2017, 3, 1).plusDays(random.nextInt(60));
            context.getBean(TargetService.class).move(head(), line.id(), day, "示例", null);
        }
    }

    /** Who moves a target beyond the latest safe date without asking. */
    private static Actor head() {
        return new Actor(new AccountId(77), null, "示例组长", Set.of(Role.LEADER), Set.of(), Set.of(Power.GROUP_HEAD));
    }

    private void handBall(PermitScene scene, TrackLine line, Random random) {
        if (line.state().isOpen()) {
            Ball[] balls = Ball.values();
            permits.handBall(scene.office(), line.id(), balls[random.nextInt(balls.length)], null, null);
        }
    }

    private void move(PermitScene scene, TrackLine line, Random random) {
        if (line.need() != Need.NEEDED) {
            return;
        }
        int steps = line.severalSteps() ? 3 : 1;
        int position = 1 + random.nextInt(steps);
        StepState state =
                StepState.valueOf(jdbc.sql("select state from permit_step where track_id = ? and position = ?")
                        .params(line.id().value(), position)
                        .query(String.class)
                        .single());
        List<StepAction> actions = state.actions();
        if (actions.isEmpty()) {
            return;
        }
        StepAction action = random.nextInt(3) > 0 ? actions.get(0) : actions.get(random.nextInt(actions.size()));
        StepEntry entry =
                StepEntry.on(java.time.LocalDate.now(clock)).noted("示例").as("报告表");
        permits.move(
                scene.office(),
                line.id(),
                scene.step(line.id(), position),
                action,
                PermitScene.told(action, entry),
                null);
    }
}
