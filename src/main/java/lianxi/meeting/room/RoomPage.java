package lianxi.meeting.room;

import java.util.List;
import lianxi.meeting.MeetingView;
import lianxi.meeting.agenda.AgendaItemView;
import lianxi.meeting.attendance.InviteeView;
import lianxi.meeting.decision.OutcomeView;
import lianxi.roster.UnitView;

/**
 * A meeting as the room sees it (会场页).
 *
 * @param units that may be charged with something; empty for who only reads
 * @param mayWrite the office, until the minutes are signed
 */
public record RoomPage(
        MeetingView meeting, List<InviteeView> invitees, List<Item> items, List<UnitView> units, boolean mayWrite) {

    public RoomPage {
        invitees = List.copyOf(invitees);
        items = List.copyOf(items);
        units = List.copyOf(units);
    }

    /** An item of the agenda with what came of it so far. */
    public record Item(AgendaItemView item, List<OutcomeView> outcomes) {

        public Item {
            outcomes = List.copyOf(outcomes);
        }
    }

    public long there() {
        return invitees.stream().filter(InviteeView::wasThere).count();
    }

    /** Members of whom nothing is recorded yet. */
    public long open() {
        return invitees.stream()
                .filter(one -> one.isMember() && one.presence() == null)
                .count();
    }

    /** Whether answers are there that could be taken over. */
    public boolean hasAnswers() {
        return invitees.stream().anyMatch(one -> one.presence() == null && one.reply() != null);
    }
}
