package lianxi.permit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import lianxi.calendar.Light;
import lianxi.calendar.LightFacts;
import lianxi.calendar.LightReading;
import lianxi.calendar.LightRules;
import lianxi.calendar.LightWhy;
import lianxi.calendar.ScheduleOutlook;
import org.jspecify.annotations.Nullable;

/**
 * A track's state and light on a day (手续状态与状态灯), derived from its need, its steps and the schedule, never typed. Of
 * several open steps the worst light is the track's.
 *
 * @param due the nearest due date among its open steps, with an open stop counted through the day
 * @param outlook what the schedule says of its tightest open step; null where it has no node or nothing is open
 */
public record TrackReading(
        TrackState state,
        LightReading light,
        @Nullable LocalDate due,
        @Nullable ScheduleOutlook outlook) {

    static TrackReading of(Need need, List<StepFacts> steps, LightRules rules, LocalDate today) {
        TrackState state =
                TrackState.of(need, steps.stream().map(StepFacts::state).toList());
        return switch (state) {
            case CLARIFYING -> plain(state, LightFacts.notStarted(null), rules, today);
            case NOT_NEEDED -> plain(state, LightFacts.notNeeded(), rules, today);
            case REFUSED -> plain(state, LightFacts.refused(), rules, today);
            case COMPLETED -> completed(steps, rules, today);
            case NOT_STARTED, SUSPENDED, IN_PROGRESS -> open(state, steps, rules, today);
        };
    }

    private static TrackReading plain(TrackState state, LightFacts facts, LightRules rules, LocalDate today) {
        return new TrackReading(state, rules.read(facts, today), null, null);
    }

    private static TrackReading completed(List<StepFacts> steps, LightRules rules, LocalDate today) {
        List<StepFacts> needed = steps.stream()
                .filter(step -> step.state() == StepState.DELIVERED)
                .toList();
        StepFacts telling = needed.stream()
                .filter(step -> step.decidedLate(rules.calendar()))
                .findFirst()
                .orElse(needed.get(needed.size() - 1));
        return plain(TrackState.COMPLETED, telling.lightFacts(rules.calendar(), today), rules, today);
    }

    /** An open step with its light. */
    private record Open(StepFacts step, @Nullable LocalDate due, LightReading light) {

        static Open of(StepFacts step, LightRules rules, LocalDate today) {
            LightFacts facts = step.lightFacts(rules.calendar(), today);
            return new Open(step, facts.due(), rules.read(facts, today));
        }

        boolean isDue() {
            return light.workdaysLeft() != null;
        }
    }

    private static TrackReading open(TrackState state, List<StepFacts> steps, LightRules rules, LocalDate today) {
        List<Open> open = steps.stream()
                .filter(StepFacts::isUnfinished)
                .map(step -> Open.of(step, rules, today))
                .toList();
        LightReading worst =
                begun(state, open.stream().min(worstFirst(state)).orElseThrow().light());
        Open nearest = open.stream()
                .filter(Open::isDue)
                .min(Comparator.comparing(Open::due))
                .orElse(null);
        LightReading light = new LightReading(
                worst.light(),
                false,
                false,
                state == TrackState.SUSPENDED,
                nearest == null ? null : nearest.light().workdaysLeft(),
                nearest != null && nearest.light().provisional(),
                worst.why());
        return new TrackReading(state, light, nearest == null ? null : nearest.due(), tightest(open));
    }

    /** A track has begun with its first step; that none is at hand just now does not undo it. */
    private static LightReading begun(TrackState state, LightReading reading) {
        if (state == TrackState.NOT_STARTED || reading.light() != Light.NOT_STARTED) {
            return reading;
        }
        List<LightWhy> why = reading.why().stream()
                .map(line -> line.rule() == LightWhy.Rule.NOT_STARTED
                        ? new LightWhy(LightWhy.Rule.NEXT_NOT_STARTED, line.values())
                        : line)
                .toList();
        return new LightReading(Light.ON_TRACK, false, false, false, null, false, why);
    }

    /** Of a track that has begun, a later step's "not started" is no news. */
    private static Comparator<Open> worstFirst(TrackState state) {
        Comparator<LocalDate> openEndLast = Comparator.nullsLast(Comparator.naturalOrder());
        return Comparator.comparing((Open one) ->
                        state != TrackState.NOT_STARTED && one.light().light() == Light.NOT_STARTED)
                .thenComparing(one -> one.light().light())
                .thenComparing(Open::due, openEndLast);
    }

    @Nullable
    private static ScheduleOutlook tightest(List<Open> open) {
        return open.stream()
                .map(one -> one.step().outlook())
                .filter(Objects::nonNull)
                .min(Comparator.comparing(ScheduleOutlook::slack, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElse(null);
    }

    /** Its limit has passed and it is not finished; a refusal is red too but not overdue. */
    public boolean isOverdue() {
        return state.isOpen() && light.light() == Light.OVERDUE && !light.refused();
    }

    public boolean isDueSoon() {
        return light.light() == Light.DUE_SOON;
    }

    /** It will be late, or has not begun although it should have (预计误期). */
    public boolean isForecastLate() {
        return light.light() == Light.FORECAST_LATE;
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
