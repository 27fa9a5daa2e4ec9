package lianxi.rehearsal;

import java.util.ArrayList;
import java.util.List;
import lianxi.onboarding.script.Player;
import lianxi.onboarding.script.SampleTimeline;
import lianxi.onboarding.script.Scene;

/**
 * What the group works on after the weeks that the sample tells of: tasks, instructions, problems, land and households, until
 * everything is struck off, or stopped with a reason, on the last day.
 */
final class LaterWork {

    /** The sample's scripts tell of nine weeks. */
    private static final int FIRST_WEEK = 10;

    private static final double LAST_HOUR = 0.97;
    private static final String EXAMPLE_UNIT = "示例单位";

    private final SampleTimeline timeline;
    private final List<String> lateUnits;
    private final long seed;

    /** @param lateUnits invented units, which alone are late with their tasks */
    LaterWork(SampleTimeline timeline, List<String> lateUnits, long seed) {
        this.timeline = timeline;
        this.lateUnits = lateUnits.isEmpty() ? List.of(EXAMPLE_UNIT) : lateUnits;
        this.seed = seed;
    }

    /** Nothing where the life ends before. */
    List<Scene> scenes() {
        List<Scene> scenes = new ArrayList<>();
        if (timeline.weeks() <= FIRST_WEEK) {
            return scenes;
        }
        scenes.addAll(new OpenTasks(timeline, FIRST_WEEK).scenes());
        scenes.addAll(new LaterTasks(timeline, FIRST_WEEK, seed).scenes());
        scenes.addAll(new LateTasks(timeline, FIRST_WEEK, lateUnits).scenes());
        scenes.addAll(new LaterInstructions(timeline, FIRST_WEEK + 1).scenes());
        scenes.addAll(new LaterProblems(timeline, FIRST_WEEK).scenes());
        scenes.addAll(new LaterQuantities(timeline, FIRST_WEEK).scenes());
        scenes.add(new Scene(
                timeline.moment(timeline.weeks(), LAST_HOUR),
                Player.DIRECTOR,
                Browser.act(director -> director.clearTasks("项目已经并网，未尽事项转入日常工作，任务中止。"))));
        return scenes;
    }
}
