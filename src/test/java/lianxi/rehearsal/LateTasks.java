package lianxi.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lianxi.onboarding.script.Player;
import lianxi.onboarding.script.SampleTask;
import lianxi.onboarding.script.SampleTask.Turn;
import lianxi.onboarding.script.SampleTimeline;
import lianxi.onboarding.script.Scene;
import lianxi.onboarding.script.TaskScript;
import lianxi.rehearsal.stage.HttpDriver;
import lianxi.rehearsal.theatre.GroupTime;
import lianxi.task.TaskAction;

/**
 * Tasks of invented units that run overdue, and are urged rung by rung (提醒、催办、督办单) until they are done. Counted in working
 * days, so that no holiday moves a rung before its day.
 */
final class LateTasks {

    private static final int LIMIT = 6;
    private static final int WEEKS_APART = 4;
    /** How long they take at most, the last steps included. */
    private static final int WEEKS = 5;
    /** 催办 to 督办单, as the product's setting has it, and a day. */
    private static final int UNHEEDED = 6;

    private final SampleTimeline timeline;
    private final int from;
    private final List<String> units;
    private final List<Scene> scenes = new ArrayList<>();

    /** @param units invented ones: nobody else is ever late in the play */
    LateTasks(SampleTimeline timeline, int from, List<String> units) {
        this.timeline = timeline;
        this.from = from;
        this.units = units;
    }

    List<Scene> scenes() {
        int number = 0;
        for (int week = from; week + WEEKS <= timeline.weeks(); week += WEEKS_APART) {
            late(
                    task(units.get(number++ % units.size()), number),
                    timeline.week(week).monday());
        }
        return scenes;
    }

    private static SampleTask task(String unit, int number) {
        return new SampleTask(
                "整理示例资料目录（" + unit + "，第" + number + "批）",
                "目录和资料一并报办公室。",
                unit,
                "",
                "",
                unit,
                List.of(),
                LIMIT,
                List.of(),
                null,
                null);
    }

    private void late(SampleTask task, LocalDate monday) {
        LocalDate begun = timeline.calendar().workdayOnOrAfter(monday);
        LocalDate due = after(begun, LIMIT);
        LocalDate urged = after(due, 1);
        LocalDate ordered = after(urged, UNHEEDED);
        LocalDate answered = after(ordered, 2);
        act(task, begun, "09:10", Player.OFFICE, office -> office.draftTask(task));
        turn(task, TaskAction.PROPOSE, begun, "09:20");
        turn(task, TaskAction.APPROVE, begun, "10:10");
        turn(task, TaskAction.ACKNOWLEDGE, begun, "14:40");
        act(task, after(begun, LIMIT - 2), "09:30", Player.OFFICE, office -> office.remindOf(task));
        act(task, urged, "09:30", Player.OFFICE, office -> office.remindOf(task));
        act(task, ordered, "09:30", Player.OFFICE, office -> office.draftOrder(task));
        act(task, ordered, "10:40", Player.DIRECTOR, director -> director.signOrder(task));
        act(task, ordered, "11:10", Player.OFFICE, office -> office.sendOrder(task));
        act(
                task,
                after(ordered, 1),
                "09:20",
                Player.contactOf(task.lead()),
                unit -> unit.answerOrder(task, "因人员调整耽误，现已明确专人，两个工作日内报齐。"));
        turn(task, TaskAction.APPLY, answered, "10:20");
        turn(task, TaskAction.RECEIVE, answered, "11:00");
        turn(task, TaskAction.PASS, answered, "15:10");
        turn(task, TaskAction.STRIKE_OFF, after(answered, 1), "09:40");
    }

    private LocalDate after(LocalDate day, int workdays) {
        return timeline.calendar().plusWorkdays(day, workdays);
    }

    private void turn(SampleTask task, TaskAction action, LocalDate day, String time) {
        Turn turn = new Turn(1, 0, action, TaskWords.of(action));
        act(task, day, time, TaskScript.who(task, turn), driver -> driver.moveTask(task, turn));
    }

    private void act(SampleTask task, LocalDate day, String time, Player who, Consumer<HttpDriver> work) {
        scenes.add(new Scene(GroupTime.at(day, time), who, task.title(), Browser.act(work)));
    }
}
