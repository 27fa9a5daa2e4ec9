package lianxi.onboarding.script;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lianxi.calendar.WorkCalendar;
import lianxi.meeting.minutes.PaperKind;
import lianxi.onboarding.script.SampleMeeting.Act;
import lianxi.onboarding.script.SampleMeeting.After;
import lianxi.onboarding.script.SampleMeeting.Reply;
import lianxi.onboarding.script.SampleMeeting.Result;
import lianxi.shared.BusinessClock;

/**
 * What a meeting is made of, in any month (会议各环节): called or drafted, notice and answers, held, minutes and report, and what
 * becomes of its decisions. Days are counted in working days from the meeting's own.
 */
public final class MeetingScenes {

    private static final LocalTime REMINDED_AT = LocalTime.of(15, 0);
    private static final LocalTime SIGNED_AT = LocalTime.of(15, 10);
    private static final int MINUTES_PER_ANSWER = 4;
    private static final int MINUTES_SIGNED_AFTER = 2;
    private static final List<String> REPORTED_TO = List.of(
            SampleFiles.phrases().get("partyCommittee"), SampleFiles.phrases().get("government"));

    private final WorkCalendar calendar;
    private final List<String> members;
    private final List<Scene> scenes = new ArrayList<>();

    /** @param members the group's members as printed, the head first */
    public MeetingScenes(WorkCalendar calendar, List<String> members) {
        this.calendar = calendar;
        this.members = members;
    }

    public List<Scene> all() {
        return List.copyOf(scenes);
    }

    /** The office calls it, a while before the notice goes; what it adds to the agenda follows. */
    public void called(SampleMeeting meeting, LocalDate day, int workdays, LocalTime time) {
        at(day, workdays, time, Player.OFFICE, office -> office.callMeeting(meeting, day));
        if (!meeting.deputy().isEmpty()) {
            at(day, workdays, time.plusMinutes(20), Player.OFFICE, office -> office.entrustMeeting(meeting));
        }
        if (!meeting.items().isEmpty()) {
            at(day, workdays, time.plusMinutes(20), Player.OFFICE, office -> office.editAgenda(meeting, day));
        }
    }

    /** The regular one: the product drafts the agenda at 08:30 of the fifth working day before; the office completes it. */
    public void drafted(SampleMeeting meeting, LocalDate day) {
        at(day, -5, LocalTime.of(10, 0), Player.OFFICE, office -> office.editAgenda(meeting, day));
        notice(meeting, day, -4, LocalTime.of(9, 30));
    }

    public void notice(SampleMeeting meeting, LocalDate day, int workdays, LocalTime sent) {
        LocalDate replyBy = workday(day, -1);
        at(day, workdays, sent, Player.OFFICE, office -> office.sendMeetingNotice(meeting, replyBy));
        answers(meeting, day, workdays, sent);
        at(day, -2, REMINDED_AT, Player.CLOCK, SampleDriver::letJobsRun);
    }

    /** Members one after the other, then the units that sit in. */
    public void answers(SampleMeeting meeting, LocalDate day, int workdays, LocalTime from) {
        LocalTime next = from.plusMinutes(MINUTES_PER_ANSWER);
        for (String member : members) {
            Reply reply = meeting.reply(member);
            next = next.plusMinutes(MINUTES_PER_ANSWER);
            if (reply.kind() != Reply.Kind.SILENT) {
                Player who = reply.kind() == Reply.Kind.PHONE ? Player.OFFICE : Player.member(member);
                answer(day, workdays, next, member, who, own -> own.answerMeeting(meeting, member));
            }
        }
        for (String observer : meeting.observers()) {
            next = next.plusMinutes(1);
            Player who = Player.contactOf(observer);
            answer(day, workdays, next, observer, who, own -> own.answerMeetingFor(meeting, observer));
        }
    }

    /** What comes of a meeting: its papers and decisions go on beside everything else. */
    private void about(SampleMeeting meeting, Instant at, Player who, Consumer<SampleDriver> act) {
        scenes.add(new Scene(at, who, meeting.key(), act));
    }

