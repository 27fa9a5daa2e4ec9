package lianxi.rehearsal.judge;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.rehearsal.judge.OwnLedger.Debt;

/**
 * What the clock owes is in the ledger once, made when it fell due; after a time in the dark as soon as the house was up, or recorded
 * as missed where it was of no use any more.
 */
record LedgerCheck(List<Debt> debts, List<Owed> ledger, Outages outages) implements Check {

    /** Timers turn each minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "What the clock owes";
    }

    @Override
    public String promise() {
        return "All that falls due by the clock was made once and in time, or is on record as missed.";
    }

    @Override
    public Found look() {
        Found.Tally tally = new Found.Tally();
        debts.forEach(debt -> debt(tally, debt));
        Set<String> kinds = debts.stream().map(Debt::kind).collect(Collectors.toSet());
        for (Owed row : ledger) {
            boolean isOwed = debts.stream().anyMatch(debt -> isOf(debt, row));
            tally.that(isOwed || !kinds.contains(row.kind()), row.kind() + " " + row.period() + " was never owed");
            tally.that(!row.state().equals("FAILED"), row.kind() + " " + row.period() + " failed for good");
        }
        return tally.found();
    }

    private void debt(Found.Tally tally, Debt debt) {
        String what = debt.kind() + " " + debt.period();
        List<Owed> rows = ledger.stream().filter(row -> isOf(debt, row)).toList();
        tally.that(rows.size() == 1, what + " is in the ledger " + rows.size() + " times");
        for (Owed row : rows) {
            tally.that(
                    row.due().equals(debt.due()), what + " fell due " + row.due() + ", the model says " + debt.due());
            Instant up = outages.up(debt.due());
            boolean isUseless = debt.useless() != null && !up.isBefore(debt.useless());
            String state = isUseless ? "MISSED" : "DONE";
            tally.that(row.state().equals(state), what + " is " + row.state() + ", the model says " + state);
            Instant settled = row.settled();
            tally.that(
                    settled != null && !settled.isBefore(up) && !settled.isAfter(up.plus(PATIENCE)),
                    what + " was made " + settled + ", the model says " + up);
        }
    }

    /** Agendas carry their series' number before the month. */
    private static boolean isOf(Debt debt, Owed row) {
        return row.kind().equals(debt.kind())
                && row.period().replaceFirst("^\\d+/", "").equals(debt.period());
    }
}
