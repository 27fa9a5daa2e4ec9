package lianxi.meeting.attendance;

import java.time.LocalDate;
import java.util.List;
import lianxi.meeting.MeetingState;
import lianxi.meeting.MeetingView;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to be answered (参会答复页).
 *
 * @param own in person, or for the own unit's place
 * @param filing the office answers and says who told it
 * @param notice what asked for the answer; null while none has gone
 * @param others more invitations to this meeting that the same reader may answer
 */
public record AnswerPage(
        MeetingView meeting,
        InviteeView invitee,
        boolean own,
        boolean filing,
        @Nullable NoticeView notice,
        List<InviteeView> others) {

    public AnswerPage {
        others = List.copyOf(others);
    }

    /** Until when it is asked for; a meeting on another day since then asks until it is held. */
    public @Nullable LocalDate replyBy() {
        return notice != null && notice.day().equals(meeting.day()) ? notice.replyBy() : null;
    }

    /** Answers are taken until the meeting was held. */
    public boolean isOpen() {
        return meeting.state() == MeetingState.NOTIFIED && invitee.toldAt() != null;
    }
}
