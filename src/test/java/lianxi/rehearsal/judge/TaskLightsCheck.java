package lianxi.rehearsal.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lianxi.rehearsal.judge.OwnLights.Facts;
import lianxi.rehearsal.judge.OwnLights.Outlook;
import lianxi.rehearsal.judge.OwnLights.Stage;
import org.jspecify.annotations.Nullable;

/** On each day looked at, due date, days left and light of every task are the model's. */
record TaskLightsCheck(OwnCalendar calendar, List<Look> looks) implements Check {

    private static final Set<String> NOT_TAKEN_UP = Set.of("拟办", "待交办", "待签收");

    @Override
    public String name() {
        return "Due dates and lights of tasks";
    }

    @Override
    public String promise() {
        return "On sampled days every task's due date, days left and light are those of the own model.";
    }

    @Override
    public Found look() {
        Found.Tally tally = new Found.Tally();
        looks.forEach(look -> look.tasks().forEach(task -> task(tally, look, task)));
        return tally.found();
    }

    private void task(Found.Tally tally, Look look, Sheet task) {
        int number = Objects.requireNonNull(task.number("编号"));
        LocalDate shown = task.day("办理期限");
        LocalDate extended = look.extended().get(number);
        LocalDate first = due(task, look.day());
        String what = look.day() + " task " + number + " (" + task.text("状态") + ")";
        if (extended != null) {
            tally.that(extended.equals(shown), what + " is due " + shown + ", was extended to " + extended);
            tally.that(
                    first == null || first.equals(task.day("原期限")),
                    what + " was due " + task.day("原期限") + " at first, the model says " + first);
        } else if (first != null) {
            tally.that(first.equals(shown), what + " is due " + shown + ", the model says " + first);
        }
        Facts facts = new Facts(
                look.day(),
                stage(task.text("状态")),
                shown,
                task.day("办结日期"),
                false,
                look.outlooks().getOrDefault(number, Outlook.NONE));
        String light = new OwnLights(calendar).light(facts);
        tally.that(light.equals(task.text("灯色")), what + " shows " + task.text("灯色") + ", the model says " + light);
        Integer left = task.number("剩余工作日");
        if (shown != null && left != null) {
            int own = new OwnClock(calendar).left(look.day(), shown);
            tally.that(left == own, what + " has " + left + " working days left, the model says " + own);
        }
    }

    private @Nullable LocalDate due(Sheet task, LocalDate today) {
        LocalDate assigned = task.day("交办日期");
        Integer limit = task.number("办理时限");
        if (assigned == null || limit == null) {
            return null;
        }
        OwnClock.Unit unit = task.text("时限单位").equals("工作日") ? OwnClock.Unit.WORKDAYS : OwnClock.Unit.DAYS;
        return new OwnClock(calendar).due(assigned, limit, unit, List.of(), today);
    }

    private static Stage stage(String state) {
        return switch (state) {
            case "已办结", "已销号" -> Stage.DONE;
            case "中止" -> Stage.CALLED_OFF;
            default -> NOT_TAKEN_UP.contains(state) ? Stage.NOT_STARTED : Stage.RUNNING;
        };
    }
}
