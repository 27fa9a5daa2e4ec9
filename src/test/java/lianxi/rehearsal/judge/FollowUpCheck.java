package lianxi.rehearsal.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Every decision became a task or was struck off; every task is struck off, called off, or explained: not due yet, be
 * it by leave, or shown as overdue with the unit that was to be late.
 *
 * @param late the units that misbehave in the play
 */
record FollowUpCheck(LocalDate today, List<Sheet> decisions, List<Sheet> tasks, Set<String> late) implements Check {

    private static final Set<String> OVER = Set.of("已销号", "中止");
    private static final Set<String> DECIDED_ONLY = Set.of("待签发", "待交办");

    @Override
    public String name() {
        return "Decisions and tasks";
    }

    @Override
    public String promise() {
        return "Every decision became a task or was struck off; every task is done, stopped or explained.";
    }

    @Override
    public Found look() {
        Found.Tally tally = new Found.Tally();
        decisions.forEach(decision -> decision(tally, decision));
        tasks.forEach(task -> task(tally, task));
        return tally.found();
    }

    /** What charges a unit is a task as soon as the minutes are signed; what charges none is struck off on evidence. */
    private static void decision(Found.Tally tally, Sheet decision) {
        String what = "Decision " + decision.text("编号") + " (" + decision.text("状态") + ")";
        boolean isSigned = !decision.text("状态").equals("待签发");
        boolean charges = !decision.text("责任单位").isEmpty();
        Integer count = decision.number("任务");
        if (isSigned && charges) {
            tally.that(count != null && count > 0, what + " charges " + decision.text("责任单位") + " and became no task");
        } else {
            tally.that(
                    decision.text("状态").equals("已销号") || DECIDED_ONLY.contains(decision.text("状态")),
                    what + " charges nobody and is neither open nor struck off");
        }
    }

    private void task(Found.Tally tally, Sheet task) {
        LocalDate due = task.day("办理期限");
        boolean isDue = due != null && due.isBefore(today);
        boolean isExplained = OVER.contains(task.text("状态"))
                || !isDue
                || task.text("状态").equals("已办结")
                || task.text("灯色").equals("逾期") && late.contains(task.text("牵头单位"));
        tally.that(
                isExplained,
                "Task " + task.text("编号") + " of " + task.text("牵头单位") + ", due " + due + ", is " + task.text("状态")
                        + " and nothing explains it");
    }
}
