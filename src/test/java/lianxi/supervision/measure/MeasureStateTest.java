package lianxi.supervision.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.Power;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The lifecycles of talks and proposals, every state × action, and who does what. By hand from the notice (四(三) 督查, 五 责任追究)
 * and 政府督查工作条例 Art. 21: the product prepares, the supervision head sends or submits, the 组长 approves.
 */
class MeasureStateTest {

    private static final UnitId UNIT = new UnitId(1);

    /** A dash is an action that the state does not allow. */
    @ParameterizedTest
    @CsvSource({
        // state, EDIT, NOTIFY, RECORD, CONFIRM, ASSIGN, CANCEL
        "DRAFT,     DRAFT,    NOTIFIED, -,    -,         -,         CANCELLED",
        "NOTIFIED,  NOTIFIED, -,        HELD, -,         -,         CANCELLED",
        "HELD,      -,        -,        HELD, CONFIRMED, HELD,      -",
        "CONFIRMED, -,        -,        -,    -,         CONFIRMED, -",
        "CANCELLED, -,        -,        -,    -,         -,         -",
    })
    void aTalkGoesItsWay(
            TalkState from, String edit, String notify, String record, String confirm, String assign, String cancel) {
        Map<TalkAction, String> expected = new EnumMap<>(TalkAction.class);
        expected.put(TalkAction.DRAFT, "-");
        expected.put(TalkAction.EDIT, edit);
        expected.put(TalkAction.NOTIFY, notify);
        expected.put(TalkAction.RECORD, record);
        expected.put(TalkAction.CONFIRM, confirm);
        expected.put(TalkAction.ASSIGN, assign);
        expected.put(TalkAction.CANCEL, cancel);
        for (TalkAction action : TalkAction.values()) {
            assertThat(from.after(action).map(Enum::name).orElse("-"))
                    .as(from + " " + action)
                    .isEqualTo(expected.get(action));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // state, EDIT, SUBMIT, SEND_BACK and RETRACT, APPROVE and on paper, HAND_OVER, DROP
        "DRAFT,       DRAFT, SUBMITTED, -,     -,        -,           DROPPED",
        "SUBMITTED,   -,     -,         DRAFT, APPROVED, -,           -",
        "APPROVED,    -,     -,         -,     -,        HANDED_OVER, DROPPED",
        "HANDED_OVER, -,     -,         -,     -,        -,           -",
        "DROPPED,     -,     -,         -,     -,        -,           -",
    })
    void aProposalGoesItsWay(
            ProposalState from, String edit, String submit, String back, String approve, String hand, String drop) {
        Map<ProposalAction, String> expected = new EnumMap<>(ProposalAction.class);
        expected.put(ProposalAction.DRAFT, "-");
        expected.put(ProposalAction.EDIT, edit);
        expected.put(ProposalAction.SUBMIT, submit);
        expected.put(ProposalAction.SEND_BACK, back);
        expected.put(ProposalAction.RETRACT, back);
        expected.put(ProposalAction.APPROVE, approve);
        expected.put(ProposalAction.APPROVE_ON_PAPER, approve);
        expected.put(ProposalAction.HAND_OVER, hand);
        expected.put(ProposalAction.DROP, drop);
        for (ProposalAction action : ProposalAction.values()) {
            assertThat(from.after(action).map(Enum::name).orElse("-"))
                    .as(from + " " + action)
                    .isEqualTo(expected.get(action));
        }
    }

    /** Whoever is not named for an action may not do it. */
    @Test
    void eachRoleDoesItsPartOfATalk() {
        Map<TalkAction, Set<String>> expected = new EnumMap<>(TalkAction.class);
        expected.put(TalkAction.DRAFT, Set.of("supervisor", "head", "head of the unit"));
        expected.put(TalkAction.EDIT, Set.of("supervisor", "head", "head of the unit"));
        expected.put(TalkAction.NOTIFY, Set.of("head", "head of the unit"));
        expected.put(TalkAction.RECORD, Set.of("supervisor", "head", "head of the unit"));
        expected.put(TalkAction.CONFIRM, Set.of("supervisor", "head", "head of the unit", "unit"));
        expected.put(TalkAction.ASSIGN, Set.of("head", "head of the unit"));
        expected.put(TalkAction.CANCEL, Set.of("head", "head of the unit"));
        for (TalkAction action : TalkAction.values()) {
            assertThat(people().entrySet().stream()
                            .filter(one -> MeasureRights.allows(one.getValue(), action, UNIT, true))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet()))
                    .as(action.name())
                    .isEqualTo(expected.get(action));
        }
        assertThat(MeasureRights.allows(people().get("supervisor"), TalkAction.CANCEL, UNIT, false))
                .as("a draft that nobody knows of")
                .isTrue();
    }

    @Test
    void theHeadOfTheGroupApprovesAndADeputyUnderAuthorityNotOfTheUnit() {
        List<String> approve = people().entrySet().stream()
                .filter(one -> MeasureRights.mayApprove(
                        one.getValue(), UNIT, one.getKey().startsWith("deputy")))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(approve).containsExactlyInAnyOrder("group head", "deputy");
        assertThat(MeasureRights.mayApprove(people().get("deputy"), UNIT, false))
                .as("without 授权")
                .isFalse();
    }

    /** Before the approval those who prepare and approve; afterwards the leading group, never the unit concerned. */
    @Test
    void theUnitNeverReadsWhatIsProposedAboutIt() {
        assertThat(readers(ProposalState.DRAFT))
                .containsExactlyInAnyOrder(
                        "supervisor", "supervisor of the unit", "head", "head of the unit", "group head");
        assertThat(readers(ProposalState.SUBMITTED))
                .containsExactlyInAnyOrder(
                        "supervisor", "supervisor of the unit", "head", "head of the unit", "group head", "deputy");
        assertThat(readers(ProposalState.APPROVED))
                .containsExactlyInAnyOrder(
                        "supervisor",
                        "supervisor of the unit",
                        "head",
                        "head of the unit",
                        "group head",
                        "deputy",
                        "office");
    }

    private static List<String> readers(ProposalState state) {
        return people().entrySet().stream()
                .filter(one -> MeasureRights.readsProposal(
                        one.getValue(), UNIT, state, one.getKey().startsWith("deputy")))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Actor> people() {
        UnitId other = new UnitId(2);
        return Map.of(
                "supervisor", actor(other, null, Role.SUPERVISOR),
                "supervisor of the unit", actor(UNIT, null, Role.SUPERVISOR),
                "head", actor(other, Power.SUPERVISION_HEAD, Role.SUPERVISOR),
                "head of the unit", actor(UNIT, Power.SUPERVISION_HEAD, Role.SUPERVISOR),
                "group head", actor(other, Power.GROUP_HEAD, Role.LEADER),
                "deputy", actor(other, Power.DEPUTY_HEAD, Role.LEADER),
                "deputy of the unit", actor(UNIT, Power.DEPUTY_HEAD, Role.LEADER),
                "office", actor(other, null, Role.OFFICE),
                "unit", actor(UNIT, null, Role.UNIT_HEAD, Role.CONTACT));
    }

    private static Actor actor(UnitId unit, @Nullable Power power, Role... roles) {
        return new Actor(
                new AccountId(1),
                new PersonId(1),
                "示例人员",
                Arrays.stream(roles).collect(Collectors.toSet()),
                Set.of(unit),
                power == null ? Set.of() : Set.of(power));
    }
}
