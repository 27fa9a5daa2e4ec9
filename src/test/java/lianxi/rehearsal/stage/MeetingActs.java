package lianxi.rehearsal.stage;

import java.time.LocalDate;
import lianxi.meeting.MonthlyRule;
import lianxi.meeting.minutes.PaperKind;
import lianxi.onboarding.script.SampleDriver;
import lianxi.onboarding.script.SampleMeeting;
import lianxi.onboarding.script.SampleTask;

/** What is done about meetings, their papers and decisions (会议、纪要、议定事项). */
interface MeetingActs extends SampleDriver, Acting {

    @Override
    default void beginMeetings(MonthlyRule rule) {
        throw new UnsupportedOperationException("beginMeetings");
    }

    @Override
    default void callMeeting(SampleMeeting meeting, LocalDate day) {
        throw new UnsupportedOperationException("callMeeting");
    }

    @Override
    default void entrustMeeting(SampleMeeting meeting) {
        throw new UnsupportedOperationException("entrustMeeting");
    }

    @Override
    default void editAgenda(SampleMeeting meeting, LocalDate day) {
        throw new UnsupportedOperationException("editAgenda");
    }

    @Override
    default void sendMeetingNotice(SampleMeeting meeting, LocalDate replyBy) {
        throw new UnsupportedOperationException("sendMeetingNotice");
    }

    @Override
    default void answerMeeting(SampleMeeting meeting, String member) {
        throw new UnsupportedOperationException("answerMeeting");
    }

    @Override
    default void answerMeetingFor(SampleMeeting meeting, String observer) {
        throw new UnsupportedOperationException("answerMeetingFor");
    }

    @Override
    default void openMeeting(SampleMeeting meeting) {
        throw new UnsupportedOperationException("openMeeting");
    }

    @Override
    default void recordResults(SampleMeeting meeting) {
        throw new UnsupportedOperationException("recordResults");
    }

    @Override
    default void closeMeeting(SampleMeeting meeting) {
        throw new UnsupportedOperationException("closeMeeting");
    }

    @Override
    default void draftPaper(SampleMeeting meeting, PaperKind kind) {
        throw new UnsupportedOperationException("draftPaper");
    }

    @Override
    default void submitPaper(SampleMeeting meeting, PaperKind kind) {
        throw new UnsupportedOperationException("submitPaper");
    }

    @Override
    default void signPaper(SampleMeeting meeting, PaperKind kind) {
        throw new UnsupportedOperationException("signPaper");
    }

    @Override
    default void sendPaper(SampleMeeting meeting, PaperKind kind) {
        throw new UnsupportedOperationException("sendPaper");
    }

    @Override
    default void receivePaper(SampleMeeting meeting, PaperKind kind) {
        throw new UnsupportedOperationException("receivePaper");
    }

    @Override
    default void moveDecision(SampleMeeting.Result result, SampleTask.Turn turn) {
        throw new UnsupportedOperationException("moveDecision");
    }

    @Override
    default void assignDecision(SampleMeeting.Result result) {
        throw new UnsupportedOperationException("assignDecision");
    }

    @Override
    default void closeDecision(SampleMeeting.Result result) {
        throw new UnsupportedOperationException("closeDecision");
    }
}
