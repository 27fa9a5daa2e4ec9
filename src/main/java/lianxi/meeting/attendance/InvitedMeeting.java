package lianxi.meeting.attendance;

import java.util.List;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.MeetingState;
import lianxi.meeting.MeetingView;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds invitations and refuses what the meeting's state does not allow. */
@Component
class InvitedMeeting {

    private final MeetingQueries meetings;
    private final Invitations invitations;
    private final JdbcClient jdbc;

    InvitedMeeting(MeetingQueries meetings, Invitations invitations, JdbcClient jdbc) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.jdbc = jdbc;
    }

    /** @throws NotFoundException if there is none */
    MeetingView view(MeetingId meeting) {
        return meetings.view(meeting);
    }

    /** The same, held until the transaction ends, so that two who add to it come one after the other. */
    MeetingView held(MeetingId meeting) {
        jdbc.sql("select 1 from meeting where id = ? for update")
                .param(meeting.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        return meetings.view(meeting);
    }

    Invitation invitation(InvitationId id) {
        return invitations.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    List<Invitation> invited(MeetingId meeting) {
        return invitations.findByMeetingIdOrderByPartAscPositionAscIdAsc(meeting.value());
    }

    /** Answers are taken from the notice until the meeting was held. */
    void requireAnswerable(MeetingView meeting) {
        if (meeting.state() != MeetingState.NOTIFIED) {
            throw new RefusedException(null, "meeting.attendance.refused.answer." + meeting.state());
        }
    }

    /** Who came is tapped from the notice until the minutes are signed. */
    void requireTappable(MeetingView meeting) {
        if (meeting.state() != MeetingState.NOTIFIED && meeting.state() != MeetingState.HELD) {
            throw new RefusedException(null, "meeting.attendance.refused.tap." + meeting.state());
        }
    }

    /** Who sits in may be named until the minutes are signed: some come unasked. */
    void requireOpen(MeetingView meeting) {
        if (!meeting.state().isAhead() && meeting.state() != MeetingState.HELD) {
            throw new RefusedException(null, "meeting.attendance.refused.observer." + meeting.state());
        }
    }
}
