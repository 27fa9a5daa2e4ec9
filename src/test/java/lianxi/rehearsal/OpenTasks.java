package lianxi.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lianxi.onboarding.script.Player;
import lianxi.onboarding.script.SampleDriver;
import lianxi.onboarding.script.SampleFiles;
import lianxi.onboarding.script.SampleInstruction;
import lianxi.onboarding.script.SampleMoment;
import lianxi.onboarding.script.SampleTask;
import lianxi.onboarding.script.SampleTask.Turn;
import lianxi.onboarding.script.SampleTimeline;
import lianxi.onboarding.script.Scene;
import lianxi.onboarding.script.TaskScript;
import lianxi.task.TaskAction;

/** Brings to their end, in the weeks after the sample's, the tasks that its scripts leave open. */
final class OpenTasks {

    private static final List<TaskAction> WHOLE_WAY = List.of(
            TaskAction.PROPOSE,
            TaskAction.APPROVE,
            TaskAction.ACKNOWLEDGE,
            TaskAction.FEED_BACK,
            TaskAction.ADOPT,
            TaskAction.APPLY,
            TaskAction.RECEIVE,
            TaskAction.PASS,
            TaskAction.STRIKE_OFF);

    private static final double FIRST_STEP = 0.12;
    private static final double APART = 0.09;
    /** What is due within so many working days cannot wait for the next week. */
    private static final int SHORT = 10;

    private static final double SHORT_FIRST_STEP = 0.70;
    private static final double SHORT_APART = 0.04;
    private static final int INSTRUCTION_LIMIT = 15;

    private final SampleTimeline timeline;
    private final int from;
    private final List<Scene> scenes = new ArrayList<>();

    /** @param from the first week that the sample does not tell of */
    OpenTasks(SampleTimeline timeline, int from) {
        this.timeline = timeline;
        this.from = from;
    }

    List<Scene> scenes() {
        SampleFiles.tasks().forEach(this::end);
        SampleFiles.instructions().forEach(this::end);
        return scenes;
    }

    private void end(SampleTask task) {
        Turn last = task.turns().stream()
                .filter(turn -> turn.action() != TaskAction.ACKNOWLEDGE_LINE)
                .filter(turn -> turn.action() != TaskAction.FEED_BACK_LINE)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        SampleTask.Extension asked = task.extension();
        if (asked != null && asked.granted() == null) {
            SampleMoment moment = new SampleMoment(from, FIRST_STEP / 2);
            SampleTask.Extension granted = new SampleTask.Extension(
                    asked.asked(), asked.workdays(), asked.reason(), moment, TaskWords.GRANTED);
            scene(task, from, moment.share(), Player.DIRECTOR, director -> director.grantExtension(task, granted));
        }
        if (task.limit() < SHORT) {
            double share = last.week() == from - 1 ? last.share() + SHORT_APART / 2 : SHORT_FIRST_STEP;
            go(task, from - 1, share, SHORT_APART, after(last.action()));
        } else {
            go(task, from, 2 * FIRST_STEP, APART, after(last.action()));
        }
    }

    private void end(SampleInstruction said) {
        if (said.isAssigned()) {
            go(said, after(TaskAction.ACKNOWLEDGE));
            return;
        }
        SampleInstruction assigned = new SampleInstruction(
                said.week(),
                said.share(),
                said.words(),
                said.paper(),
                said.number(),
                said.from(),
                "汇总各乡镇拆迁补偿工作的主要做法",
                "做法汇总后在例会上交流。",
                "区农委",
                List.of("荫营镇", "河底镇"),
                INSTRUCTION_LIMIT);
        scenes.add(new Scene(
                timeline.moment(from, FIRST_STEP),
                Player.OFFICE,
                Browser.act(office -> office.assignInstruction(assigned))));
        go(assigned, after(TaskAction.APPROVE));
    }

    private void go(SampleInstruction said, List<TaskAction> way) {
        SampleTask task = SampleTask.charged(said.task(), said.done(), said.lead(), said.supporting(), said.limit());
        go(task, from, 2 * FIRST_STEP, APART, way);
    }

    private void go(SampleTask task, int week, double first, double apart, List<TaskAction> way) {
        double share = first;
        for (TaskAction action : way) {
            Turn turn = new Turn(week, share, action, TaskWords.of(action));
            scene(task, week, share, TaskScript.who(task, turn), driver -> driver.moveTask(task, turn));
            share += apart;
        }
    }

    /** What is still to be done; who is in progress feeds back once more. */
    private static List<TaskAction> after(TaskAction last) {
        TaskAction reached = switch (last) {
            case SEND_BACK, REFUSE -> TaskAction.ACKNOWLEDGE;
            case DECLINE -> TaskAction.PROPOSE;
            default -> last;
        };
        return WHOLE_WAY.subList(WHOLE_WAY.indexOf(reached) + 1, WHOLE_WAY.size());
    }

    private void scene(SampleTask task, int week, double share, Player who, Consumer<SampleDriver> act) {
        scenes.add(new Scene(timeline.moment(week, share), who, task.title(), act));
    }
}
