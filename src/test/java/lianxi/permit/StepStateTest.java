package lianxi.permit;

import static lianxi.permit.StepState.ACCEPTED;
import static lianxi.permit.StepState.DELIVERED;
import static lianxi.permit.StepState.GRANTED;
import static lianxi.permit.StepState.IN_REVIEW;
import static lianxi.permit.StepState.NOT_ADMITTED;
import static lianxi.permit.StepState.NOT_NEEDED;
import static lianxi.permit.StepState.NOT_STARTED;
import static lianxi.permit.StepState.PREPARING;
import static lianxi.permit.StepState.REFUSAL_DELIVERED;
import static lianxi.permit.StepState.REFUSED;
import static lianxi.permit.StepState.SUBMITTED;
import static lianxi.permit.StepState.SUPPLEMENTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lianxi.shared.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The lifecycle of a step, every state by every action; the table is written from domain.md by hand. */
class StepStateTest {

    /** Rows: states; columns: actions in the order of HEAD; "-" where the lifecycle knows no such step. */
    private static final String TABLE = """
            state             prepare   submit    asksuppl      supplement decline      accept   review    resume   grant   refuse  deliver           withdraw    drop       refile    stop      extend    prolong
            NOT_STARTED       PREPARING -         -             -          -            -        -         -        -       -       -                 -           NOT_NEEDED -  -  -  -
            PREPARING         -         SUBMITTED -             -          -            -        -         -        -       -       -                 NOT_STARTED NOT_NEEDED -  -  -  -
            SUBMITTED         -         -         SUPPLEMENTING -          NOT_ADMITTED ACCEPTED -         -        -       -       -                 NOT_STARTED NOT_NEEDED -  -  -  -
            SUPPLEMENTING     -         -         -             SUBMITTED  NOT_ADMITTED -        -         -        -       -       -                 NOT_STARTED NOT_NEEDED -  -  -  -
            NOT_ADMITTED      -         -         -             -          -            -        -         -        -       -       -                 -           -          SUBMITTED  -  -  -
            ACCEPTED          -         -         -             -          -            -        IN_REVIEW -        GRANTED REFUSED -                 NOT_STARTED NOT_NEEDED -  ACCEPTED  ACCEPTED  ACCEPTED
            IN_REVIEW         -         -         -             -          -            -        -         ACCEPTED -       -       -                 NOT_STARTED NOT_NEEDED -  IN_REVIEW  IN_REVIEW  IN_REVIEW
            GRANTED           -         -         -             -          -            -        -         -        -       -       DELIVERED         -           -          -  -  -  -
            REFUSED           -         -         -             -          -            -        -         -        -       -       REFUSAL_DELIVERED -           -          SUBMITTED  -  -  -
            DELIVERED         -         -         -             -          -            -        -         -        -       -       -                 -           -          -  -  -  -
            REFUSAL_DELIVERED -         -         -             -          -            -        -         -        -       -       -                 -           -          SUBMITTED  -  -  -
            NOT_NEEDED        -         -         -             -          -            -        -         -        -       -       -                 -           -          -  -  -  -
            """;

    private static final Map<String, StepAction> HEAD = Map.ofEntries(
            Map.entry("prepare", StepAction.START_PREPARING),
            Map.entry("submit", StepAction.SUBMIT),
            Map.entry("asksuppl", StepAction.ASK_SUPPLEMENT),
            Map.entry("supplement", StepAction.SUPPLEMENT),
            Map.entry("decline", StepAction.DECLINE),
            Map.entry("accept", StepAction.ACCEPT),
            Map.entry("review", StepAction.BEGIN_REVIEW),
            Map.entry("resume", StepAction.END_REVIEW),
            Map.entry("grant", StepAction.GRANT),
            Map.entry("refuse", StepAction.REFUSE),
            Map.entry("deliver", StepAction.DELIVER),
            Map.entry("withdraw", StepAction.WITHDRAW),
            Map.entry("stop", StepAction.STOP),
            Map.entry("extend", StepAction.EXTEND),
            Map.entry("prolong", StepAction.PROLONG),
            Map.entry("drop", StepAction.MARK_NOT_NEEDED),
            Map.entry("refile", StepAction.REFILE));

    static Stream<Arguments> cells() {
        List<String[]> rows =
                TABLE.lines().map(line -> line.strip().split("\\s+")).toList();
        String[] head = rows.get(0);
        return rows.stream()
                .skip(1)
                .flatMap(row -> Stream.iterate(1, i -> i < head.length, i -> i + 1)
                        .map(i -> Arguments.of(StepState.valueOf(row[0]), HEAD.get(head[i]), row[i])));
    }

