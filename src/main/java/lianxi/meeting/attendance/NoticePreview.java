package lianxi.meeting.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lianxi.meeting.MeetingView;
import lianxi.meeting.agenda.AgendaItemView;
import lianxi.roster.PlaceView;
import lianxi.shared.PersonId;

/**
 * What a notice would say and to whom, before it goes (会议通知核对页).
 *
 * @param members the group on the meeting's day, in printed order
 * @param withoutMail of whom no e-mail address is known: the inbox alone reaches them
 * @param missing message keys of what must be put right before it can go
 */
public record NoticePreview(
        MeetingView meeting,
        List<PlaceView> members,
        List<InviteeView> observers,
        List<AgendaItemView> items,
        LocalDate replyBy,
        Set<PersonId> withoutMail,
        List<String> missing) {

    public NoticePreview {
        members = List.copyOf(members);
        observers = List.copyOf(observers);
        items = List.copyOf(items);
        withoutMail = Set.copyOf(withoutMail);
        missing = List.copyOf(missing);
    }

    public boolean isReady() {
        return missing.isEmpty();
    }

    /** How long the agenda takes. */
    public int minutes() {
        return items.stream().mapToInt(AgendaItemView::minutes).sum();
    }
}
