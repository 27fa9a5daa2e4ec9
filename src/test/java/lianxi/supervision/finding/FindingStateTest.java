package lianxi.supervision.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.PersonId;
import lianxi.shared.Power;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole lifecycle by hand, and who reads and does what: found → concluded by the signed conclusion → revoked by a review; corrected or
 * dropped only before (政府督查工作条例 Art. 16–18); spot checks and drafts are unknown before (the project's rule of visibility).
 */
class FindingStateTest {

    private static final UnitId UNIT = new UnitId(7);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // state, EDIT, DROP, CONCLUDE, REWORD, REVOKE, REPLY
                "RECORDED,  RECORDED, DROPPED, CONCLUDED, -,         -,       RECORDED",
                "DROPPED,   -,        -,       -,         -,         -,       -",
                "CONCLUDED, -,        -,       -,         CONCLUDED, REVOKED, CONCLUDED",
                "REVOKED,   -,        -,       -,         -,         -,       -"
            })
    void aFindingMovesOnlySo(
            FindingState state,
            FindingState edited,
            FindingState dropped,
            FindingState concluded,
            FindingState reworded,
            FindingState revoked,
            FindingState replied) {
        assertThat(state.after(FindingAction.RECORD)).isEmpty();
        assertThat(state.after(FindingAction.EDIT).orElse(null)).isEqualTo(edited);
        assertThat(state.after(FindingAction.DROP).orElse(null)).isEqualTo(dropped);
        assertThat(state.after(FindingAction.CONCLUDE).orElse(null)).isEqualTo(concluded);
        assertThat(state.after(FindingAction.REWORD).orElse(null)).isEqualTo(reworded);
        assertThat(state.after(FindingAction.REVOKE).orElse(null)).isEqualTo(revoked);
        assertThat(state.after(FindingAction.REPLY).orElse(null)).isEqualTo(replied);
    }

    @ParameterizedTest
    @CsvSource({
        // who,             reads on the spot, reads a bare record, reads it concluded, edits a record, replies
        "SUPERVISOR,        true,  true,  true,  true,  false",
        "SUPERVISOR_OF_IT,  true,  true,  true,  false, false",
        "HEAD,              true,  true,  true,  false, false",
        "LEADER,            true,  false, true,  false, false",
        "MEMBER,            true,  false, true,  false, false",
        "OFFICE,            true,  false, true,  false, false",
        "UNIT_HEAD,         true,  false, true,  false, true",
        "CONTACT,           true,  false, true,  false, true",
        "OTHER_UNIT,        false, false, false, false, false",
        "UNDERTAKER,        false, false, false, false, false",
        "RECIPIENT,         false, false, false, false, false",
        "SYSTEM_ADMIN,      false, false, false, false, false",
        "SECURITY_ADMIN,    false, false, false, false, false",
        "AUDIT_ADMIN,       false, false, false, false, false"
    })
    void readersAndWriters(
            String who, boolean onTheSpot, boolean bare, boolean concluded, boolean edits, boolean replies) {
        Actor actor = actor(who);
        FindingRights spot = new FindingRights(UNIT, true, FindingState.RECORDED);
        FindingRights record = new FindingRights(UNIT, false, FindingState.RECORDED);
        FindingRights signed = new FindingRights(UNIT, false, FindingState.CONCLUDED);
        assertThat(spot.mayRead(actor)).isEqualTo(onTheSpot);
        assertThat(record.mayRead(actor)).isEqualTo(bare);
        assertThat(signed.mayRead(actor)).isEqualTo(concluded);
        assertThat(record.actions(actor).contains(FindingAction.EDIT)).isEqualTo(edits);
        assertThat(record.actions(actor).contains(FindingAction.DROP)).isEqualTo(edits);
        assertThat(signed.actions(actor).contains(FindingAction.EDIT)).isFalse();
        assertThat(signed.actions(actor).contains(FindingAction.REPLY)).isEqualTo(replies);
        assertThat(signed.actions(actor)).doesNotContain(FindingAction.REVOKE, FindingAction.REWORD);
    }

    private static Actor actor(String who) {
        return switch (who) {
            case "SUPERVISOR_OF_IT" -> actor(Set.of(Role.SUPERVISOR), Set.of(UNIT), Set.of());
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
