package lianxi.supervision.conclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import lianxi.calendar.Notices;
import lianxi.calendar.WorkCalendar;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.Power;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.supervision.conclusion.ReviewPanel.Person;
import lianxi.supervision.conclusion.ReviewPanel.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lifecycles of a conclusion and of its review by hand, who may do what, and the two limits of Art. 17. */
class ConclusionStateTest {

    private static final UnitId UNIT = new UnitId(7);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // state, EDIT, SUBMIT, SEND_BACK, DISCARD, SIGN, RECEIVE, REPLACE, REVOKE
                "DRAFT,     DRAFT, SUBMITTED, -,     DISCARDED, -,      -,      -,        -",
                "SUBMITTED, -,     -,         DRAFT, -,         SIGNED, -,      -,        -",
                "DISCARDED, -,     -,         -,     -,         -,      -,      -,        -",
                "SIGNED,    -,     -,         -,     -,         -,      SIGNED, REPLACED, REVOKED",
                "REPLACED,  -,     -,         -,     -,         -,      -,      -,        -",
                "REVOKED,   -,     -,         -,     -,         -,      -,      -,        -"
            })
    void aConclusionMovesOnlySo(
            ConclusionState state,
            ConclusionState edit,
            ConclusionState submit,
            ConclusionState sendBack,
            ConclusionState discard,
            ConclusionState sign,
            ConclusionState receive,
            ConclusionState replace,
            ConclusionState revoke) {
        List<ConclusionState> expected =
                Arrays.asList(null, edit, submit, sendBack, discard, sign, receive, replace, revoke);
        for (ConclusionAction action : ConclusionAction.values()) {
            assertThat(state.after(action).orElse(null)).as("%s", action).isEqualTo(expected.get(action.ordinal()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // state, NAME, PREPARE, DECIDE, WITHDRAW
                "REQUESTED, REQUESTED, PREPARED, DECIDED, WITHDRAWN",
                "PREPARED,  -,         PREPARED, DECIDED, WITHDRAWN",
                "DECIDED,   -,         -,        -,       -",
                "WITHDRAWN, -,         -,        -,       -"
            })
    void aReviewMovesOnlySo(
            ReviewState state, ReviewState name, ReviewState prepare, ReviewState decide, ReviewState withdraw) {
        List<ReviewState> expected = Arrays.asList(null, name, prepare, decide, withdraw);
        for (ReviewAction action : ReviewAction.values()) {
            assertThat(state.after(action).orElse(null)).as("%s", action).isEqualTo(expected.get(action.ordinal()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // who, reads a draft, reads it signed, edits, signs, receives
        "SUPERVISOR,       true,  true,  true,  false, true",
        "SUPERVISOR_OF_IT, true,  true,  false, false, true",
        "SUPERVISION_HEAD, true,  true,  true,  true,  true",
        "HEAD_OF_IT,       true,  true,  false, true,  true",
        "HEAD,             true,  true,  false, false, false",
        "LEADER,           false, true,  false, false, false",
        "MEMBER,           false, true,  false, false, false",
        "OFFICE,           false, true,  false, false, false",
        "UNIT_HEAD,        false, true,  false, false, true",
        "CONTACT,          false, true,  false, false, true",
        "OTHER_UNIT,       false, false, false, false, false",
        "UNDERTAKER,       false, false, false, false, false",
        "RECIPIENT,        false, false, false, false, false",
        "AUDIT_ADMIN,      false, false, false, false, false"
    })
    void readersAndWriters(
            String who, boolean readsDraft, boolean readsSigned, boolean edits, boolean signs, boolean receives) {
        Actor actor = actor(who);
        ConclusionRights draft = new ConclusionRights(UNIT, ConclusionState.DRAFT);
        ConclusionRights submitted = new ConclusionRights(UNIT, ConclusionState.SUBMITTED);
        ConclusionRights signed = new ConclusionRights(UNIT, ConclusionState.SIGNED);
        assertThat(draft.mayRead(actor)).isEqualTo(readsDraft);
        assertThat(signed.mayRead(actor)).isEqualTo(readsSigned);
        assertThat(draft.actions(actor).contains(ConclusionAction.EDIT)).isEqualTo(edits);
        assertThat(draft.actions(actor).contains(ConclusionAction.SUBMIT)).isEqualTo(edits);
        assertThat(submitted.actions(actor).contains(ConclusionAction.SIGN)).isEqualTo(signs);
        assertThat(submitted.actions(actor).contains(ConclusionAction.SEND_BACK))
                .isEqualTo(signs);
        assertThat(signed.actions(actor).contains(ConclusionAction.RECEIVE)).isEqualTo(receives);
        assertThat(signed.actions(actor)).doesNotContain(ConclusionAction.REPLACE, ConclusionAction.REVOKE);
    }

    /**
     * Calendar days, the event's day not counted, rolled to the next working day. 2017-02-10 + 30 = 03-12, a Sunday → 03-13; 2017-02-13 + 30 =
     * 03-15, a Wednesday; 2016-12-29 + 30 = 2017-01-28, Spring Festival 01-27…02-02 (国办发明电〔2016〕17号) → 02-03, a Friday.
     */
    @ParameterizedTest
    @CsvSource({"2017-02-10, 2017-03-13", "2017-02-13, 2017-03-15", "2016-12-29, 2017-02-03"})
    void thirtyCalendarDaysRollToAWorkingDay(LocalDate event, LocalDate due) {
        WorkCalendar calendar = Notices.CALENDAR;
        assertThat(ReviewClock.request(event, "").due(calendar).date()).isEqualTo(due);
        assertThat(ReviewClock.decision(event, "").due(calendar).date()).isEqualTo(due);
    }

    @Test
    void whoTookPartOrIsOfTheUnitStandsAside() {
        Person inspected = person(1, Why.INSPECTED);
        Person own = person(2, Why.OWN_UNIT);
        Person free = person(3);
        ReviewPanel panel = new ReviewPanel(List.of(inspected, own, free), List.of());
        assertThat(panel.isNobodyLeft()).isFalse();
        assertThat(panel.mayPrepare(new PersonId(3), null)).isTrue();
        assertThat(panel.mayPrepare(new PersonId(1), null)).isFalse();
        assertThat(panel.mayPrepare(new PersonId(2), null)).isFalse();
        assertThat(panel.mayPrepare(new PersonId(9), null)).isFalse();
    }

    @Test
    void whereNobodyIsLeftOnlyWhoIsNamedMayPrepare() {
        Person clerk = person(5);
        ReviewPanel panel = new ReviewPanel(
                List.of(person(1, Why.SIGNED), person(2, Why.DRAFTED)), List.of(clerk, person(6, Why.OWN_UNIT)));
        assertThat(panel.isNobodyLeft()).isTrue();
        assertThat(panel.nameable()).containsExactly(clerk);
        assertThat(panel.mayPrepare(new PersonId(5), null)).isFalse();
        assertThat(panel.mayPrepare(new PersonId(5), new PersonId(5))).isTrue();
    }

    private static Person person(long id, Why... why) {
        return new Person(new PersonId(id), "示例", Set.of(why));
    }

    private static Actor actor(String who) {
        return switch (who) {
            case "SUPERVISOR_OF_IT" -> actor(Set.of(Role.SUPERVISOR), Set.of(UNIT), Set.of());
            case "SUPERVISION_HEAD" -> actor(Set.of(Role.SUPERVISOR), Set.of(), Set.of(Power.SUPERVISION_HEAD));
            case "HEAD_OF_IT" -> actor(Set.of(Role.SUPERVISOR), Set.of(UNIT), Set.of(Power.SUPERVISION_HEAD));
            case "HEAD" -> actor(Set.of(Role.LEADER), Set.of(), Set.of(Power.GROUP_HEAD));
            case "OTHER_UNIT" -> actor(Set.of(Role.UNIT_HEAD), Set.of(new UnitId(8)), Set.of());
            case "UNIT_HEAD", "CONTACT", "UNDERTAKER" -> actor(Set.of(Role.valueOf(who)), Set.of(UNIT), Set.of());
            default -> actor(Set.of(Role.valueOf(who)), Set.of(), Set.of());
        };
    }

    private static Actor actor(Set<Role> roles, Set<UnitId> units, Set<Power> powers) {
        return new Actor(new AccountId(1), new PersonId(1), "示例", roles, units, powers);
    }
}
