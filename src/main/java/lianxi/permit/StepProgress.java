package lianxi.permit;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step's entries add up to: its state and the dates that its clock runs on. Stored beside the log as its
 * projection; replaying the log gives the same.
 *
 * @param lastOn the day of the latest entry: no later entry may lie before it
 * @param limitId the version of the limit that was in force when it was accepted
 */
@Embeddable
record StepProgress(
        @Enumerated(EnumType.STRING) StepState state,
        @Nullable LocalDate lastOn,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable Long limitId,
        ReviewStops stops,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate deliveredOn) {

    static final StepProgress START =
            new StepProgress(StepState.NOT_STARTED, null, null, null, null, ReviewStops.NONE, null, null);

    static StepProgress replay(List<StepEvent> entries) {
        StepProgress progress = START;
        for (StepEvent entry : entries) {
            progress = progress.after(entry.action(), entry.on(), entry.limitId());
        }
        return progress;
    }

    /** @throws IllegalStateException where the lifecycle does not allow the action */
    StepProgress after(StepAction action, LocalDate on, @Nullable Long limit) {
        StepState next = state.after(action)
                .orElseThrow(() -> new IllegalStateException(action + " is not possible in " + state));
        return switch (action) {
            case WITHDRAW -> new StepProgress(next, on, null, null, null, ReviewStops.NONE, null, null);
            case SUBMIT, SUPPLEMENT, REFILE -> new StepProgress(next, on, on, null, null, ReviewStops.NONE, null, null);
            case ACCEPT -> new StepProgress(next, on, submittedOn, on, limit, ReviewStops.NONE, null, null);
            case BEGIN_REVIEW -> with(next, on, stops.begun(on), null, null);
            case END_REVIEW -> with(next, on, stops.ended(on), null, null);
            case GRANT, REFUSE -> with(next, on, stops, on, null);
            case DELIVER -> with(next, on, stops, decidedOn, on);
            case START_PREPARING, ASK_SUPPLEMENT, DECLINE, MARK_NOT_NEEDED ->
                with(next, on, stops, decidedOn, deliveredOn);
        };
    }

    private StepProgress with(
            StepState next,
            LocalDate on,
            ReviewStops newStops,
            @Nullable LocalDate newDecidedOn,
            @Nullable LocalDate newDeliveredOn) {
        return new StepProgress(next, on, submittedOn, acceptedOn, limitId, newStops, newDecidedOn, newDeliveredOn);
    }
}
