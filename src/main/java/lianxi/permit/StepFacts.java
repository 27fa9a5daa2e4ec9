package lianxi.permit;

import java.time.LocalDate;
import java.util.Optional;
import lianxi.calendar.DueDate;
import lianxi.calendar.LegalClock;
import lianxi.calendar.LightFacts;
import lianxi.calendar.TimeLimit;
import lianxi.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A step's progress with its limit: what its clock says (环节计时).
 *
 * @param licence whether an administrative authority decides; a grid company's opinion falls under no law of licences
 */
record StepFacts(StepProgress progress, @Nullable TimeLimit limit, boolean licence) {

    /** 行政许可法 Art. 44: the decision is delivered within ten working days. */
    static final TimeLimit DELIVERY = TimeLimit.workdays(10, TimeLimit.Nature.STATUTORY, null, null);

    StepState state() {
        return progress.state();
    }

    /** The clock of the decision, from acceptance; none before it, without a limit, or while the clock is stopped. */
    Optional<LegalClock> decisionClock() {
        if (limit == null || progress.acceptedOn() == null || state() == StepState.IN_REVIEW) {
            return Optional.empty();
        }
        return Optional.of(
                limit.startedOn(progress.acceptedOn()).without(progress.stops().spans()));
    }

    /** The clock of the delivery, from the decision on a licence. */
    Optional<LegalClock> deliveryClock() {
        return Optional.ofNullable(progress.decidedOn()).filter(day -> licence).map(DELIVERY::startedOn);
    }

    /** The clock that runs now: the decision's while accepted, the delivery's once decided. */
    Optional<LegalClock> runningClock() {
        return switch (state()) {
            case ACCEPTED -> decisionClock();
            case GRANTED, REFUSED -> deliveryClock();
            default -> Optional.empty();
        };
    }

    @Nullable
    LocalDate due(WorkCalendar calendar) {
        return runningClock()
                .map(clock -> clock.due(calendar))
                .map(DueDate::date)
                .orElse(null);
    }

    /** Decided after its limit (逾期办结). */
    boolean decidedLate(WorkCalendar calendar) {
        return progress.decidedOn() != null
                && decisionClock()
                        .map(clock -> clock.due(calendar).isPassed(progress.decidedOn()))
                        .orElse(false);
    }

    LightFacts lightFacts(WorkCalendar calendar) {
        return switch (state()) {
            case NOT_STARTED -> LightFacts.notStarted(null);
            case PREPARING, SUBMITTED, SUPPLEMENTING -> LightFacts.running(null);
            case ACCEPTED, GRANTED -> LightFacts.running(due(calendar));
            case IN_REVIEW -> LightFacts.suspended();
            case NOT_ADMITTED, REFUSED, REFUSAL_DELIVERED -> LightFacts.refused();
            case DELIVERED -> LightFacts.completed(decisionDue(calendar), progress.decidedOn());
            case NOT_NEEDED -> LightFacts.notNeeded();
        };
    }

    @Nullable
    private LocalDate decisionDue(WorkCalendar calendar) {
        return decisionClock()
                .map(clock -> clock.due(calendar))
                .map(DueDate::date)
                .orElse(null);
    }
}
