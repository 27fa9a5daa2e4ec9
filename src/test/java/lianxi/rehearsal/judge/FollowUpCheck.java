package lianxi.rehearsal.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.rehearsal.theatre.Deed;

/**
 * Every decision whose minutes are signed is in the register, and became a task or was struck off; every task is struck off, called off, or explained: not due yet, be
 * it by leave, or shown as overdue with the unit that was to be late.
 *
 * @param decisions the register (议定事项台账) as the office exports it
 * @param late the units that misbehave in the play
 */
record FollowUpCheck(LocalDate today, List<Deed> deeds, List<Sheet> decisions, List<Sheet> tasks, Set<String> late)
        implements Check {

    private static final String TO_SIGN = "待签发";
    private static final Set<String> OVER = Set.of("已销号", "中止");
    private static final Set<String> DECIDED_ONLY = Set.of(TO_SIGN, "待交办");

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
        signed().forEach((text, times) -> registered(tally, text, times));
        decisions.forEach(decision -> decision(tally, decision));
        tasks.forEach(task -> task(tally, task));
        return tally.found();
    }

    /** What meetings decided whose minutes are signed: the words, and how often. */
    private Map<String, Long> signed() {
        Set<String> meetings = deeds.stream()
                .filter(deed ->
                        deed.kind().equals("paper.signed") && deed.fact("kind").equals("MINUTES"))
                .map(deed -> deed.fact("meeting"))
                .collect(Collectors.toSet());
        return deeds.stream()
                .filter(deed -> deed.kind().equals("decision.made") && meetings.contains(deed.fact("meeting")))
                .collect(Collectors.groupingBy(deed -> deed.fact("text"), Collectors.counting()));
    }

    private void registered(Found.Tally tally, String text, long times) {
        long there = decisions.stream()
                .filter(row -> row.text("议定内容").equals(text) && !row.text("状态").equals(TO_SIGN))
                .count();
        tally.that(there == times, "Decided " + times + " times and signed, registered " + there + " times: " + text);
    }

    /** What charges a unit is a task as soon as the minutes are signed; what charges none is struck off on evidence. */
    private static void decision(Found.Tally tally, Sheet decision) {
        String what = "Decision " + decision.text("编号") + " (" + decision.text("状态") + ")";
        boolean isSigned = !decision.text("状态").equals(TO_SIGN);
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
