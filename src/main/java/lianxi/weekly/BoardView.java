package lianxi.weekly;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import lianxi.calendar.ReportWeek;
import org.jspecify.annotations.Nullable;

/**
 * The Friday board: who has filed, who is late, who has not.
 *
 * @param slot null in a week without a slot
 * @param signedAt when the week's briefing was signed
 * @param provisional the slot was reckoned without a holiday notice (†)
 */
public record BoardView(
        ReportWeek week,
        @Nullable ZonedDateTime slot,
        @Nullable ZonedDateTime briefingDue,
        @Nullable Instant signedAt,
        boolean past,
        boolean provisional,
        List<BoardRow> rows) {

    public long filed() {
        return rows.stream().filter(row -> row.state().isFiled()).count();
    }

    public int total() {
        return rows.size();
    }

    public long accepted() {
        return rows.stream().filter(row -> row.state() == BoardState.ACCEPTED).count();
    }

    public long late() {
        return rows.stream().filter(BoardRow::late).count();
    }

    /** The units that have yet to file, in printed order. */
    public List<BoardRow> owing() {
        return rows.stream().filter(row -> row.state().isOwing()).toList();
    }
}
