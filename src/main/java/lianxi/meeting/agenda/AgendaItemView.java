package lianxi.meeting.agenda;

import lianxi.meeting.MeetingId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * An agenda item as it is read (议题).
 *
 * @param number its place among the items that stand, from 1; 0 for one that was put off or taken out
 * @param subject what it is about, as "problem:12"; null for a free one
 * @param unit who reports; null for the office or several
 * @param reporter who reports, as it is printed
 * @param note why it was put off; blank where it stands
 * @param carriedFrom the item of an earlier meeting that comes back in it
 * @param carriedTo the item of a later meeting in which it comes back
 */
public record AgendaItemView(
        AgendaItemId id,
        MeetingId meeting,
        int number,
        AgendaKind kind,
        @Nullable String subject,
        String title,
        String explanation,
        @Nullable UnitId unit,
        String reporter,
        int minutes,
        AgendaItemState state,
        String note,
        Evidence evidence,
        @Nullable Place carriedFrom,
        @Nullable Place carriedTo,
        int version) {

    /** Where an item stands in another meeting. */
    public record Place(AgendaItemId item, MeetingId meeting, String meetingTitle) {

        public String path() {
            return "/meetings/" + meeting + "/agenda#item-" + item;
        }
    }

    AgendaItemView with(Evidence seen) {
        return new AgendaItemView(
                id,
                meeting,
                number,
                kind,
                subject,
                title,
                explanation,
                unit,
                reporter,
                minutes,
                state,
                note,
                seen,
                carriedFrom,
                carriedTo,
                version);
    }

    /** Stands on the agenda: neither put off nor taken out. */
    public boolean isOpen() {
        return state == AgendaItemState.OPEN;
    }
}
