package lianxi.meeting.decision;

import java.time.LocalDate;
import lianxi.meeting.MeetingId;
import lianxi.meeting.agenda.AgendaItemId;
import org.jspecify.annotations.Nullable;

/**
 * A decision in lists (议定事项).
 *
 * @param meetingDay the day on which its meeting took place
 * @param number its place among the decisions of its meeting, from 1
 * @param units the short names of the units that lead its tasks or, before, of the one charged with it; may be empty
 * @param due the earliest day of what is open of it; null where none is set
 * @param tasks how many tasks came of it, stopped ones aside
 * @param done how many of them are completed
 * @param overdue whether one of them is overdue, or its own day has passed without a task
 */
public record DecisionLine(
        DecisionId id,
        MeetingId meeting,
        String meetingTitle,
        LocalDate meetingDay,
        AgendaItemId item,
        String itemTitle,
        int number,
        OutcomeKind kind,
        String text,
        String units,
        @Nullable LocalDate due,
        DecisionState state,
        int tasks,
        int done,
        boolean overdue) {

    public String path() {
        return "/meetings/decisions/" + id;
    }

    /** Neither completed nor struck off. */
    public boolean isOpen() {
        return state == DecisionState.TO_SIGN || DecisionState.PENDING.contains(state);
    }
}
