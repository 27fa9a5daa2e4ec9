package lianxi.rehearsal.judge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lianxi.rehearsal.judge.Look.Step;
import lianxi.rehearsal.judge.OwnLights.Facts;
import lianxi.rehearsal.judge.OwnLights.Outlook;
import lianxi.rehearsal.judge.OwnLights.Stage;
import org.jspecify.annotations.Nullable;

/** On each day looked at, the legal clock and the light of every permit track are the model's. */
record TrackLightsCheck(OwnCalendar calendar, List<Look> looks) implements Check {

    private static final Set<String> AT_THE_AUTHORITY = Set.of("ACCEPTED", "IN_REVIEW");
    private static final Set<String> CALM = Set.of("正常", "未启动");
    private static final List<String> URGENT = List.of("预计误期", "临期");
    private static final Set<String> PUBLIC = Set.of("AUTHORITY", "SUPERIOR");
    private static final int DELIVERED_WITHIN = 10;
    private static final Set<String> ENDED_BADLY = Set.of("REFUSED", "REFUSAL_DELIVERED", "NOT_ADMITTED");

    @Override
    public String name() {
        return "Due dates and lights of permits";
    }

    @Override
    public String promise() {
        return "On sampled days every permit's legal clock and light are those of the own model.";
    }

    @Override
    public Found look() {
        Found.Tally tally = new Found.Tally();
        looks.forEach(look -> look.tracks().forEach(track -> track(tally, look, track)));
        return tally.found();
    }

    private void track(Found.Tally tally, Look look, Sheet row) {
        List<Step> steps = look.steps().stream()
                .filter(step ->
                        step.project().equals(row.text("项目")) && step.permit().equals(row.text("手续")))
                .sorted(Comparator.comparingInt(Step::position))
                .toList();
        String what = look.day() + " " + row.text("项目") + " " + row.text("手续");
        if (steps.isEmpty()) {
            tally.wrong(what + " has no steps on record");
            return;
        }
        Step current = steps.stream().filter(step -> !step.isOver()).findFirst().orElse(steps.get(steps.size() - 1));
        LocalDate due = ends(current, look.day());
        tally.that(Objects.equals(due, row.day("到期日")), what + " is due " + row.day("到期日") + ", the model says " + due);
        String light = word(current, steps, facts(look.day(), steps, current, due, outlook(row, current)));
        tally.that(light.equals(row.text("状态")), what + " shows " + row.text("状态") + ", the model says " + light);
    }

    /** What the list itself says of the schedule, besides the latest start, which it does not tell. */
    private static Outlook outlook(Sheet row, Step current) {
        return new Outlook(current.outlook().latestStart(), row.day("最迟安全日"), row.day("预计完成"), row.number("富余工作日"));
    }

    private Facts facts(LocalDate today, List<Step> steps, Step current, @Nullable LocalDate due, Outlook outlook) {
        boolean isPaused = current.pauses().stream().anyMatch(pause -> pause.last() == null);
        Step late = steps.stream()
                .filter(step -> step.decided() != null && step.limit() != null)
                .filter(step -> step.decided().isAfter(due(step, step.decided())))
                .findFirst()
                .orElse(null);
        Stage stage = stage(steps, current);
        return stage == Stage.DONE && late != null
                ? new Facts(today, stage, due(late, late.decided()), late.decided(), false, outlook)
                : new Facts(today, stage, due, null, isPaused, outlook);
    }

    private static Stage stage(List<Step> steps, Step current) {
        if (!current.need().equals("NEEDED") && !current.need().equals("CLARIFYING")) {
            return Stage.NOT_NEEDED;
        }
        if (steps.stream().allMatch(Step::isOver)) {
            return Stage.DONE;
        }
        if (ENDED_BADLY.contains(current.state())) {
            return Stage.REFUSED;
        }
        return steps.stream().allMatch(step -> step.state().equals("NOT_STARTED")) ? Stage.NOT_STARTED : Stage.RUNNING;
    }

    /** A list has one word for the state: what is not clear yet, and a clock at rest, go before 正常. */
    private String word(Step current, List<Step> steps, Facts facts) {
        if (current.need().equals("CLARIFYING")) {
            return "待明确";
        }
        OwnLights lights = new OwnLights(calendar);
        String light = lights.light(facts);
        if (CALM.contains(light)) {
            String ahead = steps.stream()
                    .filter(step -> !step.isOver() && step != current)
                    .map(step -> lights.light(
                            new Facts(facts.today(), Stage.NOT_STARTED, null, null, false, step.outlook())))
                    .filter(URGENT::contains)
                    .min(Comparator.comparingInt(URGENT::indexOf))
                    .orElse(light);
            return facts.isPaused() && ahead.equals("正常") ? "暂停" : ahead;
        }
        return light;
    }

    /** When the step must be over: decided in its limit, then delivered (Art. 44, which binds public authorities alone). */
    private @Nullable LocalDate ends(Step step, LocalDate today) {
        if (step.state().equals("GRANTED") && step.decided() != null) {
            if (!PUBLIC.contains(step.decider())) {
                return null;
            }
            return new OwnClock(calendar)
                    .due(step.decided(), DELIVERED_WITHIN, OwnClock.Unit.WORKDAYS, List.of(), today);
        }
        return AT_THE_AUTHORITY.contains(step.state()) ? due(step, today) : null;
    }

    private @Nullable LocalDate due(Step step, LocalDate today) {
        if (step.limit() == null || step.accepted() == null) {
            return null;
        }
        LocalDate from = new OwnAcceptance(calendar).counted(step.filings(), step.accepted());
        return new OwnClock(calendar).due(from, step.limit(), step.unit(), step.pauses(), today);
    }
}
