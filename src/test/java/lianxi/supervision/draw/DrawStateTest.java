package lianxi.supervision.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 待抽取 → 已抽取, and 已作废 from either: every state × act, written by hand; nothing leads back and nothing is drawn twice. */
class DrawStateTest {

    private static final Instant NOW = Instant.parse("2017-03-06T01:00:00Z");
    private static final Actor BY =
            new Actor(new AccountId(1), new PersonId(1), "示例督查人员", Set.of(Role.SUPERVISOR), Set.of(), Set.of());

    /** How a draw comes to the state. */
    private static final Map<DrawState, Consumer<Draw>> WAYS = Map.of(
            DrawState.RECORDED, draw -> {},
            DrawState.DRAWN, draw -> draw.drawn(BY, NOW),
            DrawState.VOIDED, draw -> draw.voidFor("示例原因", BY, NOW));

    @ParameterizedTest
    @CsvSource({
        // state, draw, void: the state afterwards, - is refused
        "RECORDED, DRAWN, VOIDED",
        "DRAWN,    -,     VOIDED",
        "VOIDED,   -,     -"
    })
    void eachActLeadsOnFromItsOwnStatesAlone(DrawState state, String drawn, String voided) {
        check(state, drawn, draw -> draw.drawn(BY, NOW));
        check(state, voided, draw -> draw.voidFor("示例原因", BY, NOW));
    }

    private static void check(DrawState state, String expected, Consumer<Draw> act) {
        Draw draw = in(state);
        if (expected.equals("-")) {
            assertThatThrownBy(() -> act.accept(draw)).isInstanceOf(RefusedException.class);
            assertThat(draw.state()).isEqualTo(state);
        } else {
            act.accept(draw);
            assertThat(draw.state()).isEqualTo(DrawState.valueOf(expected));
        }
    }

    private static Draw in(DrawState state) {
        Draw draw = new Draw(
                DrawCommand.everybody(null, CheckKind.SPOT_CHECK, CheckMatter.DUTIES, "示例重点", DrawSubject.UNIT, 1, 1),
                new DrawRecord("0".repeat(64), "示例底档"),
                BY,
                NOW);
        WAYS.get(state).accept(draw);
        assertThat(draw.state()).isEqualTo(state);
        return draw;
    }
}
