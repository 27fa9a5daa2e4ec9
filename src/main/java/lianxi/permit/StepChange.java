package lianxi.permit;

import java.time.LocalDate;
import java.util.Objects;
import lianxi.calendar.Stop;
import org.jspecify.annotations.Nullable;

/**
 * What an entry changes about a step, whether it is being made or replayed (办理记录的内容).
 *
 * @param on the day it happened; of a stop that is told when it is over, its last day
 * @param limitId the version of the limit, on acceptance
 * @param stopFrom the first day of a stop that is told when it is over
 */
record StepChange(
        StepAction action,
        LocalDate on,
        @Nullable Long limitId,
        @Nullable StopTerms stop,
        @Nullable LocalDate stopFrom,
        @Nullable ExtensionTerms extension) {

    static StepChange of(StepAction action, LocalDate on) {
        return new StepChange(action, on, null, null, null, null);
    }

    static StepChange accepted(LocalDate on, @Nullable Long limitId) {
        return new StepChange(StepAction.ACCEPT, on, limitId, null, null, null);
    }

    /** @param last null while the stop goes on */
    static StepChange stopped(LocalDate from, @Nullable LocalDate last, @Nullable StopTerms terms) {
        return last == null
                ? new StepChange(StepAction.BEGIN_REVIEW, from, null, terms, null, null)
                : new StepChange(StepAction.STOP, last, null, terms, from, null);
    }

    static StepChange extended(StepAction action, LocalDate on, ExtensionTerms terms) {
        return new StepChange(action, on, null, null, null, terms);
    }

    /** The stop that it tells of. */
    Stop span() {
        Stop open = Stop.open(stopFrom == null ? on : stopFrom, stop == null ? null : stop.ground());
        return action == StepAction.STOP ? open.closedOn(on) : open;
    }

    int days() {
        return Objects.requireNonNull(extension).days();
    }
}
