package lianxi.task;

import java.time.LocalDate;
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
 * What a task's flags follow from (任务标志): recorded facts and the day, nothing else. Before 交办 nobody owes anything; from
 * 申请办结 on the clock stands at that day, because the unit can do no more; it runs again if the check refuses.
 *
 * @param appliedOn the day of the closure that waits
 * @param completedOn the day of the closure that passed
 * @param outlook what the schedule says; null where it is no node
 */
record TaskFacts(
        TaskState state,
        @Nullable LocalDate due,
        @Nullable LocalDate appliedOn,
        @Nullable LocalDate completedOn,
        @Nullable ScheduleOutlook outlook) {

    LightReading light(LightRules rules, LocalDate today) {
        return isAppliedInTime() ? awaitingCheck() : rules.read(light(), asOf(today));
    }

    /** The facts as the rules of the lights know them. */
    LightFacts light() {
        return switch (state) {
            case DRAFT, TO_APPROVE -> LightFacts.notStarted(null);
            case TO_ACKNOWLEDGE -> LightFacts.notStarted(due).with(outlook);
            case IN_PROGRESS, FEEDBACK_REVIEW -> LightFacts.running(due).with(outlook);
            case CLOSING, CHECKING -> LightFacts.running(isAppliedInTime() ? null : due);
            case COMPLETED, STRUCK_OFF -> LightFacts.completed(due, completedOn);
            case STOPPED -> LightFacts.calledOff();
        };
    }

    private LocalDate asOf(LocalDate today) {
        return state.isClosing() && appliedOn != null && appliedOn.isBefore(today) ? appliedOn : today;
    }

    private boolean isAppliedInTime() {
        return state.isClosing() && appliedOn != null && (due == null || !appliedOn.isAfter(due));
    }

    private LightReading awaitingCheck() {
        LightWhy why = new LightWhy(LightWhy.Rule.AWAITING_CHECK, List.of(Objects.requireNonNull(appliedOn)));
        return new LightReading(Light.ON_TRACK, false, false, false, null, false, List.of(why));
    }
}
