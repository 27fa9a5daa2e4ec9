package lianxi.rehearsal.stage;

import lianxi.calendar.Notices;
import lianxi.calendar.ReportWeek;
import lianxi.onboarding.script.SampleDriver;
import lianxi.onboarding.script.SampleFiles;
import lianxi.onboarding.script.SampleInstruction;
import lianxi.onboarding.script.SampleProblem;
import lianxi.onboarding.script.SampleQuantity;
import lianxi.onboarding.script.SampleTask;

/** What is done about tasks, instructions, problems and quantities (任务、批示、问题、工程量). */
interface TaskActs extends SampleDriver, Acting {

    private TaskPages tasks() {
        return new TaskPages(places(), telling());
    }

    private ExtensionPages extensions() {
        return new ExtensionPages(places(), tasks(), telling(), Notices.CALENDAR);
    }

    private InstructionPages instructions() {
        return new InstructionPages(places(), tasks(), telling());
    }

    private ProblemPages problems() {
        return new ProblemPages(places(), telling(), Notices.CALENDAR);
    }

    private QuantityPages quantities() {
        return new QuantityPages(places(), telling(), SampleFiles.phrases().get("landGuide"));
    }

    private UrgingPages urging() {
        return new UrgingPages(places(), telling());
    }

    @Override
    default void draftTask(SampleTask task) {
        new TaskDraftPages(places(), tasks(), telling()).draft(acting(), task);
    }

    @Override
    default void moveTask(SampleTask task, SampleTask.Turn turn) {
        tasks().move(acting(), task, turn);
    }

    @Override
    default void recordInstruction(SampleInstruction instruction) {
        instructions().record(acting(), instruction);
    }

    @Override
    default void acknowledgeInstruction(SampleInstruction instruction) {
        instructions().acknowledge(acting(), instruction);
    }

    @Override
    default void remindOf(SampleTask task) {
        urging().urge(acting(), task.title());
    }

    /** Beyond the sample's scripts: 拟督办单 about a task, and 送审. */
    default void draftOrder(SampleTask task) {
        urging().order(acting(), task.title());
    }

    default void signOrder(SampleTask task) {
        urging().sign(acting(), task.title());
    }

    default void sendOrder(SampleTask task) {
        urging().send(acting(), task.title());
    }

    default void answerOrder(SampleTask task, String words) {
        urging().answer(acting(), task.title(), words);
    }

    /** 分办 of what was recorded without a task. */
    default void assignInstruction(SampleInstruction instruction) {
        instructions().assign(acting(), instruction);
    }

    /** The director strikes off what is completed and stops, for this reason, what is still open (清零). */
    default void clearTasks(String reason) {
        tasks().clear(acting(), reason);
    }

    @Override
    default void askExtension(SampleTask task, SampleTask.Extension extension) {
        extensions().ask(acting(), task.title(), extension.workdays(), extension.reason(), today());
    }

    @Override
    default void grantExtension(SampleTask task, SampleTask.Extension extension) {
        extensions().grant(acting(), task.title(), extension.note());
    }

    @Override
    default void raiseProblem(SampleProblem problem) {
        String permit = problem.permit().isEmpty()
                ? null
                : new ProjectPlaces(places()).track(acting(), problem.project(), problem.permit());
        problems().raise(acting(), problem, permit, today());
    }

    @Override
    default void raiseFromReport(SampleProblem problem, ReportWeek week) {
        problems().raiseFromReport(acting(), problem, week);
    }

    @Override
    default void moveProblem(SampleProblem problem, SampleProblem.Turn turn) {
        problems().move(acting(), problem, turn);
    }

    @Override
    default void createQuantity(SampleQuantity track) {
        quantities().create(acting(), track, today());
    }

    @Override
    default void enterQuantity(SampleQuantity track, SampleQuantity.Entry entry) {
        quantities().enter(acting(), track, entry, today());
    }
}
