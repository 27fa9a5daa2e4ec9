package lianxi.permit;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step's entries add up to: its state and the facts that its clock runs on. Stored beside the log as its
 * projection; replaying the log gives the same.
 *
 * @param lastOn the latest day of its entries: no later entry but a stop may lie before it
 * @param limitId the version of the limit that was in force when it was accepted
 * @param extendedBy days by which the limit was extended, in its own unit
 * @param extensions how often it was extended
 */
@Embeddable
record StepProgress(
        @Enumerated(EnumType.STRING) StepState state,
        @Nullable LocalDate lastOn,
        @Nullable LocalDate submittedOn,
        Filings filings,
        @Nullable LocalDate acceptedOn,
        @Nullable Long limitId,
        ReviewStops stops,
        int extendedBy,
        int extensions,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate deliveredOn) {

    static final StepProgress START = new StepProgress(
            StepState.NOT_STARTED, null, null, Filings.NONE, null, null, ReviewStops.NONE, 0, 0, null, null);

    static StepProgress replay(List<StepEvent> entries) {
        StepProgress progress = START;
        for (StepEvent entry : entries) {
            progress = progress.after(entry.change());
        }
        return progress;
    }

    /** @throws IllegalStateException where the lifecycle does not allow the action */
    StepProgress after(StepChange change) {
        LocalDate on = change.on();
        StepState next = state.after(change.action())
                .orElseThrow(() -> new IllegalStateException(change.action() + " is not possible in " + state));
        return switch (change.action()) {
            case WITHDRAW -> filed(next, on, null, Filings.NONE);
            case SUBMIT, REFILE -> filed(next, on, on, Filings.NONE.received(on));
            case SUPPLEMENT -> filed(next, on, on, filings.received(on));
            case ASK_SUPPLEMENT -> filed(next, on, submittedOn, filings.told(on));
            case ACCEPT -> accepted(next, on, change.limitId());
            case BEGIN_REVIEW, STOP -> stopped(next, on, stops.with(change.span()));
            case END_REVIEW -> stopped(next, on, stops.ended(on));
            case EXTEND, PROLONG -> extended(next, on, change.days());
            case GRANT, REFUSE -> decided(next, on, on, null);
            case DELIVER -> decided(next, on, decidedOn, on);
            case START_PREPARING, DECLINE, MARK_NOT_NEEDED -> decided(next, on, decidedOn, deliveredOn);
        };
    }

    private StepProgress filed(StepState next, LocalDate on, @Nullable LocalDate submitted, Filings received) {
        return new StepProgress(next, on, submitted, received, null, null, ReviewStops.NONE, 0, 0, null, null);
    }

    private StepProgress accepted(StepState next, LocalDate on, @Nullable Long limit) {
        return new StepProgress(next, on, submittedOn, filings, on, limit, ReviewStops.NONE, 0, 0, null, null);
    }

    private StepProgress stopped(StepState next, LocalDate on, ReviewStops spans) {
        return new StepProgress(
                next,
                later(on),
                submittedOn,
                filings,
                acceptedOn,
                limitId,
                spans,
                extendedBy,
                extensions,
                decidedOn,
                deliveredOn);
    }

    private StepProgress extended(StepState next, LocalDate on, int days) {
        return new StepProgress(
                next,
                later(on),
                submittedOn,
                filings,
                acceptedOn,
                limitId,
                stops,
                extendedBy + days,
                extensions + 1,
                decidedOn,
                deliveredOn);
    }

    private StepProgress decided(
            StepState next, LocalDate on, @Nullable LocalDate decision, @Nullable LocalDate delivery) {
        return new StepProgress(
                next, on, submittedOn, filings, acceptedOn, limitId, stops, extendedBy, extensions, decision, delivery);
    }

    private LocalDate later(LocalDate on) {
        return lastOn == null || on.isAfter(lastOn) ? on : lastOn;
    }
}
