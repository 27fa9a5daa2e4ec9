package lianxi.onboarding.script;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lianxi.meeting.minutes.PaperKind;
import lianxi.onboarding.script.SampleMeeting.Act;
import lianxi.onboarding.script.SampleMeeting.After;
import lianxi.onboarding.script.SampleMeeting.Reply;
import lianxi.onboarding.script.SampleMeeting.Result;

/**
 * The group meets: a first meeting that sets the regular day, a regular one whose agenda the product drafts, one on a special
 * topic, and the next regular one or one that the office calls lies ahead. Minutes are signed and reported up; decisions become
 * tasks and are struck off.
 */
public final class MeetingScript {

    private static final LocalTime REMINDED_AT = LocalTime.of(15, 0);
    private static final int MINUTES_PER_ANSWER = 4;
    private static final int MINUTES_SIGNED_AFTER = 2;
    private static final LocalTime MINUTES_SIGNED_AT = LocalTime.of(15, 10);
    private static final List<String> REPORTED_TO = List.of(
            SampleFiles.phrases().get("partyCommittee"), SampleFiles.phrases().get("government"));

    private final SampleMeetingDays days;
    private final List<String> members;
    private final List<SampleMeeting> meetings;
    private final List<Scene> scenes = new ArrayList<>();

    /** @param members the group's members as printed, the head first */
    public MeetingScript(SampleTimeline timeline, List<String> members) {
        this.days = new SampleMeetingDays(timeline);
        this.members = members;
        this.meetings = SampleFiles.meetings(days.rule().number());
    }

    public List<Scene> scenes() {
        first(meetings.get(0), days.first());
        scene(days.begun(), Player.OFFICE, office -> office.beginMeetings(days.rule()));
        regular(meetings.get(1), days.regular());
        report(meetings.get(0), days.regular());
        topic(meetings.get(2), days.topic());
        if (days.isRegularAhead()) {
            drafted(meetings.get(3), days.upcoming());
        } else {
            called(meetings.get(4), days.upcoming());
        }
        lately(meetings.get(1), days.regular());
        planned(meetings.get(5));
        return scenes;
    }

    private void first(SampleMeeting meeting, LocalDate day) {
        at(day, -2, "14:40", Player.OFFICE, office -> office.callMeeting(meeting, day));
        at(day, -2, "15:00", Player.OFFICE, office -> office.editAgenda(meeting, day));
        notice(meeting, day, -2, LocalTime.of(15, 30));
        held(meeting, day);
        minutes(meeting, day);
    }

    private void regular(SampleMeeting meeting, LocalDate day) {
        drafted(meeting, day);
        held(meeting, day);
        minutes(meeting, day);
    }

    private void topic(SampleMeeting meeting, LocalDate day) {
        at(day, -3, "10:00", Player.OFFICE, office -> office.callMeeting(meeting, day));
        at(day, -3, "10:20", Player.OFFICE, office -> office.entrustMeeting(meeting));
        notice(meeting, day, -3, LocalTime.of(14, 40));
        held(meeting, day);
        at(day, 1, "10:30", Player.OFFICE, office -> office.draftPaper(meeting, PaperKind.MINUTES));
    }

    /** Called for the third working day after the first start, where no regular meeting is near. */
    private void called(SampleMeeting meeting, LocalDate day) {
        at(day, -4, "09:00", Player.OFFICE, office -> office.callMeeting(meeting, day));
        at(day, -4, "09:20", Player.OFFICE, office -> office.editAgenda(meeting, day));
        notice(meeting, day, -4, LocalTime.of(9, 30));
    }

    /** Of the last regular meeting a report is in the making, once its minutes are signed. */
    private void lately(SampleMeeting last, LocalDate held) {
        Instant drafted = days.moment(days.lately(), 0, LocalTime.of(15, 0));
        if (days.moment(held, MINUTES_SIGNED_AFTER, MINUTES_SIGNED_AT).isAfter(drafted)) {
            return;
        }
        scene(drafted, Player.OFFICE, office -> office.draftPaper(last, PaperKind.REPORT));
        for (Result result : last.results()) {
            if (result.later()) {
                at(days.lately(), 0, "16:10", Player.OFFICE, office -> office.assignDecision(result));
            }
        }
    }

    /** Another topic is to be met on after that; its notice has not gone. */
    private void planned(SampleMeeting meeting) {
        at(days.lately(), 0, "17:20", Player.OFFICE, office -> office.callMeeting(meeting, days.planned()));
    }

