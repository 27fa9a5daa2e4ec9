package lianxi.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lianxi.shared.AccountId;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The lifecycle of a problem, every state by every action, and who may do what, every state by every action by every part;
 * both tables are written by hand from the rules: units progress and apply, the office assigns and strikes off, nobody
 * acknowledges their own.
 */
class ProblemStateTest {

    private static final UnitId RAISER = new UnitId(1);
    private static final UnitId OWNER = new UnitId(2);
    private static final UnitId INVOLVED = new UnitId(3);
    private static final UnitId STRANGER = new UnitId(4);
    private static final UnitId UNDERTAKER = new UnitId(5);
    private static final AccountId APPLICANT = new AccountId(77);

    /** Columns: REGISTERED, IN_PROGRESS, CLOSING, STRUCK_OFF, DECLINED, WITHDRAWN; "-" where the lifecycle has no such step. */
    private static final String LIFE = """
            ACCEPT      IN_PROGRESS  -            -            -            -           -
            DECLINE     DECLINED     -            -            -            -           -
            WITHDRAW    WITHDRAWN    -            -            -            -           -
            REASSIGN    -            IN_PROGRESS  -            -            -           -
            EDIT        REGISTERED   IN_PROGRESS  -            -            -           -
            LEVEL       REGISTERED   IN_PROGRESS  -            -            -           -
            PROGRESS    -            IN_PROGRESS  -            -            -           -
            NOTE        REGISTERED   IN_PROGRESS  CLOSING      -            -           -
            MARK        REGISTERED   IN_PROGRESS  CLOSING      -            -           -
            UNMARK      REGISTERED   IN_PROGRESS  CLOSING      -            -           -
            APPLY       -            CLOSING      -            -            -           -
            RETRACT     -            -            IN_PROGRESS  -            -           -
            SEND_BACK   -            -            IN_PROGRESS  -            -           -
            STRIKE_OFF  -            -            STRUCK_OFF   -            -           -
            REOPEN      -            -            -            IN_PROGRESS  REGISTERED  -
            """;

    /**
     * Who may, where the lifecycle allows it. Columns: the office; the office's account that applied; the raiser (a unit);
     * the raiser (an undertaker); the owner; a unit involved; the project's undertaker with whom it is shared; a stranger
     * of another unit; a leader; a member; a supervisor. EDIT is r while 待受理 and o while 办理中 for raiser and owner.
     */
    private static final String RIGHTS = """
            ACCEPT      y  y  -  -  -  -  -  -  -  -  -
            DECLINE     y  y  -  -  -  -  -  -  -  -  -
            WITHDRAW    -  -  y  y  -  -  -  -  -  -  -
            REASSIGN    y  y  -  -  -  -  -  -  -  -  -
            EDIT        y  y  r  r  o  -  -  -  -  -  -
            LEVEL       y  y  -  -  y  -  -  -  -  -  -
            PROGRESS    y  y  -  -  y  -  -  -  -  -  -
            NOTE        y  y  y  y  y  y  y  -  -  -  -
            MARK        y  y  -  -  -  -  -  -  -  -  -
            UNMARK      y  y  -  -  -  -  -  -  -  -  -
            APPLY       y  y  -  -  y  -  -  -  -  -  -
            RETRACT     -  -  -  -  y  -  -  -  -  -  -
            SEND_BACK   y  y  -  -  -  -  -  -  -  -  -
            STRIKE_OFF  y  -  -  -  -  -  -  -  -  -  -
            REOPEN      y  y  -  -  -  -  -  -  -  -  -
            """;

    /** Who reads it, in the order of the columns. */
    private static final String READERS = "y  y  y  y  y  y  y  -  y  y  -";

    private static final List<Actor> PEOPLE = List.of(
            actor(1, null, Role.OFFICE),
            actor(77, null, Role.OFFICE),
            actor(2, RAISER, Role.CONTACT),
            actor(3, UNDERTAKER, Role.UNDERTAKER),
            actor(4, OWNER, Role.UNIT_HEAD),
            actor(5, INVOLVED, Role.CONTACT),
            actor(3, UNDERTAKER, Role.UNDERTAKER),
            actor(6, STRANGER, Role.UNIT_HEAD),
            actor(7, STRANGER, Role.LEADER),
            actor(8, STRANGER, Role.MEMBER),
            actor(9, STRANGER, Role.SUPERVISOR));

