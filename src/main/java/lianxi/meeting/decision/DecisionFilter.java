package lianxi.meeting.decision;

import lianxi.meeting.MeetingId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What the register shows (议定事项筛选); null leaves a choice open.
 *
 * @param open only those neither completed nor struck off
 * @param overdue only overdue ones
 * @param unit only those that the unit leads or supports
 * @param text part of the words or of the item's title; blank for all
 */
public record DecisionFilter(
        @Nullable MeetingId meeting,
        @Nullable UnitId unit,
        @Nullable DecisionState state,
        boolean open,
        boolean overdue,
        String text) {

    public static final DecisionFilter ALL = new DecisionFilter(null, null, null, false, false, "");

    public DecisionFilter {
        text = text.strip();
    }

    public DecisionFilter of(@Nullable MeetingId wanted) {
        return new DecisionFilter(wanted, unit, state, open, overdue, text);
    }

    public DecisionFilter ofUnit(@Nullable UnitId wanted) {
        return new DecisionFilter(meeting, wanted, state, open, overdue, text);
    }

    public DecisionFilter in(@Nullable DecisionState wanted) {
        return new DecisionFilter(meeting, unit, wanted, open, overdue, text);
    }

    public DecisionFilter pending(boolean wanted) {
        return new DecisionFilter(meeting, unit, state, wanted, overdue, text);
    }

    public DecisionFilter late(boolean wanted) {
        return new DecisionFilter(meeting, unit, state, open, wanted, text);
    }

    public DecisionFilter with(String words) {
        return new DecisionFilter(meeting, unit, state, open, overdue, words);
    }

    public boolean isEmpty() {
        return equals(ALL);
    }
}
