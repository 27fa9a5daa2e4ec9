package lianxi.supervision.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole lifecycle by hand (计划 → 已通知 → 检查中 → 已记录 → 已出结论, or 取消): state × act, of both kinds of check. */
class InspectionTest {

    private static final Instant NOW = Instant.parse("2017-03-06T01:00:00Z");

    /** How a check of the kind comes to the state. */
    private static final Map<String, List<String>> WAYS = Map.of(
            "REGULAR PLANNED", List.of(),
            "REGULAR ANNOUNCED", List.of("announce"),
            "REGULAR UNDER_WAY", List.of("announce", "begin"),
            "REGULAR RECORDED", List.of("announce", "begin", "finish"),
            "REGULAR CONCLUDED", List.of("announce", "begin", "finish", "conclude"),
            "REGULAR CANCELLED", List.of("cancel"),
            "SPOT_CHECK PLANNED", List.of(),
            "SPOT_CHECK UNDER_WAY", List.of("begin"),
            "SPOT_CHECK RECORDED", List.of("begin", "finish"),
            "SPOT_CHECK CANCELLED", List.of("cancel"));

    private static final Map<String, Consumer<Inspection>> ACTS = Map.of(
            "change", one -> one.change(one.terms()),
            "announce", one -> one.announce(NOW),
            "begin", one -> one.begin(NOW),
            "finish", one -> one.finish(NOW),
            "conclude", Inspection::conclude,
            "cancel", one -> one.cancel("示例原因"));

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        // kind, state, change, announce, begin, finish, conclude, cancel: the state afterwards, - is refused
        "REGULAR, PLANNED, PLANNED, ANNOUNCED, -, -, -, CANCELLED",
        "REGULAR, ANNOUNCED, ANNOUNCED, -, UNDER_WAY, -, -, CANCELLED",
        "REGULAR, UNDER_WAY, -, -, -, RECORDED, -, -",
        "REGULAR, RECORDED, -, -, -, -, CONCLUDED, -",
        "REGULAR, CONCLUDED, -, -, -, -, -, -",
        "REGULAR, CANCELLED, -, -, -, -, -, -",
        "SPOT_CHECK, PLANNED, PLANNED, -, UNDER_WAY, -, -, CANCELLED",
        "SPOT_CHECK, UNDER_WAY, -, -, -, RECORDED, -, -",
        "SPOT_CHECK, RECORDED, -, -, -, -, CONCLUDED, -",
        "SPOT_CHECK, CANCELLED, -, -, -, -, -, -"
    })
    void eachActLeadsOnFromItsOwnStatesAlone(
            CheckKind kind,
            InspectionState state,
            String change,
            String announce,
            String begin,
            String finish,
            String conclude,
            String cancel) {
        Map<String, String> expected = Map.of(
                "change", change,
                "announce", announce,
                "begin", begin,
                "finish", finish,
                "conclude", conclude,
                "cancel", cancel);
        expected.forEach((act, after) -> {
            Inspection inspection = at(kind, state);
            RefusedException refused = catchThrowableOfType(
                    RefusedException.class, () -> ACTS.get(act).accept(inspection));
            assertThat(refused == null ? inspection.state().name() : "-")
                    .as("%s %s: %s", kind, state, act)
                    .isEqualTo(after);
        });
    }

    /** contract: a regular check is told when announced, a spot check at its beginning, a cancelled one never. */
    @ParameterizedTest(name = "{0} {1}: known {2}")
    @CsvSource({
        "REGULAR, PLANNED, false",
        "REGULAR, ANNOUNCED, true",
        "REGULAR, UNDER_WAY, true",
        "REGULAR, CANCELLED, false",
        "SPOT_CHECK, PLANNED, false",
        "SPOT_CHECK, UNDER_WAY, true",
        "SPOT_CHECK, RECORDED, true",
        "SPOT_CHECK, CANCELLED, false"
    })
    void othersKnowOfItFromItsOwnMomentOn(CheckKind kind, InspectionState state, boolean known) {
        assertThat(at(kind, state).isKnown()).isEqualTo(known);
    }

    private static Inspection at(CheckKind kind, InspectionState state) {
        InspectionTerms terms = new InspectionTerms(
                CheckMatter.DUTIES, "", List.of(), LocalDate.of(2017, 3, 6), null, "", List.of(new PersonId(7)));
        Inspection inspection =
                new Inspection(new InspectionPlan(null, null, kind, new UnitId(3), terms), supervisor(), NOW);
        WAYS.get(kind + " " + state).forEach(act -> ACTS.get(act).accept(inspection));
        assertThat(inspection.state()).isEqualTo(state);
        return inspection;
    }

    private static Actor supervisor() {
        return new Actor(
                new AccountId(1),
                new PersonId(7),
                "示例",
                java.util.Set.of(Role.SUPERVISOR),
                java.util.Set.of(),
                java.util.Set.of());
    }
}