    static Stream<Arguments> lifecycle() {
        return rows(LIFE)
                .flatMap(row -> IntStream.range(0, ProblemState.values().length)
                        .mapToObj(at ->
                                Arguments.of(ProblemState.values()[at], ProblemAction.valueOf(row[0]), row[at + 1])));
    }

    static Stream<Arguments> rights() {
        return rows(RIGHTS)
                .flatMap(row -> IntStream.range(0, PEOPLE.size())
                        .boxed()
                        .flatMap(at -> Stream.of(ProblemState.values())
                                .map(state -> Arguments.of(ProblemAction.valueOf(row[0]), at, state, row[at + 1]))));
    }

    @Test
    void theTablesHaveEveryCell() {
        assertThat(lifecycle()).hasSize(ProblemState.values().length * ProblemAction.values().length);
        assertThat(rights()).hasSize(ProblemAction.values().length * PEOPLE.size() * ProblemState.values().length);
    }

    @ParameterizedTest
    @MethodSource("lifecycle")
    void anActionLeadsWhereTheTableSays(ProblemState from, ProblemAction action, String to) {
        Optional<ProblemState> expected = to.equals("-") ? Optional.empty() : Optional.of(ProblemState.valueOf(to));
        assertThat(from.after(action)).isEqualTo(expected);
        assertThat(from.actions().contains(action)).isEqualTo(expected.isPresent());
    }

    @ParameterizedTest
    @MethodSource("rights")
    void onlyThoseMayWhomTheTableNames(ProblemAction action, int who, ProblemState state, String cell) {
        boolean expected = switch (cell) {
            case "y" -> true;
            case "r" -> state == ProblemState.REGISTERED;
            case "o" -> state != ProblemState.REGISTERED;
            default -> false;
        };
        assertThat(parties(who).permits(PEOPLE.get(who), state, action)).isEqualTo(expected);
    }

    @Test
    void onlyThoseReadWhomTheTableNames() {
        String[] cells = READERS.split("\\s+");
        for (int who = 0; who < PEOPLE.size(); who++) {
            assertThat(parties(who).mayRead(PEOPLE.get(who)))
                    .as("%d %s", who, PEOPLE.get(who))
                    .isEqualTo(cells[who].equals("y"));
        }
    }

    @Test
    void whatTheOfficeDoesNotShareTheUndertakerDoesNotSee() {
        ProblemParties parties = new ProblemParties(RAISER, OWNER, Set.of(INVOLVED), null, null);
        assertThat(parties.mayRead(actor(3, UNDERTAKER, Role.UNDERTAKER))).isFalse();
    }

    @Test
    void whatTheOfficeRaisedItWithdrawsItself() {
        ProblemParties parties = new ProblemParties(null, null, Set.of(), null, null);
        assertThat(parties.permits(PEOPLE.get(0), ProblemState.REGISTERED, ProblemAction.WITHDRAW))
                .isTrue();
        assertThat(parties.permits(PEOPLE.get(2), ProblemState.REGISTERED, ProblemAction.WITHDRAW))
                .isFalse();
    }

    @Test
    void everyActHasItsWordsOnPagesInNoticesAndInTheTrail() throws IOException {
        Properties audit = PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/audit.properties"));
        Properties words = PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/problem.properties"));
        Set<String> missing = Stream.of(ProblemAction.values())
                .flatMap(action -> Stream.of(
                        "audit.act.problem." + action.verb(),
                        action.messageKey(),
                        "problem.event." + action,
                        "problem.done." + action,
                        "problem.act." + action,
                        "problem.notice." + action))
                .filter(key -> !key.matches(".*\\.(done|act|notice)\\.EDIT|problem\\.notice\\.PROGRESS"))
                .filter(key -> !audit.containsKey(key) && !words.containsKey(key))
                .collect(Collectors.toSet());
        assertThat(missing).isEmpty();
        assertThat(ProblemAction.SEND_BACK.verb()).isEqualTo("send-back");
    }

    /** The fourth column's raiser is an undertaker; in the seventh the problem of its project is only shared with it. */
    private static ProblemParties parties(int who) {
        return new ProblemParties(
                who == 3 ? UNDERTAKER : RAISER, OWNER, Set.of(INVOLVED), who == 6 ? UNDERTAKER : null, APPLICANT);
    }

    private static Stream<String[]> rows(String table) {
        return table.lines().map(line -> line.strip().split("\\s+"));
    }

    private static Actor actor(long account, UnitId unit, Role role) {
        return new Actor(
                new AccountId(account), null, "示例人员", Set.of(role), unit == null ? Set.of() : Set.of(unit), Set.of());
    }
}
