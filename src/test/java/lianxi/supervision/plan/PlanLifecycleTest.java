package lianxi.supervision.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lianxi.project.ProjectId;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 草稿 → 待批 → 已批准, 退回 with a reason; approved changes only as a new version: every state × act, written by hand. */
class PlanLifecycleTest {

    private static final Instant NOW = Instant.parse("2017-01-16T01:00:00Z");
    private static final Actor BY = Actor.system();

    @ParameterizedTest
    @CsvSource(textBlock = """
            # state,    WRITE,  ADD,    SUBMIT,    WITHDRAW, APPROVE,  RETURN,   DISCARD
            DRAFT,      DRAFT,    DRAFT,    SUBMITTED, -,        -,        -,        DISCARDED
            RETURNED,   RETURNED, RETURNED, SUBMITTED, -,        -,        -,        DISCARDED
            SUBMITTED,  -,        -,        -,         DRAFT,    APPROVED, RETURNED, -
            APPROVED,   -,        -,        -,         -,        -,        -,        -
            DISCARDED,  -,        -,        -,         -,        -,        -,        -
            """)
    void everyActInEveryState(
            PlanState state,
            String write,
            String add,
            String submit,
            String withdraw,
            String approve,
            String sendBack,
            String discard) {
        check(state, write, plan -> plan.write("示例要求", BY, NOW));
        check(state, add, plan -> plan.add(item(), BY, NOW));
        check(state, submit, plan -> plan.submit(BY, NOW));
        check(state, withdraw, SupervisionPlan::withdraw);
        check(state, approve, plan -> plan.approve("示例组长", new PersonId(1), LocalDate.of(2017, 1, 16), null, NOW));
        check(state, sendBack, plan -> plan.sendBack("示例原因"));
        check(state, discard, SupervisionPlan::discard);
        if (state != PlanState.APPROVED) {
            assertThatThrownBy(() -> in(state).next("示例原因", BY, NOW)).isInstanceOf(RefusedException.class);
        }
    }

    private interface Act {
        void on(SupervisionPlan plan);
    }

    private static void check(PlanState state, String expected, Act act) {
        SupervisionPlan plan = in(state);
        if (expected.equals("-")) {
            assertThatThrownBy(() -> act.on(plan)).isInstanceOf(RefusedException.class);
            assertThat(plan.state()).isEqualTo(state);
        } else {
            act.on(plan);
            assertThat(plan.state()).isEqualTo(PlanState.valueOf(expected));
        }
    }

    private static SupervisionPlan in(PlanState state) {
        SupervisionPlan plan = new SupervisionPlan(PlanPeriod.of(2017), BY, NOW);
        plan.add(item(), BY, NOW);
        switch (state) {
            case DRAFT -> {}
            case DISCARDED -> plan.discard();
            default -> plan.submit(BY, NOW);
        }
        if (state == PlanState.APPROVED) {
            plan.approve("示例组长", new PersonId(1), LocalDate.of(2017, 1, 16), null, NOW);
        }
        if (state == PlanState.RETURNED) {
            plan.sendBack("示例原因");
        }
        return plan;
    }

    private static PlanItemCommand item() {
        return new PlanItemCommand(
                CheckKind.REGULAR,
                CheckMatter.DUTIES,
                "示例重点",
                PlanTargets.NAMED,
                0,
                List.of(new UnitId(1)),
                List.<ProjectId>of(),
                new TreeSet<>(Set.of(1)),
                null,
                List.of(new PersonId(2)),
                "示例依据");
    }
}