    @Test
    void theTableHasEveryCell() {
        assertThat(cells()).hasSize(StepState.values().length * StepAction.values().length);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void anActionLeadsWhereTheTableSays(StepState from, StepAction action, String to) {
        Optional<StepState> expected = to.equals("-") ? Optional.empty() : Optional.of(StepState.valueOf(to));
        assertThat(from.after(action)).isEqualTo(expected);
        boolean leadsOn = expected.filter(next -> next != from).isPresent();
        assertThat(from.actions().contains(action)).isEqualTo(leadsOn);
    }

    @Test
    void anEntryNeverLiesBeforeThePreviousOne() {
        PermitStep step = new PermitStep(null, 1, 1);
        step.startPreparing(LocalDate.of(2017, 1, 9));
        step.submit(LocalDate.of(2017, 1, 16));
        assertThatThrownBy(() -> step.accept(LocalDate.of(2017, 1, 13), null))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.field()).isEqualTo("on"));
        step.accept(LocalDate.of(2017, 1, 16), 7L);
        assertThat(step.state()).isEqualTo(ACCEPTED);
    }

    @Test
    void aStepOutOfTurnIsRefused() {
        PermitStep step = new PermitStep(null, 1, 1);
        assertThatThrownBy(() -> step.grant(LocalDate.of(2017, 1, 9))).isInstanceOf(RefusedException.class);
        assertThat(step.state()).isEqualTo(NOT_STARTED);
    }

    @Test
    void filingAgainForgetsTheEarlierRound() {
        LocalDate day = LocalDate.of(2017, 1, 9);
        StepProgress again = StepProgress.START
                .after(StepChange.of(StepAction.START_PREPARING, day))
                .after(StepChange.of(StepAction.SUBMIT, day))
                .after(StepChange.of(StepAction.ASK_SUPPLEMENT, day))
                .after(StepChange.of(StepAction.SUPPLEMENT, day))
                .after(StepChange.accepted(day, 7L))
                .after(StepChange.stopped(day, null, null))
                .after(StepChange.of(StepAction.END_REVIEW, day))
                .after(StepChange.extended(StepAction.EXTEND, day, new ExtensionTerms(10, "示例", day, day)))
                .after(StepChange.of(StepAction.REFUSE, day))
                .after(StepChange.of(StepAction.REFILE, day.plusDays(3)));
        LocalDate refiled = day.plusDays(3);
        assertThat(again)
                .isEqualTo(new StepProgress(
                        SUBMITTED,
                        refiled,
                        refiled,
                        Filings.NONE.received(refiled),
                        null,
                        null,
                        ReviewStops.NONE,
                        0,
                        0,
                        null,
                        null));
    }

    /** domain.md: 已办结, else 不予许可, else 暂停, else 未启动, else 办理中. */
    static Stream<Arguments> tracks() {
        return Stream.of(
                track(TrackState.CLARIFYING, Need.CLARIFYING, NOT_STARTED),
                track(TrackState.NOT_NEEDED, Need.NOT_NEEDED, ACCEPTED),
                track(TrackState.NOT_NEEDED, Need.NEEDED, NOT_NEEDED),
                track(TrackState.NOT_NEEDED, Need.NEEDED, NOT_NEEDED, NOT_NEEDED),
                track(TrackState.COMPLETED, Need.NEEDED, DELIVERED),
                track(TrackState.COMPLETED, Need.NEEDED, NOT_NEEDED, DELIVERED),
                track(TrackState.IN_PROGRESS, Need.NEEDED, GRANTED),
                track(TrackState.IN_PROGRESS, Need.NEEDED, DELIVERED, NOT_STARTED),
                track(TrackState.IN_PROGRESS, Need.NEEDED, PREPARING),
                track(TrackState.IN_PROGRESS, Need.NEEDED, SUBMITTED),
                track(TrackState.IN_PROGRESS, Need.NEEDED, SUPPLEMENTING),
                track(TrackState.IN_PROGRESS, Need.NEEDED, ACCEPTED),
                track(TrackState.REFUSED, Need.NEEDED, NOT_ADMITTED),
                track(TrackState.REFUSED, Need.NEEDED, REFUSED),
                track(TrackState.REFUSED, Need.NEEDED, REFUSAL_DELIVERED, NOT_STARTED),
                track(TrackState.REFUSED, Need.NEEDED, IN_REVIEW, REFUSED),
                track(TrackState.SUSPENDED, Need.NEEDED, IN_REVIEW),
                track(TrackState.SUSPENDED, Need.NEEDED, ACCEPTED, IN_REVIEW),
                track(TrackState.NOT_STARTED, Need.NEEDED, NOT_STARTED),
                track(TrackState.NOT_STARTED, Need.NEEDED, NOT_STARTED, NOT_NEEDED));
    }

    private static Arguments track(TrackState expected, Need need, StepState... steps) {
        return Arguments.of(expected, need, List.of(steps));
    }

    @ParameterizedTest
    @MethodSource("tracks")
    void aTracksStateFollowsFromItsSteps(TrackState expected, Need need, List<StepState> steps) {
        assertThat(TrackState.of(need, steps)).isEqualTo(expected);
    }
}
