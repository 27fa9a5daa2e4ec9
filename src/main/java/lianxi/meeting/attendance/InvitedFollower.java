package lianxi.meeting.attendance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import lianxi.meeting.MeetingFollowers;
import lianxi.meeting.MeetingState;
import lianxi.meeting.MeetingView;
import lianxi.meeting.attendance.InvitationLog.Kind;
import lianxi.notification.AttachmentRef;
import lianxi.roster.PlaceView;
import lianxi.roster.RosterQueries;
import lianxi.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * Tells the invited when a meeting moves or is called off (会议变更、取消通知). On another day its members are those of that day's
 * roster, and what was answered for the old time is asked anew.
 */
@Component
class InvitedFollower implements MeetingFollowers {

    private final InvitedMeeting meetings;
    private final Invitations invitations;
    private final InvitationLog log;
    private final NoticeTable table;
    private final NoticePapers papers;
    private final AttendanceNotices notices;
    private final RosterQueries roster;
    private final Clock clock;

    InvitedFollower(
            InvitedMeeting meetings,
            Invitations invitations,
            InvitationLog log,
            NoticeTable table,
            NoticePapers papers,
            AttendanceNotices notices,
            RosterQueries roster,
            Clock clock) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.log = log;
        this.table = table;
        this.papers = papers;
        this.notices = notices;
        this.roster = roster;
        this.clock = clock;
    }

    @Override
    public void moved(Actor actor, MeetingView before, MeetingView after, String reason) {
        if (after.state() != MeetingState.NOTIFIED) {
            return;
        }
        boolean anotherTime = !before.start().equals(after.start());
        if (!before.day().equals(after.day())) {
            followRoster(actor, after);
        }
        List<Invitation> invited = meetings.invited(after.id());
        if (anotherTime) {
            invited.forEach(one -> askAnew(actor, one));
        }
        long notice = table.add(actor, after, NoticeKind.CHANGE, null, reason);
        List<AttachmentRef> enclosed = papers.enclose(after, notice);
        table.told(notice, notices.moved(invited, before, after, reason, anotherTime, enclosed));
    }

    @Override
    public void cancelled(Actor actor, MeetingView before, String reason) {
        if (before.state() != MeetingState.NOTIFIED) {
            return;
        }
        long notice = table.add(actor, before, NoticeKind.CANCEL, null, reason);
        table.told(notice, notices.cancelled(meetings.invited(before.id()), before, reason));
    }

    /** Who left the group by the new day is told so; who joined it is invited like everybody else. */
    private void followRoster(Actor actor, MeetingView meeting) {
        List<Invitation> invited = meetings.invited(meeting.id());
        List<PlaceView> places = roster.groupOn(meeting.day());
        List<Invitation> gone = invited.stream()
                .filter(one -> one.isMember() && places.stream().noneMatch(one::is))
                .toList();
        notices.dropped(gone, meeting);
        gone.forEach(one -> {
            log.append(actor, one, Kind.DROP, "", "");
            invitations.delete(one);
        });
        invitations.flush();
        List<Invitation> members = new ArrayList<>();
        for (PlaceView place : places) {
            Invitation member = invited.stream()
                    .filter(one -> one.is(place))
                    .findFirst()
                    .orElseGet(() -> Invitation.member(meeting.id(), place, actor));
            member.print(place);
            member.tell(clock.instant());
            members.add(member);
        }
        members.forEach(invitations::saveAndFlush);
    }

    private void askAnew(Actor actor, Invitation one) {
        if (one.askAnew()) {
            invitations.saveAndFlush(one);
            log.append(actor, one, Kind.REOPEN, "", "");
        }
    }
}
