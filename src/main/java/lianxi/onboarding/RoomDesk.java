package lianxi.onboarding;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Predicate;
import lianxi.meeting.MeetingId;
import lianxi.meeting.MeetingQueries;
import lianxi.meeting.attendance.AnswerCommand;
import lianxi.meeting.attendance.AttendanceQueries;
import lianxi.meeting.attendance.AttendanceService;
import lianxi.meeting.attendance.InvitationId;
import lianxi.meeting.attendance.InviteeView;
import lianxi.meeting.attendance.NoticeCommand;
import lianxi.meeting.attendance.NoticeService;
import lianxi.meeting.attendance.ObserverCommand;
import lianxi.meeting.attendance.ObserverService;
import lianxi.onboarding.script.SampleMeeting;
import lianxi.onboarding.script.SampleMeeting.Reply;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
import lianxi.shared.Actor;
import lianxi.shared.FiledFor;
import lianxi.shared.UnitId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The part of the sample's driver that gives notice of meetings, takes answers and records who came (通知、答复、签到). */
@Component
@Profile("sample")
class RoomDesk {

    private static final Duration PHONED_BEFORE = Duration.ofMinutes(5);

    private final MeetingQueries meetings;
    private final NoticeService notices;
    private final ObserverService observers;
    private final AttendanceService attendance;
    private final AttendanceQueries queries;
    private final RosterQueries roster;
    private final Clock clock;

    RoomDesk(
            MeetingQueries meetings,
            NoticeService notices,
            ObserverService observers,
            AttendanceService attendance,
            AttendanceQueries queries,
            RosterQueries roster,
            Clock clock) {
        this.meetings = meetings;
        this.notices = notices;
        this.observers = observers;
        this.attendance = attendance;
        this.queries = queries;
        this.roster = roster;
        this.clock = clock;
    }

    MeetingId notice(Actor office, MeetingId id, SampleMeeting meeting, LocalDate replyBy) {
        meeting.observers().forEach(unit -> observers.add(office, id, ObserverCommand.unit(unit(unit))));
        notices.send(
                office, id, new NoticeCommand(replyBy, ""), meetings.view(id).version());
        return id;
    }

    /** A member's answer, in person or told to the office by phone. */
    InvitationId answer(Actor actor, MeetingId id, String member, Reply reply) {
        AnswerCommand answer = switch (reply.kind()) {
            case ON_LEAVE -> AnswerCommand.leave(reply.words());
            case DEPUTES -> AnswerCommand.deputes(reply.words());
            case PHONE ->
                AnswerCommand.attends()
                        .toldBy(new FiledFor(
                                reply.words(),
                                FiledFor.Channel.PHONE,
                                clock.instant().minus(PHONED_BEFORE)));
            default -> AnswerCommand.attends();
        };
        return answer(actor, id, answer, one -> one.isMember() && one.name().equals(member));
    }

    /** A unit that sits in says that it comes. */
    InvitationId answerFor(Actor actor, MeetingId id, String observer) {
        UnitId unit = unit(observer);
        return answer(actor, id, AnswerCommand.attends(), one -> !one.isMember() && unit.equals(one.unit()));
    }

    MeetingId come(Actor office, MeetingId id) {
        attendance.recordAsAnswered(office, id);
        return id;
    }

    MeetingId close(Actor office, MeetingId id) {
        attendance.hold(office, id);
        return id;
    }

    private InvitationId answer(Actor actor, MeetingId id, AnswerCommand answer, Predicate<InviteeView> whose) {
        InviteeView invitee =
                queries.invitees(id).stream().filter(whose).findFirst().orElseThrow();
        attendance.answer(actor, invitee.id(), answer, invitee.version());
        return invitee.id();
    }

    private UnitId unit(String name) {
        return roster.unitNamed(name).map(UnitView::id).orElseThrow();
    }
}
