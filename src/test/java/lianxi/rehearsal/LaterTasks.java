package lianxi.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import lianxi.onboarding.script.Player;
import lianxi.onboarding.script.SampleDriver;
import lianxi.onboarding.script.SampleFiles;
import lianxi.onboarding.script.SampleMoment;
import lianxi.onboarding.script.SampleTask;
import lianxi.onboarding.script.SampleTask.Turn;
import lianxi.onboarding.script.SampleTimeline;
import lianxi.onboarding.script.Scene;
import lianxi.onboarding.script.TaskScript;
import lianxi.rehearsal.TaskCourse.Step;
import lianxi.rehearsal.theatre.GroupTime;
import lianxi.task.TaskAction;

/** Tasks of the sample's kinds, drawn anew each month, on every way that a task can go; no unit is late with one. */
final class LaterTasks {

    private static final int A_WEEK = 2;
    private static final double DRAFTED_BEFORE = 0.02;
    private static final double JITTER = 0.03;
    private static final double LINES_APART = 0.01;
    private static final int FIRST_EXTENSION = 8;
    private static final int SECOND_EXTENSION = 10;
    private static final int AFTER_REOPENING = 25;
    private static final String DIRECTORS_UNIT = "区发改局";

    private final SampleTimeline timeline;
    private final int from;
    private final Random chance;
    private final List<Scene> scenes = new ArrayList<>();

    LaterTasks(SampleTimeline timeline, int from, long seed) {
        this.timeline = timeline;
        this.from = from;
        this.chance = new Random(seed);
    }

    /** Nothing is begun that would not be ended in the week before the last. */
    List<Scene> scenes() {
        List<SampleTask> kinds = new ArrayList<>();
        List<TaskCourse> courses = new ArrayList<>();
        for (int week = from; week <= timeline.weeks(); week++) {
            for (int number = 0; number < A_WEEK; number++) {
                if (kinds.isEmpty()) {
                    kinds.addAll(kinds());
                }
                if (courses.isEmpty()) {
                    courses.addAll(List.of(TaskCourse.values()));
                    Collections.shuffle(courses, chance);
                }
                TaskCourse course = courses.remove(0);
                if (week + course.weeks() <= timeline.weeks()) {
                    play(task(kinds.remove(0), course, week), course, week);
                }
            }
        }
        return scenes;
    }

    /** What the sample's tasks are about; those of a problem end with it. */
    private List<SampleTask> kinds() {
        List<SampleTask> kinds = new ArrayList<>(SampleFiles.tasks().stream()
                .filter(task -> task.problem().isEmpty())
                .toList());
        Collections.shuffle(kinds, chance);
        return kinds;
    }

    private SampleTask task(SampleTask kind, TaskCourse course, int week) {
        return new SampleTask(
                kind.title() + "（第" + week + "周）",
                kind.done(),
                kind.duty(),
                "",
                course.asks() ? "" : kind.project(),
                kind.lead(),
                kind.supporting(),
                course.limit(),
                List.of(),
                null,
                null);
    }

    private void play(SampleTask task, TaskCourse course, int first) {
        double jitter = chance.nextDouble() * JITTER;
        Step proposed = course.steps().get(0);
        scene(task, first, proposed.share() + jitter - DRAFTED_BEFORE, Player.OFFICE, office -> office.draftTask(task));
        int asked = 0;
        for (Step step : course.steps()) {
            int week = first + step.week();
            double share = step.share() + jitter;
            switch (step.act()) {
                case Step.LINES -> lines(task, TaskAction.ACKNOWLEDGE_LINE, week, share);
                case Step.LINES_TELL -> lines(task, TaskAction.FEED_BACK_LINE, week, share);
                case Step.ASK -> ask(task, asked++ == 0 ? FIRST_EXTENSION : SECOND_EXTENSION, week, share);
                case Step.GRANT ->
                    grant(task, task.lead().equals(DIRECTORS_UNIT) ? Player.GROUP_HEAD : Player.DIRECTOR, week, share);
                case Step.GRANT_BY_HEAD -> grant(task, Player.GROUP_HEAD, week, share);
                default -> turn(task, TaskAction.valueOf(step.act()), week, share);
            }
        }
    }

    private void lines(SampleTask task, TaskAction action, int week, double share) {
        for (int at = 0; at < task.supporting().size(); at++) {
            String unit = task.supporting().get(at);
            turn(task, new Turn(week, share + at * LINES_APART, action, unit + " " + TaskWords.SUPPORT));
        }
    }

    private void ask(SampleTask task, int workdays, int week, double share) {
        SampleMoment moment = new SampleMoment(week, share);
        SampleTask.Extension asked =
                new SampleTask.Extension(moment, workdays, TaskWords.EXTENSION, null, TaskWords.GRANTED);
        scene(task, week, share, Player.contactOf(task.lead()), unit -> unit.askExtension(task, asked));
    }

    private void grant(SampleTask task, Player decider, int week, double share) {
        SampleMoment moment = new SampleMoment(week, share);
        SampleTask.Extension asked = new SampleTask.Extension(moment, 0, "", moment, TaskWords.GRANTED);
        scene(task, week, share, decider, one -> one.grantExtension(task, asked));
    }

    private void turn(SampleTask task, TaskAction action, int week, double share) {
        String words = action == TaskAction.REOPEN ? reopening(week, share) : TaskWords.of(action);
        turn(task, new Turn(week, share, action, words));
    }

    private void turn(SampleTask task, Turn turn) {
        Player who = turn.action() == TaskAction.STOP ? Player.DIRECTOR : TaskScript.who(task, turn);
        scene(task, turn.week(), turn.share(), who, driver -> driver.moveTask(task, turn));
    }

    /** The new due date stands before the reason. */
    private String reopening(int week, double share) {
        LocalDate day = GroupTime.dayOf(timeline.moment(week, share));
        return timeline.calendar().plusWorkdays(day, AFTER_REOPENING) + " 施工组织方案没有包括这一项，恢复单独办理。";
    }

    private void scene(SampleTask task, int week, double share, Player who, Consumer<SampleDriver> act) {
        scenes.add(new Scene(timeline.moment(week, share), who, task.title(), act));
    }
}
