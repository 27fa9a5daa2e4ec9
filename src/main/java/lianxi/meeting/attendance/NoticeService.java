package lianxi.meeting.attendance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxi.audit.AuditFields;
import lianxi.audit.AuditTrail;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingService;
import lianxi.meeting.MeetingView;
import lianxi.notification.AttachmentRef;
import lianxi.notification.Urging;
import lianxi.roster.PlaceView;
import lianxi.roster.RosterQueries;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.StaleVersionException;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends the notice of a meeting (发出会议通知) and, by click, reminders to those who have not answered. */
@Service
@Transactional
public class NoticeService {

    static final String OBJECT = "meeting";

    private final InvitedMeeting meetings;
    private final Invitations invitations;
    private final NoticePapers papers;
    private final NoticeTable table;
    private final NoticeFiles files;
    private final AttendanceNotices notices;
    private final NoticeChecks checks;
    private final MeetingService service;
    private final RosterQueries roster;
    private final Urging urging;
    private final AuditTrail audit;
    private final Clock clock;

    NoticeService(
            InvitedMeeting meetings,
            Invitations invitations,
            NoticePapers papers,
            NoticeTable table,
            NoticeFiles files,
            AttendanceNotices notices,
            NoticeChecks checks,
            MeetingService service,
            RosterQueries roster,
            Urging urging,
            AuditTrail audit,
            Clock clock) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.papers = papers;
        this.table = table;
        this.files = files;
        this.notices = notices;
        this.checks = checks;
        this.service = service;
        this.roster = roster;
        this.urging = urging;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Invites every member on the roster of the meeting's day and who is to sit in; agenda and calendar file are frozen as they
     * leave.
     *
     * @param version of the meeting as it was checked
     */
    @AllowedTo(Role.OFFICE)
    public void send(Actor actor, MeetingId id, NoticeCommand command, int version) {
        MeetingView meeting = meetings.view(id);
        if (meeting.version() != version) {
            throw new StaleVersionException(meeting.version(), List.of());
        }
        checks.check(meeting, command);
        List<Invitation> invited = invite(actor, meeting);
        long notice = table.add(actor, meeting, NoticeKind.NOTICE, command.replyBy(), command.note());
        List<AttachmentRef> enclosed = papers.enclose(meeting, notice);
        tell(invited);
        table.told(notice, notices.invite(invited, meeting, command.replyBy(), command.note(), enclosed));
        audit.record(
                actor,
                "meeting.notice",
                OBJECT,
                id,
                AuditFields.none().plain("invited", null, invited.size()).changed("note", null, command.note()));
        service.markNotified(actor, id);
    }

    /**
     * Reminds those who have not answered; each unit's reminders are counted for it.
     *
     * @param only one of them; null for all
     * @return how many people were told
     */
    @AllowedTo(Role.OFFICE)
    public int remind(Actor actor, MeetingId id, @Nullable InvitationId only) {
        MeetingView meeting = meetings.view(id);
        meetings.requireAnswerable(meeting);
        List<Invitation> silent = meetings.invited(id).stream()
                .filter(Invitation::isUnanswered)
                .filter(one -> only == null || one.id().equals(only))
                .toList();
        if (silent.isEmpty()) {
            throw new RefusedException(null, "meeting.attendance.refused.nobodySilent");
        }
        long notice = table.add(actor, meeting, NoticeKind.REMINDER, null, "");
        int told = 0;
        Map<UnitId, List<Invitation>> byUnit = new LinkedHashMap<>();
        List<Invitation> others = new ArrayList<>();
        silent.forEach(one -> {
            UnitId unit = one.unit();
            (unit == null ? others : byUnit.computeIfAbsent(unit, none -> new ArrayList<>())).add(one);
        });
        for (Map.Entry<UnitId, List<Invitation>> unit : byUnit.entrySet()) {
            told += urging.urge(
                    actor, OBJECT, id, unit.getKey(), notices.people(unit.getValue()), notices.reminder(meeting));
        }
        told += others.isEmpty() ? 0 : notices.remind(others, meeting);
        table.told(notice, told);
        audit.record(actor, "meeting.remind", OBJECT, id, AuditFields.none().plain("invited", null, silent.size()));
        return told;
    }

    private List<Invitation> invite(Actor actor, MeetingView meeting) {
        List<Invitation> invited = new ArrayList<>();
        List<Invitation> named = meetings.invited(meeting.id());
        for (PlaceView place : roster.groupOn(meeting.day())) {
            Invitation member = named.stream()
                    .filter(one -> one.is(place))
                    .findFirst()
                    .orElseGet(() -> Invitation.member(meeting.id(), place, actor));
            member.print(place);
            invited.add(member);
        }
        named.stream().filter(one -> !invited.contains(one)).forEach(invited::add);
        return invited;
    }

    private void tell(List<Invitation> invited) {
        for (Invitation one : invited) {
            one.tell(clock.instant());
            invitations.saveAndFlush(one);
        }
    }
}
