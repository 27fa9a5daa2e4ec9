package lianxi.task.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lianxi.shared.Actor;
import lianxi.task.TaskAction;
import lianxi.task.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * Exactly what the reader of a task may do now, the main thing first (办理操作).
 *
 * @param main the one that the page is there for; null when nothing waits for the reader
 * @param beside what else belongs to this moment
 * @param forUnit what the office can do for the unit that phoned in (代报)
 * @param more what is seldom done: 中止、重新办理、修改
 */
record TaskButtons(
        @Nullable TaskButton main, List<TaskButton> beside, List<TaskButton> forUnit, List<TaskButton> more) {

    /** In the order of the page: the first one that is allowed is the main thing. */
    private static final Map<TaskAction, Boolean> OWN = new LinkedHashMap<>();

    private static final Map<TaskAction, String> WORDS = new EnumMap<>(TaskAction.class);

    private static final List<TaskAction> SELDOM =
            List.of(TaskAction.EDIT, TaskAction.NAME, TaskAction.REOPEN, TaskAction.STOP);

    private static final Set<TaskAction> OF_UNIT =
            Set.of(TaskAction.ACKNOWLEDGE, TaskAction.DECLINE, TaskAction.FEED_BACK, TaskAction.APPLY, TaskAction.NAME);

    static {
        OWN.put(TaskAction.ACKNOWLEDGE, true);
        OWN.put(TaskAction.FEED_BACK, false);
        OWN.put(TaskAction.PROPOSE, true);
        OWN.put(TaskAction.APPROVE, true);
        OWN.put(TaskAction.ADOPT, true);
        OWN.put(TaskAction.RECEIVE, true);
        OWN.put(TaskAction.PASS, false);
        OWN.put(TaskAction.STRIKE_OFF, true);
        OWN.put(TaskAction.APPLY, false);
        OWN.put(TaskAction.DECLINE, false);
        OWN.put(TaskAction.SEND_BACK, false);
        OWN.put(TaskAction.REFUSE, false);
        WORDS.put(TaskAction.ACKNOWLEDGE, "acknowledge");
        WORDS.put(TaskAction.DECLINE, "decline");
        WORDS.put(TaskAction.FEED_BACK, "feedback");
        WORDS.put(TaskAction.APPLY, "closure");
        WORDS.put(TaskAction.PROPOSE, "propose");
        WORDS.put(TaskAction.APPROVE, "approve");
        WORDS.put(TaskAction.ADOPT, "adopt");
        WORDS.put(TaskAction.SEND_BACK, "send-back");
        WORDS.put(TaskAction.RECEIVE, "receive");
        WORDS.put(TaskAction.PASS, "pass");
        WORDS.put(TaskAction.REFUSE, "refuse");
        WORDS.put(TaskAction.STRIKE_OFF, "strike-off");
        WORDS.put(TaskAction.EDIT, "edit");
        WORDS.put(TaskAction.NAME, "responsible");
        WORDS.put(TaskAction.STOP, "stop");
        WORDS.put(TaskAction.REOPEN, "reopen");
        WORDS.put(TaskAction.ACKNOWLEDGE_LINE, "line");
    }

    /** The action's word in addresses and message keys. */
    static String word(TaskAction action) {
        return Objects.requireNonNull(WORDS.get(action));
    }

    /** @param asksExtension whether the unit may ask for one now */
    static TaskButtons of(Actor actor, TaskView task, boolean asksExtension) {
        boolean ownUnit = actor.writesFor(task.line().leadUnit());
        List<TaskButton> own = new ArrayList<>();
        List<TaskButton> forUnit = new ArrayList<>();
        lines(actor, task, own, forUnit);
        OWN.forEach((action, posts) -> {
            if (task.may(action)) {
                boolean phoned = OF_UNIT.contains(action) && !ownUnit;
                (phoned ? forUnit : own).add(button(task, action, posts && !phoned, phoned));
            }
        });
        if (asksExtension) {
            String path = "/extensions/new?subject=task:" + task.id();
            (ownUnit ? own : forUnit)
                    .add(TaskButton.open(ownUnit ? "task.page.act.extension" : "task.page.for.extension", path));
        }
        List<TaskButton> more = new ArrayList<>();
        SELDOM.stream().filter(task::may).forEach(action -> {
            boolean phoned = OF_UNIT.contains(action) && !ownUnit;
            (phoned ? forUnit : more).add(button(task, action, false, phoned));
        });
        return new TaskButtons(
                own.isEmpty() ? null : own.get(0),
                own.isEmpty() ? List.of() : List.copyOf(own.subList(1, own.size())),
                List.copyOf(forUnit),
                List.copyOf(more));
    }

    private static void lines(Actor actor, TaskView task, List<TaskButton> own, List<TaskButton> forUnit) {
        for (TaskView.Support line : task.support()) {
            String path = "/tasks/" + task.id() + "/lines/" + line.unit();
            boolean ownLine = actor.writesFor(line.unit());
            if (line.actions().contains(TaskAction.ACKNOWLEDGE_LINE)) {
                if (ownLine) {
                    own.add(TaskButton.post("task.page.act.line", path + "/acknowledge"));
                } else {
                    forUnit.add(TaskButton.open("task.page.for.line", path + "/acknowledge"));
                }
            }
            if (line.actions().contains(TaskAction.FEED_BACK_LINE)) {
                (ownLine ? own : forUnit)
                        .add(TaskButton.open(
                                ownLine ? "task.page.act.lineFeedback" : "task.page.for.lineFeedback",
                                path + "/feedback"));
            }
        }
    }

    private static TaskButton button(TaskView task, TaskAction action, boolean posts, boolean phoned) {
        String word = word(action);
        return new TaskButton(
                (phoned ? "task.page.for." : "task.page.act.") + word, "/tasks/" + task.id() + "/" + word, posts);
    }
}
