package lianxi.onboarding.script;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import lianxi.meeting.minutes.PaperKind;
import lianxi.onboarding.script.SampleMeeting.Result;

/**
 * The group meets: a first meeting that sets the regular day, a regular one whose agenda the product drafts, one on a special
 * topic, and the next regular one or one that the office calls lies ahead. Minutes are signed and reported up; decisions become
 * tasks and are struck off.
 */
public final class MeetingScript {

    private final SampleMeetingDays days;
    private final List<SampleMeeting> meetings;
    private final MeetingScenes scenes;

    /** @param members the group's members as printed, the head first */
    public MeetingScript(SampleTimeline timeline, List<String> members) {
        this.days = new SampleMeetingDays(timeline);
        this.meetings = SampleFiles.meetings(days.rule().number());
        this.scenes = new MeetingScenes(timeline.calendar(), members);
    }

    public List<Scene> scenes() {
        first(meetings.get(0), days.first());
        scenes.scene(days.begun(), Player.OFFICE, office -> office.beginMeetings(days.rule()));
        regular(meetings.get(1), days.regular());
        scenes.report(meetings.get(0), days.regular());
        topic(meetings.get(2), days.topic());
        if (days.isRegularAhead()) {
            scenes.drafted(meetings.get(3), days.upcoming());
        } else {
            called(meetings.get(4), days.upcoming());
        }
        lately(meetings.get(1), days.regular());
        planned(meetings.get(5));
        return scenes.all();
    }

    private void first(SampleMeeting meeting, LocalDate day) {
        scenes.called(meeting, day, -2, LocalTime.of(14, 40));
        scenes.notice(meeting, day, -2, LocalTime.of(15, 30));
        scenes.held(meeting, day);
        scenes.minutes(meeting, day);
    }

    private void regular(SampleMeeting meeting, LocalDate day) {
        scenes.drafted(meeting, day);
        scenes.held(meeting, day);
        scenes.minutes(meeting, day);
    }

    private void topic(SampleMeeting meeting, LocalDate day) {
        scenes.called(meeting, day, -3, LocalTime.of(10, 0));
        scenes.notice(meeting, day, -3, LocalTime.of(14, 40));
        scenes.held(meeting, day);
        scenes.at(day, 1, LocalTime.of(10, 30), Player.OFFICE, office -> office.draftPaper(meeting, PaperKind.MINUTES));
    }

    /** Called for the third working day after the first start, where no regular meeting is near. */
    private void called(SampleMeeting meeting, LocalDate day) {
        scenes.called(meeting, day, -4, LocalTime.of(9, 0));
        scenes.notice(meeting, day, -4, LocalTime.of(9, 30));
    }

    /** Of the last regular meeting a report is in the making, once its minutes are signed. */
    private void lately(SampleMeeting last, LocalDate held) {
        Instant drafted = days.moment(days.lately(), 0, LocalTime.of(15, 0));
        if (scenes.minutesSigned(held).isAfter(drafted)) {
            return;
        }
        scenes.scene(drafted, Player.OFFICE, office -> office.draftPaper(last, PaperKind.REPORT));
        for (Result result : last.results()) {
            if (result.later()) {
                scenes.at(
                        days.lately(), 0, LocalTime.of(16, 10), Player.OFFICE, office -> office.assignDecision(result));
            }
        }
    }

    /** Another topic is to be met on after that; its notice has not gone. */
    private void planned(SampleMeeting meeting) {
        scenes.at(
                days.lately(),
                0,
                LocalTime.of(17, 20),
                Player.OFFICE,
                office -> office.callMeeting(meeting, days.planned()));
    }
}