    /** The regular one: the product drafts the agenda at 08:30 of the fifth working day before; the office completes it. */
    private void drafted(SampleMeeting meeting, LocalDate day) {
        at(day, -5, "10:00", Player.OFFICE, office -> office.editAgenda(meeting, day));
        notice(meeting, day, -4, LocalTime.of(9, 30));
    }

    private void notice(SampleMeeting meeting, LocalDate day, int workdays, LocalTime sent) {
        LocalDate replyBy = days.workday(day, -1);
        scene(days.moment(day, workdays, sent), Player.OFFICE, office -> office.sendMeetingNotice(meeting, replyBy));
        LocalTime next = sent.plusMinutes(MINUTES_PER_ANSWER);
        for (String member : members) {
            Reply reply = meeting.reply(member);
            next = next.plusMinutes(MINUTES_PER_ANSWER);
            if (reply.kind() != Reply.Kind.SILENT) {
                Player who = reply.kind() == Reply.Kind.PHONE ? Player.OFFICE : Player.member(member);
                scene(days.moment(day, workdays, next), who, own -> own.answerMeeting(meeting, member));
            }
        }
        for (String observer : meeting.observers()) {
            next = next.plusMinutes(1);
            scene(
                    days.moment(day, workdays, next),
                    Player.contactOf(observer),
                    own -> own.answerMeetingFor(meeting, observer));
        }
        scene(days.moment(day, -2, REMINDED_AT), Player.CLOCK, SampleDriver::letJobsRun);
    }

    private void held(SampleMeeting meeting, LocalDate day) {
        LocalTime end = meeting.at().plusMinutes(meeting.minutes());
        scene(days.moment(day, 0, meeting.at()), Player.OFFICE, office -> office.openMeeting(meeting));
        scene(days.moment(day, 0, end.minusMinutes(10)), Player.OFFICE, office -> office.recordResults(meeting));
        scene(days.moment(day, 0, end), Player.OFFICE, office -> office.closeMeeting(meeting));
    }

    /** Minutes go out on the second working day; 区委 and 区政府 sign for them on the third. */
    private void minutes(SampleMeeting meeting, LocalDate day) {
        paper(meeting, PaperKind.MINUTES, day, MINUTES_SIGNED_AFTER - 1);
        for (Result result : meeting.results()) {
            follow(meeting, result, day);
        }
    }

    /** The follow-up report on a meeting goes up before the next one. */
    private void report(SampleMeeting meeting, LocalDate next) {
        paper(meeting, PaperKind.REPORT, next, -5);
    }

    private void paper(SampleMeeting meeting, PaperKind kind, LocalDate day, int drafted) {
        at(day, drafted, "14:40", Player.OFFICE, office -> office.draftPaper(meeting, kind));
        at(day, drafted, "17:00", Player.OFFICE, office -> office.submitPaper(meeting, kind));
        scene(
                days.moment(day, drafted + 1, MINUTES_SIGNED_AT),
                Player.GROUP_HEAD,
                head -> head.signPaper(meeting, kind));
        at(day, drafted + 1, "16:00", Player.OFFICE, office -> office.sendPaper(meeting, kind));
        int minute = 5;
        for (String above : REPORTED_TO) {
            at(
                    day,
                    drafted + 2,
                    "09:%02d".formatted(minute),
                    Player.contactOf(above),
                    own -> own.receivePaper(meeting, kind));
            minute += 20;
        }
    }

    private void follow(SampleMeeting meeting, Result result, LocalDate day) {
        for (Act act : result.acts()) {
            Player who = TaskScript.who(result.task(), act.turn());
            scene(moment(day, act.after()), who, driver -> driver.moveDecision(result, act.turn()));
        }
        if (result.closed() != null) {
            scene(moment(day, result.closed()), Player.DIRECTOR, director -> director.closeDecision(result));
        }
    }

    private Instant moment(LocalDate day, After after) {
        return days.moment(day, after.workdays(), after.at());
    }

    private void at(LocalDate day, int workdays, String time, Player who, Consumer<SampleDriver> act) {
        scene(days.moment(day, workdays, LocalTime.parse(time)), who, act);
    }

    private void scene(Instant at, Player who, Consumer<SampleDriver> act) {
        scenes.add(new Scene(at, who, act));
    }
}
