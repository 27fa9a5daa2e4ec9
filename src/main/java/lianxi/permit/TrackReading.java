package lianxi.permit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import lianxi.calendar.Light;
import lianxi.calendar.LightFacts;
import lianxi.calendar.LightReading;
import lianxi.calendar.LightRules;
import org.jspecify.annotations.Nullable;

/**
 * A track's state and light on a day (手续状态与状态灯), derived from its need and its steps and never typed.
 *
 * @param due the nearest due date among its open steps
 */
public record TrackReading(
        TrackState state, LightReading light, @Nullable LocalDate due) {

    static TrackReading of(Need need, List<StepFacts> steps, LightRules rules, LocalDate today) {
        TrackState state =
                TrackState.of(need, steps.stream().map(StepFacts::state).toList());
        return switch (state) {
            case CLARIFYING -> plain(state, LightFacts.notStarted(null), rules, today);
            case NOT_NEEDED -> plain(state, LightFacts.notNeeded(), rules, today);
            case NOT_STARTED -> plain(state, LightFacts.notStarted(null), rules, today);
            case REFUSED -> plain(state, LightFacts.refused(), rules, today);
            case COMPLETED -> completed(steps, rules, today);
            case SUSPENDED, IN_PROGRESS -> open(state, steps, rules, today);
        };
    }

    private static TrackReading plain(TrackState state, LightFacts facts, LightRules rules, LocalDate today) {
        return new TrackReading(state, rules.read(facts, today), null);
    }

    private static TrackReading completed(List<StepFacts> steps, LightRules rules, LocalDate today) {
        List<StepFacts> needed = steps.stream()
                .filter(step -> step.state() == StepState.DELIVERED)
                .toList();
        StepFacts telling = needed.stream()
                .filter(step -> step.decidedLate(rules.calendar()))
                .findFirst()
                .orElse(needed.get(needed.size() - 1));
        return plain(TrackState.COMPLETED, telling.lightFacts(rules.calendar()), rules, today);
    }

    private static TrackReading open(TrackState state, List<StepFacts> steps, LightRules rules, LocalDate today) {
        LocalDate due = steps.stream()
                .map(step -> step.due(rules.calendar()))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        LightReading running = rules.read(LightFacts.running(due), today);
        return new TrackReading(state, state == TrackState.SUSPENDED ? running.besideStop() : running, due);
    }

    /** Its limit has passed and it is not finished; a refusal is red too but not overdue. */
    public boolean isOverdue() {
        return state.isOpen() && light.light() == Light.OVERDUE && !light.refused();
    }

    public boolean isDueSoon() {
        return light.light() == Light.DUE_SOON;
    }

    /** Shown in red: overdue or refused. */
    public boolean isRed() {
        return light.light() == Light.OVERDUE;
    }

    /** The one word beside the shape. */
    public String wordKey() {
        boolean ownWord =
                state == TrackState.CLARIFYING || state == TrackState.SUSPENDED && light.light() == Light.ON_TRACK;
        return ownWord ? state.messageKey() : light.messageKey();
    }
}
