package lianxi.dashboard;

import java.util.List;
import java.util.Map;
import lianxi.briefing.BriefingLine;
import lianxi.permit.TrackLine;
import lianxi.roster.ContactView;
import lianxi.shared.Tally;
import lianxi.weekly.BoardRow;
import lianxi.weekly.BoardState;
import lianxi.weekly.BoardView;
import org.jspecify.annotations.Nullable;

/**
 * The office's week (办公室本周工作): who has filed, what waits, what has turned red.
 *
 * @param missing the units that have yet to file, with their phones; null on a leader's page, which shows the number
 * @param briefing the week's own briefing, null before it is compiled
 * @param newReds red now and not on Monday
 * @param counts letters that did not arrive, extensions nobody has decided, what was asked of units this week
 * @param missingYear the coming year without holiday data, null when there is none
 */
public record OfficeDesk(
        BoardView board,
        @Nullable List<MissingUnit> missing,
        @Nullable BriefingLine briefing,
        List<TrackLine> newReds,
        Map<Tally, Integer> counts,
        @Nullable Integer missingYear) {

    public OfficeDesk {
        counts = Map.copyOf(counts);
    }

    public int undelivered() {
        return counts.getOrDefault(Tally.UNDELIVERED, 0);
    }

    /** Extensions that nobody has decided (待审批的延期). */
    public int extensions() {
        return counts.getOrDefault(Tally.EXTENSIONS, 0);
    }

    /** What was asked of all units this week (本周向各单位提出的要求). */
    public int asks() {
        return counts.getOrDefault(Tally.ASKS, 0);
    }

    /** Decisions of meetings that are overdue (逾期的议定事项). */
    public int decisionsOverdue() {
        return counts.getOrDefault(Tally.DECISIONS_OVERDUE, 0);
    }

    /** Reports that the office has yet to accept or send back (待审). */
    public long unread() {
        return board.rows().stream()
                .filter(row -> row.state() == BoardState.SUBMITTED)
                .count();
    }

    /** The slot has come and nobody has compiled the week's briefing. */
    public boolean isReadyToCompile() {
        return board.slot() != null && board.past() && briefing == null;
    }

    /** A unit that has yet to file, and whom to call. */
    public record MissingUnit(BoardRow row, List<ContactView> contacts) {}
}
