package lianxi.onboarding.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lianxi.onboarding.script.SampleTask.Turn;

/** The office drafts tasks and the director assigns them; the units sign for, feed back and close; townships enter amounts. */
public final class TaskScript {

    private static final double TRACKS_MADE = 0.12;

    private final SampleTimeline timeline;

    public TaskScript(SampleTimeline timeline) {
        this.timeline = timeline;
    }

    public List<Scene> scenes() {
        List<Scene> scenes = new ArrayList<>();
        SampleFiles.tasks().forEach(task -> task(scenes, task));
        SampleFiles.instructions().forEach(said -> instruction(scenes, said));
        SampleFiles.quantities().forEach(track -> quantity(scenes, track));
        return scenes;
    }

    private void task(List<Scene> scenes, SampleTask task) {
        Turn first = task.turns().get(0);
        // A task that comes from a problem waits for whatever is done about that one.
        scene(
                scenes,
                first.week(),
                first.share() - 0.01,
                task.problem().isEmpty() ? task.title() : "",
                Player.OFFICE,
                office -> office.draftTask(task));
        for (Turn turn : task.turns()) {
            scene(
                    scenes,
                    turn.week(),
                    turn.share(),
                    task.title(),
                    who(task, turn),
                    driver -> driver.moveTask(task, turn));
        }
        if (task.reminded() != null) {
            scene(scenes, task.reminded(), task.title(), Player.OFFICE, office -> office.remindOf(task));
        }
        SampleTask.Extension asked = task.extension();
        if (asked != null) {
            Player unit = Player.contactOf(task.lead());
            scene(scenes, asked.asked(), task.title(), unit, own -> own.askExtension(task, asked));
            if (asked.granted() != null) {
                scene(
                        scenes,
                        asked.granted(),
                        task.title(),
                        Player.DIRECTOR,
                        director -> director.grantExtension(task, asked));
            }
        }
    }

    private void instruction(List<Scene> scenes, SampleInstruction said) {
        scene(scenes, said.week(), said.share(), said.words(), Player.OFFICE, office -> office.recordInstruction(said));
        if (said.isAssigned()) {
            Player contact = Player.contactOf(said.lead());
            scene(
                    scenes,
                    said.week(),
                    said.share() + 0.1,
                    said.words(),
                    contact,
                    own -> own.acknowledgeInstruction(said));
        }
    }

    private void quantity(List<Scene> scenes, SampleQuantity track) {
        // Of no matter of its own: its project must be there.
        scenes.add(new Scene(timeline.moment(1, TRACKS_MADE), Player.OFFICE, office -> office.createQuantity(track)));
        Player township = Player.contactOf(track.unit());
        track.entries()
                .forEach(entry -> scene(
                        scenes,
                        entry.week(),
                        entry.share(),
                        track.project() + track.measure(),
                        township,
                        own -> own.enterQuantity(track, entry)));
    }

    public static Player who(SampleTask task, Turn turn) {
        return switch (turn.action()) {
            case APPROVE, STRIKE_OFF -> Player.DIRECTOR;
            case ACKNOWLEDGE, DECLINE, FEED_BACK, APPLY -> Player.contactOf(task.lead());
            case ACKNOWLEDGE_LINE, FEED_BACK_LINE -> Player.contactOf(turn.unit());
            default -> Player.OFFICE;
        };
    }

    private void scene(List<Scene> scenes, SampleMoment at, String matter, Player who, Consumer<SampleDriver> act) {
        scene(scenes, at.week(), at.share(), matter, who, act);
    }

    private void scene(
            List<Scene> scenes, int week, double share, String matter, Player who, Consumer<SampleDriver> act) {
        scenes.add(new Scene(timeline.moment(week, share), who, matter, act));
    }
}
