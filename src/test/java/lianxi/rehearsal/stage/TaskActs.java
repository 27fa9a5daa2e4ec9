package lianxi.rehearsal.stage;

import lianxi.calendar.ReportWeek;
import lianxi.onboarding.script.SampleDriver;
import lianxi.onboarding.script.SampleInstruction;
import lianxi.onboarding.script.SampleProblem;
import lianxi.onboarding.script.SampleQuantity;
import lianxi.onboarding.script.SampleTask;

/** What is done about tasks, instructions, problems and quantities (任务、批示、问题、工程量). */
interface TaskActs extends SampleDriver, Acting {

    @Override
    default void draftTask(SampleTask task) {
        throw new UnsupportedOperationException("draftTask");
    }

    @Override
    default void moveTask(SampleTask task, SampleTask.Turn turn) {
        throw new UnsupportedOperationException("moveTask");
    }

    @Override
    default void recordInstruction(SampleInstruction instruction) {
        throw new UnsupportedOperationException("recordInstruction");
    }

    @Override
    default void acknowledgeInstruction(SampleInstruction instruction) {
        throw new UnsupportedOperationException("acknowledgeInstruction");
    }

    @Override
    default void remindOf(SampleTask task) {
        throw new UnsupportedOperationException("remindOf");
    }

    @Override
    default void askExtension(SampleTask task, SampleTask.Extension extension) {
        throw new UnsupportedOperationException("askExtension");
    }

    @Override
    default void grantExtension(SampleTask task, SampleTask.Extension extension) {
        throw new UnsupportedOperationException("grantExtension");
    }

    @Override
    default void raiseProblem(SampleProblem problem) {
        throw new UnsupportedOperationException("raiseProblem");
    }

    @Override
    default void raiseFromReport(SampleProblem problem, ReportWeek week) {
        throw new UnsupportedOperationException("raiseFromReport");
    }

    @Override
    default void moveProblem(SampleProblem problem, SampleProblem.Turn turn) {
        throw new UnsupportedOperationException("moveProblem");
    }

    @Override
    default void createQuantity(SampleQuantity track) {
        throw new UnsupportedOperationException("createQuantity");
    }

    @Override
    default void enterQuantity(SampleQuantity track, SampleQuantity.Entry entry) {
        throw new UnsupportedOperationException("enterQuantity");
    }
}
