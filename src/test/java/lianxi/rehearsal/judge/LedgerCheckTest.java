package lianxi.rehearsal.judge;

import static lianxi.rehearsal.judge.Doctored.BEGUN;
import static lianxi.rehearsal.judge.Doctored.CALENDAR;
import static lianxi.rehearsal.judge.Doctored.NONE;
import static lianxi.rehearsal.judge.Doctored.RULE;
import static lianxi.rehearsal.judge.Doctored.at;
import static lianxi.rehearsal.judge.Doctored.dark;
import static lianxi.rehearsal.judge.Doctored.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the clock owes, made once and in time: found where it was forgotten, early or twice. */
class LedgerCheckTest {

    @Test
    void findsWhatTheClockForgotOrMadeTwice() {
        OwnLedger own = new OwnLedger(CALENDAR, BEGUN, at("2017-01-16T12:00"), RULE, BEGUN, null);
        List<Owed> made = own.debts().stream()
                .map(debt -> new Owed(debt.kind(), period(debt), debt.due(), "DONE", debt.due()))
                .toList();

        assertThat(new LedgerCheck(own.debts(), made, NONE).look().holds()).isTrue();
        assertThat(own.debts()).contains(new OwnLedger.Debt("meeting.agenda", "2017-01", at("2017-01-09T08:30"), null));
        assertThat(new LedgerCheck(own.debts(), made.subList(1, made.size()), NONE)
                        .look()
                        .wrong())
                .hasSize(1);
        assertThat(new LedgerCheck(own.debts(), with(made, made.get(0)), NONE)
                        .look()
                        .wrong())
                .hasSize(1);
        Owed early = new Owed("weekly.open", "2017-01-13", at("2017-01-06T12:00"), "DONE", at("2017-01-06T11:00"));
        List<Owed> doctored = made.stream()
                .map(row -> row.kind().equals(early.kind()) && row.period().equals(early.period()) ? early : row)
                .toList();
        assertThat(new LedgerCheck(own.debts(), doctored, NONE).look().wrong()).hasSize(1);
        Owed never = done("weekly.open", "2017-01-14", "2017-01-06T12:00");
        assertThat(new LedgerCheck(own.debts(), with(made, never), NONE).look().wrong())
                .hasSize(1);
    }

    /** Dark from Friday morning to Monday: reminders of no use are recorded as missed, lists are made when the house is up. */
    @Test
    void movesWhatWasOwedInTheDarkByTheRule() {
        Instant up = at("2017-01-16T08:00");
        Outages dark = new Outages(List.of(new Outages.Span(at("2017-01-13T08:00"), up)));
        List<OwnLedger.Debt> debts = new OwnLedger(CALENDAR, BEGUN, at("2017-01-16T08:10"), null, BEGUN, null).debts();
        List<Owed> ledger = debts.stream()
                .map(debt -> {
                    boolean isMissed =
                            Set.of("notification.morning", "notification.daily").contains(debt.kind())
                                    && !debt.due().isBefore(at("2017-01-13T08:00"));
                    Instant settled = debt.due().isBefore(at("2017-01-13T08:00")) ? debt.due() : up;
                    return new Owed(debt.kind(), debt.period(), debt.due(), isMissed ? "MISSED" : "DONE", settled);
                })
                .toList();

        assertThat(new LedgerCheck(debts, ledger, dark).look().wrong()).isEmpty();
        assertThat(new LedgerCheck(debts, ledger, NONE).look().holds()).isFalse();
    }

    private static String period(OwnLedger.Debt debt) {
        return debt.kind().equals("meeting.agenda") ? "1/" + debt.period() : debt.period();
    }

    private static <T> List<T> with(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
