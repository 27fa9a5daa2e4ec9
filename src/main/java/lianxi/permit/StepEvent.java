package lianxi.permit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One row of the append-only log of a step (办理记录).
 *
 * @param action null for a strike (更正), which takes back the entry it names
 * @param stopFrom the first day of a stop that was told when it was over
 * @param strikes the entry that a strike takes back
 * @param recorder who made the entry; null in older ones, which have the name alone
 */
record StepEvent(
        long id,
        long stepId,
        long trackId,
        @Nullable StepAction action,
        LocalDate on,
        Instant recordedAt,
        String recordedBy,
        @Nullable String note,
        @Nullable String documentNumber,
        @Nullable Long limitId,
        @Nullable StopTerms stop,
        @Nullable LocalDate stopFrom,
        @Nullable ExtensionTerms extension,
        @Nullable Long strikes,
        @Nullable PersonId recorder) {

    StepChange change() {
        return new StepChange(action, on, limitId, stop, stopFrom, extension);
    }

    /** Stops told afterwards and extensions change the clock only. */
    boolean movesTheStep() {
        return action != StepAction.STOP && action != StepAction.EXTEND && action != StepAction.PROLONG;
    }

    boolean isStrike() {
        return action == null;
    }

    /** The entries that hold: without strikes and without what they took back. */
    static List<StepEvent> holding(List<StepEvent> log) {
        Set<Long> struck =
                log.stream().filter(StepEvent::isStrike).map(StepEvent::strikes).collect(Collectors.toSet());
        List<StepEvent> holding = new ArrayList<>(log);
        holding.removeIf(event -> event.isStrike() || struck.contains(event.id()));
        return holding;
    }
}
