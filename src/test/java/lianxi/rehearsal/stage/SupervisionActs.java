package lianxi.rehearsal.stage;

import java.time.LocalDate;
import java.time.YearMonth;
import lianxi.onboarding.script.SampleCheck;
import lianxi.onboarding.script.SampleDriver;
import lianxi.onboarding.script.SampleSupervision;
import lianxi.onboarding.script.SampleTask;

/** What the supervision group does, and what is done about it (督查). */
interface SupervisionActs extends SampleDriver, Acting {

    @Override
    default void planSupervision(SampleSupervision said, YearMonth month) {
        throw new UnsupportedOperationException("planSupervision");
    }

    @Override
    default void approveSupervisionPlan() {
        throw new UnsupportedOperationException("approveSupervisionPlan");
    }

    @Override
    default void drawCheck(SampleSupervision said, SampleCheck check) {
        throw new UnsupportedOperationException("drawCheck");
    }

    @Override
    default void arrangeCheck(SampleSupervision said, SampleCheck check, LocalDate day) {
        throw new UnsupportedOperationException("arrangeCheck");
    }

    @Override
    default void inspect(SampleSupervision said, SampleCheck check, LocalDate due) {
        throw new UnsupportedOperationException("inspect");
    }

    @Override
    default void finishCheck(SampleCheck check) {
        throw new UnsupportedOperationException("finishCheck");
    }

    @Override
    default void draftConclusion(SampleCheck check) {
        throw new UnsupportedOperationException("draftConclusion");
    }

    @Override
    default void signConclusion(SampleCheck check) {
        throw new UnsupportedOperationException("signConclusion");
    }

    @Override
    default void receiveConclusion(SampleCheck check) {
        throw new UnsupportedOperationException("receiveConclusion");
    }

    @Override
    default void replyToFinding(SampleCheck check) {
        throw new UnsupportedOperationException("replyToFinding");
    }

    @Override
    default void moveRectification(SampleSupervision said, SampleCheck check, SampleTask.Turn turn) {
        throw new UnsupportedOperationException("moveRectification");
    }

    @Override
    default void submitSupervisionNotice() {
        throw new UnsupportedOperationException("submitSupervisionNotice");
    }

    @Override
    default void examineSupervisionNotice(SampleSupervision said) {
        throw new UnsupportedOperationException("examineSupervisionNotice");
    }

    @Override
    default void signSupervisionNotice() {
        throw new UnsupportedOperationException("signSupervisionNotice");
    }

    @Override
    default void sendSupervisionNotice() {
        throw new UnsupportedOperationException("sendSupervisionNotice");
    }

    @Override
    default void receiveSupervisionNotice() {
        throw new UnsupportedOperationException("receiveSupervisionNotice");
    }
}
