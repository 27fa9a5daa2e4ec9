package lianxi.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lianxi.onboarding.script.Player;
import lianxi.onboarding.script.SampleDriver;
import lianxi.onboarding.script.SampleInstruction;
import lianxi.onboarding.script.SampleTask;
import lianxi.onboarding.script.SampleTask.Turn;
import lianxi.onboarding.script.SampleTimeline;
import lianxi.onboarding.script.Scene;
import lianxi.onboarding.script.TaskScript;
import lianxi.task.TaskAction;

/** What the group's head writes on papers, about once a month, and the task that each becomes (批示). */
final class LaterInstructions {

    private static final int WEEKS_APART = 4;
    private static final int WEEKS = 3;
    private static final int LIMIT = 20;
    private static final double RECORDED = 0.35;

    private static final List<TaskAction> WAY = List.of(
            TaskAction.FEED_BACK,
            TaskAction.ADOPT,
            TaskAction.APPLY,
            TaskAction.RECEIVE,
            TaskAction.PASS,
            TaskAction.STRIKE_OFF);

    /** Lead unit, the words and the task. */
    private static final List<List<String>> SAID = List.of(
            List.of("区国土分局", "请国土分局把临时用地的复垦要求列清楚，随项目进度告知各承担单位。", "列明各项目临时用地的复垦要求"),
            List.of("区林业局", "防火期施工要守规矩，请林业局会同乡镇把防火要求送到工地。", "把防火期施工要求送到各项目工地"),
            List.of("区规划办", "送出线路要和村庄规划衔接好，请规划办逐条核对。", "逐条核对送出线路与村庄规划的衔接"),
            List.of("区环保局", "并网前环保措施要逐项到位，请环保局提前核对。", "并网前逐项核对环保措施"));

    private final SampleTimeline timeline;
    private final int from;
    private final List<Scene> scenes = new ArrayList<>();

    LaterInstructions(SampleTimeline timeline, int from) {
        this.timeline = timeline;
        this.from = from;
    }

    List<Scene> scenes() {
        int week = from;
        for (List<String> said : SAID) {
            if (week + WEEKS <= timeline.weeks()) {
                play(said.get(0), said.get(1), said.get(2), week);
            }
            week += WEEKS_APART;
        }
        return scenes;
    }

    private void play(String lead, String words, String title, int week) {
        SampleInstruction said = new SampleInstruction(
                week,
                RECORDED,
                words,
                "项目推进情况汇报（第" + week + "周）",
                "",
                "领导组办公室",
                title,
                "核对结果书面报领导组办公室。",
                lead,
                List.of(),
                LIMIT);
        SampleTask task = SampleTask.charged(title, said.done(), lead, List.of(), LIMIT);
        scene(words, week, RECORDED, Player.OFFICE, office -> office.recordInstruction(said));
        scene(words, week, RECORDED + 0.1, Player.contactOf(lead), unit -> unit.acknowledgeInstruction(said));
        double share = 0.2;
        for (TaskAction action : WAY) {
            Turn turn = new Turn(week + 1, share, action, TaskWords.of(action));
            scene(words, week + 1, share, TaskScript.who(task, turn), driver -> driver.moveTask(task, turn));
            share += 0.12;
        }
    }

    private void scene(String words, int week, double share, Player who, Consumer<SampleDriver> act) {
        scenes.add(new Scene(timeline.moment(week, share), who, words, act));
    }
}
