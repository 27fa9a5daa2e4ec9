package lianxi.rehearsal.stage;

import java.time.LocalDate;
import java.time.YearMonth;
import lianxi.onboarding.script.Player;
import lianxi.onboarding.script.SampleCheck;
import lianxi.onboarding.script.SampleDriver;
import lianxi.onboarding.script.SampleSupervision;
import lianxi.onboarding.script.SampleTask;

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
}
