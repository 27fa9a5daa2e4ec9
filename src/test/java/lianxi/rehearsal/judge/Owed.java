package lianxi.rehearsal.judge;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the occurrence ledger: what was owed, and what became of it.
 *
 * @param state DONE, MISSED (漏发) or FAILED
 * @param settled null while it is tried again
 */
record Owed(
        String kind,
        String period,
        Instant due,
        String state,
        @Nullable Instant settled) {

    static List<Owed> read(Tables tables) {
        return tables.list(
                "select kind, period, due_at, state, settled_at from scheduling_occurrence order by due_at, id",
                row -> new Owed(
                        row.getString("kind"),
                        row.getString("period"),
                        row.getTimestamp("due_at").toInstant(),
                        row.getString("state"),
                        Tables.moment(row, "settled_at")));
    }
}
