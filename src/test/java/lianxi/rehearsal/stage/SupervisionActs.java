package lianxi.rehearsal.stage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import lianxi.onboarding.script.Player;
import lianxi.onboarding.script.SampleCheck;
import lianxi.onboarding.script.SampleDriver;
import lianxi.onboarding.script.SampleSupervision;
import lianxi.onboarding.script.SampleTask;
import lianxi.supervision.CheckKind;

/** What the supervision group does, and what is done about it (督查). */
interface SupervisionActs extends SampleDriver, Acting {

    private SupervisionPlanPages supervision() {
        return new SupervisionPlanPages(places(), telling());
    }

    private InspectionPages inspections() {
        return new InspectionPages(
                supervision(), places(), telling(), name -> players().of(Player.supervisor(name)));
    }

    private ConclusionPages conclusions() {
        return new ConclusionPages(inspections(), places(), telling());
    }

    private ReviewPages reviews() {
        return new ReviewPages(conclusions(), places(), telling());
    }

    private TalkPages talks() {
        return new TalkPages(places(), telling());
    }

    private ReferralPages referrals() {
        return new ReferralPages(places(), telling());
    }

    private SupervisionNoticePages notices() {
        return new SupervisionNoticePages(places(), telling());
    }

    @Override
    default void planSupervision(SampleSupervision said, YearMonth month) {
        supervision().plan(acting(), said, month);
        notices().begin(acting());
    }

    @Override
    default void approveSupervisionPlan() {
        supervision().approve(acting());
    }

    @Override
    default void drawCheck(SampleSupervision said, SampleCheck check) {
        String head = players().of(Player.SUPERVISION_HEAD).name();
        supervision().draw(acting(), head, said, check);
    }

    @Override
    default void arrangeCheck(SampleSupervision said, SampleCheck check, LocalDate day) {
        inspections().arrange(acting(), said, check, day);
    }

    @Override
    default void inspect(SampleSupervision said, SampleCheck check, LocalDate due) {
        inspections().inspect(acting(), said, check, due);
    }

    @Override
    default void finishCheck(SampleCheck check) {
        inspections().finish(acting(), check);
    }

    @Override
    default void draftConclusion(SampleCheck check) {
        conclusions().draft(acting(), check);
    }

    @Override
    default void signConclusion(SampleCheck check) {
        conclusions().sign(acting(), check);
    }

    @Override
    default void receiveConclusion(SampleCheck check) {
        conclusions().receive(acting(), check);
    }

    @Override
    default void replyToFinding(SampleCheck check) {
        conclusions().reply(acting(), check);
    }

    @Override
    default void moveRectification(SampleSupervision said, SampleCheck check, SampleTask.Turn turn) {
        conclusions().findRectification(acting(), check);
        moveTask(check.task(said.unit()), turn);
        conclusions().tellRectification(acting(), check, turn);
    }

    @Override
    default void submitSupervisionNotice() {
        notices().submit(acting());
    }

    @Override
    default void examineSupervisionNotice(SampleSupervision said) {
        notices().examine(acting(), said.noticeWords());
    }

    @Override
    default void signSupervisionNotice() {
        notices().sign(acting());
    }

    @Override
    default void sendSupervisionNotice() {
        notices().send(acting());
    }

    @Override
    default void receiveSupervisionNotice() {
        notices().receive(acting());
    }

    /** What the group means to check in those months of the year, in general words (年度督查计划). */
    default void planYear(SampleSupervision said, int year, List<Integer> months, Map<CheckKind, String> focus) {
        supervision().planYear(acting(), said, year, months, focus);
    }

    /** The unit asks for a review of the conclusion (申请复核). */
    default void askReview(SampleCheck check, String reason) {
        reviews().ask(acting(), check, reason);
    }

    default void prepareReview(SampleCheck check, String opinion) {
        reviews().prepare(acting(), check, opinion);
    }

    default void decideReview(SampleCheck check, String decision) {
        reviews().decide(acting(), check, decision);
    }

    /** A talk about what the re-check refused, on the day (拟约谈). */
    default void arrangeTalk(SampleCheck check, LocalDate day, String place) {
        talks().arrange(acting(), check, day, place);
    }

    default void notifyTalk(SampleCheck check) {
        talks().notify(acting(), check);
    }

    default void recordTalk(SampleCheck check, String notes, String commitment, LocalDate due) {
        talks().record(acting(), check, notes, commitment, due);
    }

    default void confirmTalk(SampleCheck check, String remarks) {
        talks().confirm(acting(), check, remarks);
    }

    /** What the unit committed itself to becomes a task, which moves as any other by these words (承诺转整改). */
    default void assignCommitment(SampleCheck check, String commitment) {
        talks().assign(acting(), check, commitment);
    }

    default void openReferral(SampleCheck check, String summary, String opinion) {
        referrals().open(acting(), check, summary, opinion);
    }

    default void signReferral(SampleCheck check) {
        referrals().sign(acting(), check);
    }

    default void handOverReferral(SampleCheck check, String organ, String receivedBy) {
        referrals().handOver(acting(), check, organ, receivedBy);
    }

    /** Nobody of these may know of the referral. */
    default void missReferral(SampleCheck check, List<Player> others) {
        referrals().hidden(check, others.stream().map(players()::of).toList());
    }
}
