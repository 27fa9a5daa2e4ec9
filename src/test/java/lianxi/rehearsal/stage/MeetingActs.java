package lianxi.rehearsal.stage;

import java.time.LocalDate;
import java.time.LocalTime;
import lianxi.meeting.MonthlyRule;
import lianxi.meeting.minutes.PaperKind;
import lianxi.onboarding.script.Player;
import lianxi.onboarding.script.SampleDriver;
import lianxi.onboarding.script.SampleFiles;
import lianxi.onboarding.script.SampleMeeting;
import lianxi.onboarding.script.SampleTask;

/** What is done about meetings, their papers and decisions (会议、纪要、议定事项). */
interface MeetingActs extends SampleDriver, Acting {

    private MeetingPages meetings() {
        return new MeetingPages(places(), telling());
    }

    private InvitationPages invitations() {
        return new InvitationPages(meetings(), telling());
    }

    private RoomPages room() {
        return new RoomPages(meetings(), telling());
    }

    private PaperPages papers() {
        return new PaperPages(places(), meetings(), telling());
    }

    private DecisionPages decisions() {
        return new DecisionPages(places(), new TaskPages(places(), telling()), telling());
    }

    @Override
    default void beginMeetings(MonthlyRule rule) {
        meetings()
                .begin(
                        acting(),
                        rule,
                        LocalTime.of(9, 0),
                        90,
                        SampleFiles.phrases().get("meetingPlace"));
    }

    @Override
    default void callMeeting(SampleMeeting meeting, LocalDate day) {
        meetings().call(acting(), meeting, day, SampleFiles.phrases().get("meetingPlace"));
    }

    @Override
    default void entrustMeeting(SampleMeeting meeting) {
        meetings().entrust(acting(), meeting, players().of(Player.DIRECTOR).name(), today());
    }

    @Override
    default void editAgenda(SampleMeeting meeting, LocalDate day) {
        meetings().edit(acting(), meeting, day);
    }

    /** To another day, for this reason (改期). */
    default void moveMeeting(SampleMeeting meeting, LocalDate day, String reason) {
        meetings().move(acting(), meeting, day, reason);
    }

    default void cancelMeeting(SampleMeeting meeting, String reason) {
        meetings().cancel(acting(), meeting, reason);
    }

    @Override
    default void sendMeetingNotice(SampleMeeting meeting, LocalDate replyBy) {
        invitations().notice(acting(), meeting, replyBy);
    }

    @Override
    default void answerMeeting(SampleMeeting meeting, String member) {
        invitations().answer(acting(), meeting, member, meeting.reply(member));
    }

    @Override
    default void answerMeetingFor(SampleMeeting meeting, String observer) {
        invitations().answerFor(acting(), meeting, observer);
    }

    @Override
    default void openMeeting(SampleMeeting meeting) {
        room().open(acting(), meeting);
    }

    @Override
    default void recordResults(SampleMeeting meeting) {
        room().record(acting(), meeting);
    }

    @Override
    default void closeMeeting(SampleMeeting meeting) {
        room().close(acting(), meeting, today());
    }

    @Override
    default void draftPaper(SampleMeeting meeting, PaperKind kind) {
        papers().draft(acting(), meeting, kind);
    }

    @Override
    default void submitPaper(SampleMeeting meeting, PaperKind kind) {
        papers().submit(acting(), meeting, kind);
    }

    /** The signer wants it changed (退回修改). */
    default void returnPaper(SampleMeeting meeting, PaperKind kind, String reason) {
        papers().sendBack(acting(), meeting, kind, reason);
    }

    /** The office adds the sentence that was asked for. */
    default void revisePaper(SampleMeeting meeting, PaperKind kind, String sentence) {
        papers().revise(acting(), meeting, kind, sentence);
    }

    @Override
    default void signPaper(SampleMeeting meeting, PaperKind kind) {
        papers().sign(acting(), meeting, kind);
    }

    @Override
    default void sendPaper(SampleMeeting meeting, PaperKind kind) {
        papers().send(acting(), meeting, kind);
    }

    @Override
    default void receivePaper(SampleMeeting meeting, PaperKind kind) {
        papers().receive(acting(), meeting, kind);
    }

    @Override
    default void moveDecision(SampleMeeting.Result result, SampleTask.Turn turn) {
        decisions().move(acting(), result, turn);
    }

    @Override
    default void assignDecision(SampleMeeting.Result result) {
        decisions().assign(acting(), result);
    }

    @Override
    default void closeDecision(SampleMeeting.Result result) {
        decisions().close(acting(), result);
    }
}
