package lianxi.meeting.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingService;
import lianxi.meeting.MeetingView;
import lianxi.meeting.attendance.InvitationLog.Kind;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.FiledFor;
import lianxi.shared.ForbiddenException;
import lianxi.shared.NotFoundException;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes answers to invitations (参会答复) and, in the room, who came (会场签到). */
@Service
@Transactional
public class AttendanceService {

    static final String OBJECT = "meeting_invitation";

    private final InvitedMeeting meetings;
    private final Invitations invitations;
    private final InvitationLog log;
    private final AttendanceNotices notices;
    private final MeetingService service;
    private final AuditTrail audit;
    private final Clock clock;

    AttendanceService(
            InvitedMeeting meetings,
            Invitations invitations,
            InvitationLog log,
            AttendanceNotices notices,
            MeetingService service,
            AuditTrail audit,
            Clock clock) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.log = log;
        this.notices = notices;
        this.service = service;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * 参加、请假、委托参会; another answer takes its place until the meeting is held.
     *
     * @param version of the invitation that was answered
     */
    @AllowedTo(everyone = true)
    public void answer(Actor actor, InvitationId id, AnswerCommand command, int version) {
        Invitation invitation = meetings.invitation(id);
        requireAnswering(actor, invitation);
        MeetingView meeting = meetings.view(invitation.meeting());
        meetings.requireAnswerable(meeting);
        invitation.expect(version);
        AnswerCommand checked = checked(actor, invitation, command, meeting.plannedAt());
        boolean own = AttendanceRights.of(invitation).isOwn(actor);
        Answer before = invitation.answer();
        invitation.answer(checked, actor, own, clock.instant());
        invitations.saveAndFlush(invitation);
        String note = checked.reason().isEmpty() ? checked.deputy() : checked.reason();
        log.append(actor, invitation, Kind.ANSWER, checked.answer().name(), note, checked.told());
        audit.record(
                actor,
                "meeting.answer",
                OBJECT,
                id,
                AuditFields.none().plain("answer", before, checked.answer()).changed("note", null, note));
        notices.answered(actor, meeting, invitation, own);
    }

    /** One tap in the room: who came, or did not. The last tap counts. */
    @AllowedTo(Role.OFFICE)
    public void record(Actor actor, InvitationId id, PresenceCommand command) {
        Invitation invitation = meetings.invitation(id);
        meetings.requireTappable(meetings.view(invitation.meeting()));
        if (command.came().length() > PresenceCommand.CAME_MAX) {
            throw new RefusedException("came", "meeting.attendance.refused.tooLong", PresenceCommand.CAME_MAX);
        }
        Presence before = invitation.presence();
        invitation.record(command);
        recorded(actor, invitation, before);
    }

    /** 按答复记: whoever answered and was not tapped is recorded as the answer says; returns how many those were. */
    @AllowedTo(Role.OFFICE)
    public int recordAsAnswered(Actor actor, MeetingId meeting) {
        meetings.requireTappable(meetings.view(meeting));
        List<Invitation> open = meetings.invited(meeting).stream()
                .filter(Invitation::recordAsAnswered)
                .toList();
        open.forEach(invitation -> recorded(actor, invitation, null));
        return open.size();
    }

    /** 会议已召开: of every member it is recorded whether they came. */
    @AllowedTo(Role.OFFICE)
    public void hold(Actor actor, MeetingId meeting) {
        List<String> unrecorded = meetings.invited(meeting).stream()
                .filter(one -> one.isMember() && one.presence() == null)
                .map(Invitation::name)
                .toList();
        if (!unrecorded.isEmpty()) {
            throw new RefusedException(
                    null, "meeting.attendance.refused.unrecorded", unrecorded.size(), unrecorded.get(0));
        }
        service.hold(actor, meeting);
    }

    private void recorded(Actor actor, Invitation invitation, @Nullable Presence before) {
        invitations.saveAndFlush(invitation);
        log.append(actor, invitation, Kind.PRESENCE, String.valueOf(invitation.presence()), invitation.came());
        audit.record(
                actor,
                "meeting.presence",
                OBJECT,
                invitation.id(),
                AuditFields.none().plain("presence", before, invitation.presence()));
    }

    /** Of an invitation of others, those inside know that it is there. */
    private static void requireAnswering(Actor actor, Invitation invitation) {
        if (AttendanceRights.of(invitation).mayAnswer(actor)) {
            return;
        }
        throw actor.isInside() ? new ForbiddenException() : new NotFoundException();
    }

    private AnswerCommand checked(Actor actor, Invitation invitation, AnswerCommand command, Instant planned) {
        if (command.answer() == Answer.ON_LEAVE && command.reason().isEmpty()) {
            throw new RefusedException("reason", "meeting.attendance.refused.reason");
        }
        if (command.answer() == Answer.DEPUTES && command.deputy().isEmpty()) {
            throw new RefusedException("deputy", "meeting.attendance.refused.deputy");
        }
        limit("reason", command.reason(), AnswerCommand.REASON_MAX);
        limit("deputy", command.deputy(), AnswerCommand.DEPUTY_MAX);
        if (!AttendanceRights.of(invitation).mustSayWho(actor)) {
            return new AnswerCommand(command.answer(), command.reason(), command.deputy(), null);
        }
        FiledFor told = command.told();
        if (told == null || told.toldBy().isBlank() || told.toldBy().length() > FiledFor.NAME_MAX) {
            throw new RefusedException("toldBy", "task.refused.toldBy", FiledFor.NAME_MAX);
        }
        if (told.toldAt().isAfter(clock.instant())) {
            throw new RefusedException("toldOn", "task.refused.toldLater");
        }
        if (day(told.toldAt()).isBefore(day(planned))) {
            throw new RefusedException("toldOn", "meeting.attendance.refused.toldEarly");
        }
        return command;
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    private static void limit(String field, String text, int most) {
        if (text.length() > most) {
            throw new RefusedException(field, "meeting.attendance.refused.tooLong", most);
        }
    }
}