    /** Nobody waits for another's answer. */
    private void answer(
            LocalDate day, int workdays, LocalTime time, String whose, Player who, Consumer<SampleDriver> act) {
        scenes.add(new Scene(moment(day, workdays, time), who, whose, act));
    }

    public void held(SampleMeeting meeting, LocalDate day) {
        LocalTime end = meeting.at().plusMinutes(meeting.minutes());
        at(day, 0, meeting.at(), Player.OFFICE, office -> office.openMeeting(meeting));
        at(day, 0, end.minusMinutes(10), Player.OFFICE, office -> office.recordResults(meeting));
        at(day, 0, end, Player.OFFICE, office -> office.closeMeeting(meeting));
    }

    /** Minutes go out on the second working day; 区委 and 区政府 sign for them on the third. */
    public void minutes(SampleMeeting meeting, LocalDate day) {
        paper(meeting, PaperKind.MINUTES, day, MINUTES_SIGNED_AFTER - 1);
        for (Result result : meeting.results()) {
            follow(meeting, result, day);
        }
    }

    /** The follow-up report on a meeting goes up before the next one. */
    public void report(SampleMeeting meeting, LocalDate next) {
        paper(meeting, PaperKind.REPORT, next, -5);
    }

    /** When the minutes of a meeting on the day are signed. */
    public Instant minutesSigned(LocalDate day) {
        return moment(day, MINUTES_SIGNED_AFTER, SIGNED_AT);
    }

    /** Who signs: the chair of the meeting its minutes, the head every report. */
    public static Player signer(SampleMeeting meeting, PaperKind kind) {
        return kind == PaperKind.MINUTES && !meeting.deputy().isEmpty() ? Player.DIRECTOR : Player.GROUP_HEAD;
    }

    private void paper(SampleMeeting meeting, PaperKind kind, LocalDate day, int drafted) {
        about(
                meeting,
                moment(day, drafted, LocalTime.of(14, 40)),
                Player.OFFICE,
                office -> office.draftPaper(meeting, kind));
        about(
                meeting,
                moment(day, drafted, LocalTime.of(17, 0)),
                Player.OFFICE,
                office -> office.submitPaper(meeting, kind));
        about(
                meeting,
                moment(day, drafted + 1, SIGNED_AT),
                signer(meeting, kind),
                signer -> signer.signPaper(meeting, kind));
        about(
                meeting,
                moment(day, drafted + 1, LocalTime.of(16, 0)),
                Player.OFFICE,
                office -> office.sendPaper(meeting, kind));
        LocalTime received = LocalTime.of(9, 5);
        for (String above : REPORTED_TO) {
            about(
                    meeting,
                    moment(day, drafted + 2, received),
                    Player.contactOf(above),
                    own -> own.receivePaper(meeting, kind));
            received = received.plusMinutes(20);
        }
    }

    private void follow(SampleMeeting meeting, Result result, LocalDate day) {
        for (Act act : result.acts()) {
            Player who = TaskScript.who(result.task(), act.turn());
            about(meeting, moment(day, act.after()), who, driver -> driver.moveDecision(result, act.turn()));
        }
        if (result.closed() != null) {
            about(meeting, moment(day, result.closed()), Player.DIRECTOR, director -> director.closeDecision(result));
        }
    }

    private Instant moment(LocalDate day, After after) {
        return moment(day, after.workdays(), after.at());
    }

    /** A moment on a working day so many before or after another. */
    public Instant moment(LocalDate day, int workdays, LocalTime time) {
        return workday(day, workdays).atTime(time).atZone(BusinessClock.ZONE).toInstant();
    }

    private LocalDate workday(LocalDate day, int workdays) {
        return workdays == 0 ? day : calendar.plusWorkdays(day, workdays);
    }

    public void at(LocalDate day, int workdays, LocalTime time, Player who, Consumer<SampleDriver> act) {
        scene(moment(day, workdays, time), who, act);
    }

    public void scene(Instant at, Player who, Consumer<SampleDriver> act) {
        scenes.add(new Scene(at, who, act));
    }
}
