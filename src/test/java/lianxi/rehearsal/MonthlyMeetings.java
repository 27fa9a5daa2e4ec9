package lianxi.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lianxi.calendar.WorkCalendar;
import lianxi.meeting.MonthlyRule;
import lianxi.meeting.minutes.PaperKind;
import lianxi.onboarding.script.MeetingScenes;
import lianxi.onboarding.script.Player;
import lianxi.onboarding.script.SampleMeeting;
import lianxi.onboarding.script.Scene;
import lianxi.rehearsal.stage.HttpDriver;
import lianxi.rehearsal.theatre.GroupTime;

/**
 * The group meets from the notice to the grid (例会、专题会议、不定期会议): a first time on the day after the notice, then every month
 * on the 15th, of which the fourth is moved; on special topics in every second month; once besides, and once it is called off.
 */
final class MonthlyMeetings {

    private static final MonthlyRule RULE = MonthlyRule.onDay(15);
    private static final int MONTHS = 6;
    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final LocalTime CHARGED_AT = LocalTime.of(16, 10);

    private final WorkCalendar calendar;
    private final LocalDate start;
    private final MeetingScenes scenes;
    private final Iterator<PlayedMeeting> meetings;
    private final List<LocalDate> regular;

    /**
     * @param start the day of the notice
     * @param members the group's members as printed, the head first
     */
    MonthlyMeetings(WorkCalendar calendar, LocalDate start, List<String> members) {
        this.calendar = calendar;
        this.start = start;
        this.scenes = new MeetingScenes(calendar, members);
        this.meetings = PlayedMeeting.all().iterator();
        this.regular = Stream.iterate(YearMonth.from(start), month -> month.plusMonths(1))
                .map(month -> RULE.slot(month, calendar))
                .filter(day -> day.isAfter(workday(start, 5)))
                .limit(MONTHS)
                .toList();
    }

    List<Scene> scenes() {
        first();
        regular(0);
        regular(1);
        besides(workday(regular.get(1), 5));
        regular(2);
        besides(workday(regular.get(2), 6));
        moved(3);
        besides(workday(regular.get(3), 7));
        regular(4);
        calledOff(workday(regular.get(4), 7));
        besides(workday(regular.get(5), -6));
        regular(5);
        Instant opened = GroupTime.at(start, MORNING);
        return scenes.all().stream().filter(scene -> scene.at().isAfter(opened)).toList();
    }

    /** On the day after the notice; when it is over the office lays down the regular day. */
    private void first() {
        PlayedMeeting first = meetings.next();
        LocalDate day = workday(start, 1);
        scenes.called(first.meeting(), day, -1, LocalTime.of(14, 0));
        scenes.notice(first.meeting(), day, -1, LocalTime.of(14, 40));
        afterwards(first, day);
        scenes.at(day, 0, LocalTime.of(11, 30), Player.OFFICE, office -> office.beginMeetings(RULE));
        scenes.report(first.meeting(), workday(day, 8));
    }

    private void regular(int number) {
        PlayedMeeting meeting = meetings.next();
        scenes.drafted(meeting.meeting(), regular.get(number));
        afterwards(meeting, regular.get(number));
        report(meeting.meeting(), number);
    }

    /** Three working days later than it was told; everybody is asked anew. */
    private void moved(int number) {
        PlayedMeeting meeting = meetings.next();
        SampleMeeting one = meeting.meeting();
        LocalDate slot = regular.get(number);
        LocalDate day = workday(slot, 3);
        scenes.drafted(one, slot);
        browser(
                slot,
                -2,
                LocalTime.of(10, 30),
                Player.OFFICE,
                office -> office.moveMeeting(one, day, "与区委常委会时间冲突，例会顺延。"));
        scenes.answers(one, slot, -2, LocalTime.of(11, 0));
        afterwards(meeting, day);
        report(one, number);
    }

    /** Before the next one meets; after the last one before the month is over. */
    private void report(SampleMeeting meeting, int number) {
        scenes.report(meeting, number + 1 < MONTHS ? regular.get(number + 1) : workday(regular.get(number), 12));
    }

    /** On a special topic or because something came up. */
    private void besides(LocalDate day) {
        PlayedMeeting meeting = meetings.next();
        scenes.called(meeting.meeting(), day, -3, LocalTime.of(10, 0));
        scenes.notice(meeting.meeting(), day, -3, LocalTime.of(14, 40));
        afterwards(meeting, day);
    }

    /** When most have answered. */
    private void calledOff(LocalDate day) {
        SampleMeeting meeting = meetings.next().meeting();
        scenes.called(meeting, day, -3, LocalTime.of(10, 0));
        scenes.notice(meeting, day, -3, LocalTime.of(14, 40));
        browser(
                day,
                -1,
                LocalTime.of(16, 0),
                Player.OFFICE,
                office -> office.cancelMeeting(meeting, "错时运输方案已由乡镇和项目单位商定，不再召开。"));
    }

    /** Held, minutes signed, decisions carried through. */
    private void afterwards(PlayedMeeting played, LocalDate day) {
        SampleMeeting meeting = played.meeting();
        scenes.held(meeting, day);
        scenes.minutes(meeting, day);
        meeting.results().stream()
                .filter(SampleMeeting.Result::later)
                .forEach(result ->
                        scenes.at(day, 4, CHARGED_AT, Player.OFFICE, office -> office.assignDecision(result)));
        if (!played.returned().isEmpty()) {
            sentBack(played, day);
        }
    }

    /** In the morning of the day on which they are signed. */
    private void sentBack(PlayedMeeting played, LocalDate day) {
        SampleMeeting meeting = played.meeting();
        Player signer = MeetingScenes.signer(meeting, PaperKind.MINUTES);
        browser(
                day,
                2,
                LocalTime.of(9, 40),
                signer,
                one -> one.returnPaper(meeting, PaperKind.MINUTES, played.returned()));
        browser(
                day,
                2,
                LocalTime.of(10, 20),
                Player.OFFICE,
                office -> office.revisePaper(meeting, PaperKind.MINUTES, played.revised()));
        scenes.at(day, 2, LocalTime.of(11, 0), Player.OFFICE, office -> office.submitPaper(meeting, PaperKind.MINUTES));
    }

    private void browser(LocalDate day, int workdays, LocalTime time, Player who, Consumer<HttpDriver> act) {
        scenes.at(day, workdays, time, who, Browser.act(act));
    }

    private LocalDate workday(LocalDate day, int workdays) {
        return calendar.plusWorkdays(day, workdays);
    }
}
