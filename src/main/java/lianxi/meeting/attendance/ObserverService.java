package lianxi.meeting.attendance;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingState;
import lianxi.meeting.MeetingView;
import lianxi.meeting.attendance.InvitationLog.Kind;
import lianxi.notification.AttachmentRef;
import lianxi.roster.RosterQueries;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is to sit in without being of the group (列席); once the notice has gone they are told at once. */
@Service
@Transactional
public class ObserverService {

    private final InvitedMeeting meetings;
    private final Invitations invitations;
    private final InvitationLog log;
    private final NoticeTable table;
    private final NoticeFiles files;
    private final AttendanceNotices notices;
    private final RosterQueries roster;
    private final AuditTrail audit;
    private final Clock clock;

    ObserverService(
            InvitedMeeting meetings,
            Invitations invitations,
            InvitationLog log,
            NoticeTable table,
            NoticeFiles files,
            AttendanceNotices notices,
            RosterQueries roster,
            AuditTrail audit,
            Clock clock) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.log = log;
        this.table = table;
        this.files = files;
        this.notices = notices;
        this.roster = roster;
        this.audit = audit;
        this.clock = clock;
    }

    /** 增加列席: a unit, a person, or somebody by name alone. */
    @AllowedTo(Role.OFFICE)
    public InvitationId add(Actor actor, MeetingId id, ObserverCommand command) {
        MeetingView meeting = meetings.held(id);
        meetings.requireOpen(meeting);
        List<Invitation> invited = meetings.invited(id);
        check(meeting, command, invited);
        Invitation observer = invitations.saveAndFlush(
                Invitation.observer(id, invited.size() + 1, command.unit(), command.person(), name(command), actor));
        audit.record(
                actor,
                "meeting.observer-add",
                AttendanceService.OBJECT,
                observer.id(),
                AuditFields.of("name", null, observer.name()));
        if (meeting.state() == MeetingState.NOTIFIED) {
            tell(actor, meeting, observer);
        }
        return observer.id();
    }

    /** 取消列席; who was told of the meeting is told of this too. */
    @AllowedTo(Role.OFFICE)
    public void remove(Actor actor, InvitationId id) {
        Invitation observer = meetings.invitation(id);
        MeetingView meeting = meetings.view(observer.meeting());
        meetings.requireOpen(meeting);
        if (observer.isMember()) {
            throw new RefusedException(null, "meeting.attendance.refused.member");
        }
        log.append(actor, observer, Kind.DROP, "", "");
        audit.record(
                actor,
                "meeting.observer-remove",
                AttendanceService.OBJECT,
                id,
                AuditFields.of("name", observer.name(), null));
        if (observer.wasTold() && meeting.state() == MeetingState.NOTIFIED) {
            notices.dropped(List.of(observer), meeting);
        }
        invitations.delete(observer);
        invitations.flush();
    }

    private void tell(Actor actor, MeetingView meeting, Invitation observer) {
        List<AttachmentRef> enclosed = table.latest(meeting.id()).map(files::of).orElse(List.of());
        long notice = table.add(actor, meeting, NoticeKind.ADDED, null, observer.name());
        observer.tell(clock.instant());
        invitations.saveAndFlush(observer);
        table.told(notice, notices.invite(List.of(observer), meeting, null, "", enclosed));
    }

    private void check(MeetingView meeting, ObserverCommand command, List<Invitation> invited) {
        if (!command.isOne()) {
            throw new RefusedException("name", "meeting.attendance.refused.observerOne");
        }
        if (command.name().length() > ObserverCommand.NAME_MAX) {
            throw new RefusedException("name", "meeting.attendance.refused.tooLong", ObserverCommand.NAME_MAX);
        }
        boolean twice = invited.stream().anyMatch(one -> isSame(one, command));
        boolean member = command.person() != null
                && roster.groupOn(meeting.day()).stream()
                        .anyMatch(place -> place.person().equals(command.person()));
        if (twice || member) {
            throw new RefusedException("name", "meeting.attendance.refused.twice");
        }
    }

    private static boolean isSame(Invitation one, ObserverCommand command) {
        if (command.person() != null) {
            return command.person().equals(one.person());
        }
        return command.unit() != null
                ? one.person() == null && Objects.equals(command.unit(), one.unit())
                : one.person() == null && one.unit() == null && command.name().equals(one.name());
    }

    private String name(ObserverCommand command) {
        if (command.person() != null) {
            return roster.name(command.person());
        }
        return command.unit() != null ? roster.unit(command.unit()).name() : command.name();
    }
}
